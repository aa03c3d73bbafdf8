"""Conflict reports in formats for programs."""
