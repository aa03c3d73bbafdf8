"""Who really said it: names, aliases, affiliations, origins and links between reports."""
