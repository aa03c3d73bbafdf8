"""The conformance table: what every language pack must read alike, one row a phenomenon, the languages side by side."""

from claimcheck.testing.conformance.phenomenon import Phenomenon, reading
from claimcheck.testing.conformance.table import PUBLISHED, parametrize_with_phenomena, phenomena

__all__ = ["PUBLISHED", "Phenomenon", "parametrize_with_phenomena", "phenomena", "reading"]
