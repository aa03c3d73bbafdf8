"""How the documentation is built: `sphinx-build -W -b html docs build/docs`."""

from claimcheck._version import __version__

project = "claimcheck"
author = "the claimcheck authors"
version = release = __version__
extensions = ["myst_parser"]
exclude_patterns = ["*.py", "*.ipynb", "_build"]
source_suffix = {".md": "markdown"}
myst_heading_anchors = 3
suppress_warnings = [
    "myst.xref_missing",  # links to files beside docs/, such as the README; a test follows every one of them
    "toc.not_included",  # pages are reached from the tables in index.md, which read the same in a repository
]
html_theme = "alabaster"
html_theme_options = {"description": "Who said what, how sure they were", "fixed_sidebar": True}
