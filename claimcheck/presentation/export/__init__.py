"""One module a format, each with `render(result, *, lang) -> bytes`."""
