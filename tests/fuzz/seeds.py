"""Where fuzzing starts: the fixtures, and one small good file of every form."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache

from fuzz.targets import ROOT, folder

import claimcheck as cc
from claimcheck.case import decision_file
from claimcheck.reading import claims_to_frame, reports_to_frame

TEXT = "Bei dem Unglück in Sandholm starben am 14. April mindestens zwölf Menschen, sagte Ruth Ahlers."
OTHER = "“It is safe,” she said on Monday; according to the council, 1.5 million people may have left."
FRONT = "---\noutlet: Der Hafenbote\npublished: 2026-04-14..2026-04-15\nlang: de\nurl: https://hafenbote.example/1\n---\n"
PAGE = f"""<html lang="de"><head><title>Fähre</title><meta property="og:site_name" content="Bote">
<script type="application/ld+json">{{"datePublished": "2026-04-14"}}</script></head><body><article>
<h1>Fähre</h1><p>{TEXT}</p><p>{TEXT} &#228; &amp;</p></article></body></html>"""


@cache
def _reports() -> tuple[cc.Report, ...]:
    day = date(2026, 4, 14)
    return (
        cc.Report(id="a", text=TEXT, outlet="Der Hafenbote", published=day, lang="de"),
        cc.Report(id="b", text=TEXT.replace("zwölf", "drei"), outlet="Inselblatt", published=day, lang="de", derived_from=("a",)),
    )


def _decisions() -> bytes:
    found = cc.check(_reports()).findings
    made = [
        decision_file.decision(kind, subject, who="Ada", when=datetime(2026, 4, 20, tzinfo=UTC), why="Weil =1+1", **more)
        for kind, subject, more in (
            ("confirm", found[0], {}),
            ("relabel", found[0], {"relation": "compatible"}),
            ("edit_claim", found[0].a, {"claim": found[0].b}),
            ("grade_source", "Ruth Ahlers", {"grade": "B"}),
        )
    ]
    return decision_file.write(folder() / "seed.jsonl", made).read_bytes()


def _result() -> bytes:
    return cc.check(_reports()).save(folder() / "seed.json").read_bytes()


def _parquet() -> bytes:
    out = io.BytesIO()
    reports_to_frame(_reports()).to_parquet(out)
    return out.getvalue()


def seeds(target: str) -> tuple[bytes, ...]:
    """The files or texts that a target starts from."""
    texts = tuple(p.read_bytes() for p in sorted((ROOT / "fixtures").rglob("*.txt")))
    node = {"id": "a", "text": TEXT, "outlet": "Bote", "published": "2026-04-14", "derived_from": ["b"]}
    claims = claims_to_frame(cc.extract(_reports()), lossless=True)
    made = {
        "text": (*texts[:6], FRONT.encode() + TEXT.encode()),
        "front": (FRONT.encode() + TEXT.encode(),),
        "meta": (FRONT.replace("---\n", "").encode(),),
        "json": (json.dumps([node]).encode(), json.dumps({"reports": [node]}).encode()),
        "jsonl": (json.dumps(node).encode() + b"\n" + json.dumps({**node, "id": "c"}).encode(),),
        "csv": (reports_to_frame(_reports()).to_csv(index=False).encode(), claims.to_csv(index=False).encode()),
        "page": (PAGE.encode(),),
        "parquet": (_parquet(),),
        "decisions": (_decisions(),),
        "result": (_result(),),
    }
    both = tuple(bytes([n]) + t.encode() for n, t in ((0, TEXT), (1, OTHER)))
    return made.get(target, (*both, *(b"\x00" + t[-350:] for t in texts), *map(_salad, range(8))))


def _salad(n: int) -> bytes:
    dice = random.Random(n)
    return bytes([2 + n % 2]) + dice.randbytes(240)


def mutated(seed: bytes, dice: random.Random) -> bytes:
    """The seed with a few bytes changed, doubled, cut or put in."""
    out = bytearray(seed)
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(out) + 1)
        size = dice.randint(1, 12)
        way = dice.randrange(6)
        if way == 0:
            out[at : at + size] = b""
        elif way == 1:
            out[at:at] = out[at : at + size] * dice.randint(1, 60)
        elif way == 2:
            out[at : at + size] = dice.randbytes(size)
        elif way == 3:
            out[at:at] = dice.choice(TRAPS)
        elif way == 4 and out:
            out[at % len(out)] ^= 1 << dice.randrange(8)
        else:
            out[at:at] = bytes(dice.choice(seed) for _ in range(size)) if seed else b"x"
    return bytes(out)


TRAPS = tuple(
    t.encode("utf-8", "surrogatepass")
    for t in (
        "\0", "\ud800", "\u202e", "\ufeff", "\u00ad", "\u2028", "\r", "\n\n", '"', "'", ",", ";", "[", "{", "]" * 99, "[" * 99,
        "NaN", "1e999", "9" * 50, "-1", "null", "true", "---", "..", "0000-00-00", "9999-12-31", "25:00", "1.200", "½", "²",
        "١٢", "ⅷ", "İ", "ǅ", "ß", "ﬁ", "\x1b[31m", "=1+1", "</script>", "\\u", "&#0;", "%s", "{x}", "\U0001f600",
    )
)  # fmt: skip


def inputs(target: str, number: int) -> Iterator[bytes]:
    """Every seed, then `number` mutants of them, the same each time."""
    given = seeds(target)
    yield from given
    dice = random.Random(target)
    for n in range(number):
        yield mutated(given[n % len(given)], dice)
