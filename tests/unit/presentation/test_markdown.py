from __future__ import annotations

from pathlib import Path

import pytest
from presentation_samples import EMPTY, PAYLOADS, SAMPLE, hostile

from claimcheck.presentation.export.markdown import render
from claimcheck.presentation.say import Say
from claimcheck.presentation.view import SECTIONS

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("lang", ["en", "de"])
def test_the_sample_reads_as_written_down(lang: str) -> None:
    assert render(SAMPLE, lang=lang).decode() == (GOLDEN / f"sample.{lang}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["en", "de"])
def test_sections_stand_in_the_order_of_the_page(lang: str) -> None:
    titles = [line[3:] for line in render(SAMPLE, lang=lang).decode().splitlines() if line.startswith("## ")]
    assert titles == [Say(lang)(f"section.{id}") for id, _ in SECTIONS if id not in ("drift", "graph", "decisions")]


def test_nothing_found_is_said_with_its_caveat() -> None:
    assert "Absence of conflict is not confirmation." in render(EMPTY).decode()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_changes_no_structure(payload: str) -> None:
    def shape(text: str) -> list[str]:
        # The text of a report has lines of its own.
        lines = [line for line in text.splitlines() if not line.startswith(">")]
        return [f"{line[:2].strip()}{line.replace(chr(92) + '|', '').count('|')}" for line in lines]

    calm, found = render(hostile("calm")).decode(), render(hostile(payload)).decode()
    assert shape(found) == shape(calm)
    assert "<" not in found.replace("\\<", "")
    assert "`" not in found.replace("\\`", "")
    assert "](" not in found.replace("\\](", "")
