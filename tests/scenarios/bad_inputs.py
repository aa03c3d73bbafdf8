"""The forty bad inputs that claimcheck must meet, and ten more: what each does, and what is said or done about it.

The numbers are those of the table in `docs/explanation/safety.md`.
"""

from __future__ import annotations
