"""Places: the gazetteer, names in both languages and what lies in what."""
