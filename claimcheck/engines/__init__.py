"""Engines that propose pairs of claims and run comparators and rules over them."""
