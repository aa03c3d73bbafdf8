"""Conflict reports as people and programs read them."""
