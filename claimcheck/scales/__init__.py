"""Scales of probability and reliability, as data with their sources."""
