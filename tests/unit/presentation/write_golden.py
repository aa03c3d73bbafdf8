"""Write down anew how the sample reads: `python tests/unit/presentation/write_golden.py`, then read the difference."""

from __future__ import annotations

from pathlib import Path

from presentation_samples import SAMPLE

if __name__ == "__main__":
    for lang in ("en", "de"):
        SAMPLE.save(Path(__file__).parent / "golden" / f"sample.{lang}.md", lang=lang)
