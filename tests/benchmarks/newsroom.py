# ruff: noqa: SIM905 - word lists read better as running words
"""Generated reports on invented events: independent ones, wire copies and rewrites, for measuring copy detection."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from claimcheck.records.report import Report

SYNONYMS = tuple(tuple(group.split("/")) for group in (
    "said/stated/explained", "began/started", "closed/shut/sealed", "large/big/sizeable", "quickly/swiftly", "houses/homes",
    "damage/destruction", "near/beside", "about/roughly", "residents/inhabitants", "asked/urged", "decided/resolved",
    "help/assistance", "reason/cause", "workers/employees", "children/pupils", "street/road", "announced/declared",
    "funds/money", "repaired/mended", "crew/team", "plan/proposal/scheme", "vote/ballot", "delayed/postponed", "opened/unlocked",
    "inspected/examined", "removed/cleared", "warned/cautioned", "praised/commended", "blamed/faulted", "old/aged",
    "heavy/severe", "sudden/abrupt", "costly/expensive", "quiet/calm", "hall/building", "meeting/session", "boats/vessels",
    "after/following", "before/ahead of", "because/since", "while/as", "wall/barrier", "guard/watchman", "bought/purchased",
))  # fmt: skip
NOUNS = tuple(
    "crew plan street houses damage residents help reason workers children funds vote hall meeting boats wall guard pumps gate "
    "harbour school market tower engine cable roof cellar garden permit contract budget lawyer mayor council doctor nurse "
    "pilot driver ferry bridge tunnel tram train station platform signal timetable ticket passengers luggage cargo crane "
    "container warehouse office window door fence field forest river lake dam flood storm rain wind snow ice fire smoke alarm "
    "siren ambulance truck van bicycle car bus depot garage fuel oil gas power plant turbine factory mill bakery shop customer "
    "price invoice loan bank insurer inspector report letter photograph map archive museum library theatre choir festival "
    "stadium team coach referee match pitch pool hotel guest kitchen cook meal farmer cattle barn harvest orchard vineyard "
    "newspaper reader camera witness judge court verdict prison officer uniform radio laptop server password network".split()
)
VERBS = tuple(
    "said began closed asked decided announced repaired delayed opened inspected removed warned praised blamed bought sold "
    "built moved counted measured painted lifted carried lost found kept left reached crossed joined signed rejected accepted "
    "questioned visited followed watched heard called paid saved covered cleaned filled emptied tested replaced rented "
    "promised demanded expected feared hoped refused ignored noticed recorded published read wrote sent received returned "
    "checked marked changed moved shared divided collected gathered guarded defended searched locked cut tied "
    "dropped raised lowered pushed pulled turned stopped served fed planted sued fined hired trained".split()
)
ADJECTIVES = tuple(
    "large old heavy sudden costly quiet new narrow broad empty full northern southern eastern western local foreign private "
    "public former second third final early late missing broken wet dry cold warm dark bright red green blue wooden concrete "
    "temporary permanent official secret famous unknown angry patient tired cheerful modest urgent careful strange simple "
    "complex joint annual weekly free stolen forgotten repaired flooded damaged crowded remote coastal urban rural".split()
)
LINKS = (
    "after",
    "before",
    "because",
    "while",
    "although",
    "until",
    "so that",
    "even though",
    "when",
    "unless",
    "and",
    "but",
    "as",
)
PLACES = ("near", "behind", "inside", "above", "below", "opposite", "outside", "about", "along", "around", "beyond", "at", "from")
LEADS = ("On {day}", "In {town}", "According to the {body}", "As {person} put it", "Late in the evening", "Two hours later",
         "Shortly before noon", "For the third time", "Under new rules", "In spite of this", "By then", "At first")  # fmt: skip
TOWNS = ("Altmoor", "Brackwater", "Corven", "Dunmere", "Eskhaven", "Farrow", "Gellin", "Hartsea", "Ivelow", "Kestmouth")
BODIES = ("harbour office", "fire service", "water board", "ministry of works", "county court", "rail operator", "police")
FIRST, LAST = (
    ("Ann", "Rolf", "Mira", "Jon", "Ida", "Per", "Lena", "Tove"),
    ("Vale", "Brandt", "Moor", "Holt", "Sorel", "Quist", "Ames"),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY = date(2026, 3, 1)
ANY = (*NOUNS, *VERBS, *ADJECTIVES)
KNOWN = frozenset(ANY)
Facts = dict[str, object]
STRANGE: Facts = {"town": "Altmoor", "body": "police", "day": "Monday", "person": "Rolf Quist", "number": 7,
                  "nouns": (), "verbs": (), "adjectives": ()}  # fmt: skip


def corpus(size: int, seed: int = 5) -> tuple[tuple[Report, ...], dict[str, str]]:
    """`size` reports of which a fifth are copies or rewrites, and the original of each of these."""
    rng = random.Random(seed)
    originals = [_original(n, rng) for n in range(size - size // 5)]
    texts = {r.id: r.text for r in originals}
    copies = [_copy(n, rng.choice(originals), rng) for n in range(size // 5)]
    truth = {c.id: c.id.rsplit(" of ", 1)[1] for c in copies}
    assert all(of in texts for of in truth.values())
    return (*originals, *copies), truth


def _original(n: int, rng: random.Random) -> Report:
    """A report on one of many events; about four independent reports share an event with its names and figures."""
    event = random.Random(f"event {n // 4}")
    facts: Facts = {
        "town": event.choice(TOWNS), "body": event.choice(BODIES), "day": event.choice(DAYS),
        "nouns": tuple(event.sample(NOUNS, 12)), "verbs": tuple(event.sample(VERBS, 8)),
        "adjectives": tuple(event.sample(ADJECTIVES, 6)),
        "person": f"{event.choice(FIRST)} {event.choice(LAST)}", "number": event.randint(3, 900),
    }  # fmt: skip
    quote = "“" + _sentence(event, facts) + " " + _sentence(event, facts) + "”"
    said = [_sentence(rng, facts) for _ in range(rng.randint(9, 18))]
    if rng.random() < 0.5:
        said.insert(rng.randint(1, len(said)), f"{quote}, {facts['person']} said.")
    if n % 4 and n % 3 == 0:
        said += _background(n // 4, facts)
    return _report(f"{n}", said, rng, DAY + timedelta(days=n % 300))


def _background(event: int, facts: Facts) -> list[str]:
    """Two sentences on what happened before, which several reports on one event carry word for word: no copy by that."""
    rng = random.Random(f"background {event}")
    return [_sentence(rng, facts) for _ in range(2)]


def _sentence(rng: random.Random, facts: Facts) -> str:
    """A sentence of the event: half its words are those of the event, half come from the whole language."""
    clause = _clause(rng, facts)
    text = f"{rng.choice(LEADS)}, {clause}" if rng.random() < 0.4 else clause
    if rng.random() < 0.7:
        text = f"{text} {rng.choice(LINKS)} {_clause(rng, facts)}"
    return f"{text[:1].upper()}{text[1:]}.".format(**facts)


def _clause(rng: random.Random, facts: Facts) -> str:
    subject = rng.choice(
        ("{person}", "the {body}", f"a {_noun(rng, facts)}", f"the {_noun(rng, facts)}", f"{{number}} {_noun(rng, facts)}")
    )
    words = [subject, _one(rng, facts["verbs"], VERBS), rng.choice(("the", "a", "every", "no")), _noun(rng, facts)]
    if rng.random() < 0.7:
        words += [rng.choice(PLACES), rng.choice(("the", "a", "their")), _noun(rng, facts)]
    if rng.random() < 0.25:
        words += rng.choice((["in {town}"], ["on {day}"], ["for {number} days"]))
    return " ".join(words)


def _noun(rng: random.Random, facts: Facts) -> str:
    noun = _one(rng, facts["nouns"], NOUNS)
    return f"{_one(rng, facts['adjectives'], ADJECTIVES)} {noun}" if rng.random() < 0.5 else noun


def _one(rng: random.Random, own: object, whole: Sequence[str]) -> str:
    return rng.choice(own if isinstance(own, tuple) and own and rng.random() < 0.5 else whole)


def _copy(n: int, original: Report, rng: random.Random) -> Report:
    said = [s for s in original.text.split("\n") if s]
    made = _wire(said, rng) if n % 2 else _rewrite(said, rng)
    day = original.window[0] + timedelta(days=rng.randint(0, 1)) if original.window else DAY
    return _report(f"z{n} of {original.id}", made, rng, day)


def _wire(said: Sequence[str], rng: random.Random) -> list[str]:
    """A wire copy: cut from below, a line of its own, here and there a word."""
    kept = list(said[: max(6, round(len(said) * rng.uniform(0.6, 1.0)))])
    return ["DUNMERE (dpx) -", *(_reworded(s, 0.02, rng) for s in kept), "Reporting by our desk."]


def _rewrite(said: Sequence[str], rng: random.Random) -> list[str]:
    """A rewrite: another lead, up to two fifths of the sentences dropped, some swapped, words exchanged, up to four
    sentences of its own."""
    gone = rng.uniform(0.0, 0.4)
    kept = [s for s in said[1:] if rng.random() > gone] or list(said[1:3])
    for _ in range(2):
        i, j = rng.randrange(len(kept)), rng.randrange(len(kept))
        kept[i], kept[j] = kept[j], kept[i]
    changed = [_edited(_reworded(s, 0.9, rng), rng) for s in kept]
    words = " ".join(said[0].rstrip(".").split()[-5:])
    changed.insert(0, f"It is the talk of the week: {words}, and many ask what follows from it.")
    return changed + [_sentence(rng, STRANGE) for _ in range(rng.randint(0, 4))]


def _edited(sentence: str, rng: random.Random) -> str:
    """One word in ten exchanged for another, one in twenty-five dropped, some openings moved to the end."""
    words = [rng.choice(ANY) if w in KNOWN and rng.random() < 0.1 else w for w in sentence.rstrip(".").split(" ")]
    kept = " ".join(w for w in words if rng.random() > 0.04)
    opening, comma, rest = kept.partition(", ")
    return f"{rest[:1].upper()}{rest[1:]} {opening[:1].lower()}{opening[1:]}." if comma and rng.random() < 0.5 else f"{kept}."


def _reworded(text: str, chance: float, rng: random.Random) -> str:
    for group in SYNONYMS:
        for word in group:
            if f" {word} " in text and rng.random() < chance:
                text = text.replace(f" {word} ", f" {rng.choice(group)} ", 1)
                break
    return text


def _report(id: str, said: Sequence[str], rng: random.Random, day: date) -> Report:
    return Report(id=id, text="\n".join(said), outlet=f"Outlet {rng.randint(1, 60)}", published=day, lang="en")


def missed_and_wrong(found: dict[str, str], truth: dict[str, str]) -> Iterator[tuple[str, str | None, str | None]]:
    """Every report where found and true original differ."""
    for id in sorted(found.keys() | truth.keys()):
        if found.get(id) != truth.get(id):
            yield id, truth.get(id), found.get(id)
