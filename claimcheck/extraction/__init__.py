"""Claims from the text of a report."""
