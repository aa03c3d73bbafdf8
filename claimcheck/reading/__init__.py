"""Reports and claims from files and frames."""
