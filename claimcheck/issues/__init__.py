"""Findings gathered into issues, positions and counted origins."""
