"""Two claims compared slot by slot."""
