"""Charts of a conflict report for notebooks and papers, saved as SVG and PNG without a browser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimcheck.errors import MissingExtraError
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.escaping import visible
from claimcheck.presentation.index import Index
from claimcheck.presentation.say import Say
from claimcheck.presentation.view.matrix import SIGNS, sign
from claimcheck.records.claim import Claim
from claimcheck.records.report import PublishedBasis
from claimcheck.records.values import Basis

if TYPE_CHECKING:
    import altair as alt

MOST_ROWS, MOST_COLUMNS, LABEL = 40, 30, 60
COLOURS = ("#1b6ca8", "#8fbfe0", "#d9d9d9", "#b3432b", "#eeb19f", "#f2f2f2", "#ffffff")
"""One a sign; the sign itself stands in the cell, so that nothing rests on colour alone."""
Values = list[dict[str, Any]]


@frozen
class Plot:
    """The charts of one conflict report: `result.plot.matrix().save("matrix.svg")`, or `.png`.

    Each chart is an Altair chart: it shows in a notebook and can be changed further. `lang` is the language of its words.
    Every method raises `MissingExtraError` without the extra `charts`.
    """

    result: ConflictReport
    lang: str = "en"

    def matrix(self) -> alt.LayerChart:
        """Issues against origins: a cell with the sign of what that origin says; the disputed issues first."""
        charts, index = _altair(), Index(self.result, Say(self.lang))
        say, cells = index.say, _cells(index)
        words = [say(f"sign.{s}") for s in SIGNS]
        base = charts.Chart(_data(charts, cells)).encode(
            x=charts.X(
                "origin:N", title=say("plot.origin"), sort=None, axis=charts.Axis(labelAngle=-40, labelLimit=260, orient="top")
            ),
            y=charts.Y("issue:N", title=None, sort=None, axis=charts.Axis(labelLimit=340)),
        )
        colour = charts.Color("says:N", title=say("plot.says"), scale=charts.Scale(domain=words, range=list(COLOURS)))
        boxes = base.mark_rect(stroke="#777777").encode(color=colour, tooltip=["issue:N", "origin:N", "says:N", "quote:N"])
        signs = base.mark_text(fontSize=13, fontWeight="bold").encode(text="sign:N", color=_contrast(charts))
        chart: alt.LayerChart = charts.layer(boxes, signs).properties(title=say("section.matrix"))
        return chart

    def timeline(self) -> alt.VConcatChart:
        """Publications on one track, events on the other, over the same days; hollow where a date is inferred."""
        charts, index = _altair(), Index(self.result, Say(self.lang))
        tracks = (("plot.published", _published(index)), ("plot.happens", _events(index)))
        days = [d for _, values in tracks for v in values for d in (v["start"], v["end"])]
        domain = [min(days), max(days)] if days else None
        made = [_track(charts, index.say, index.say(title), values, domain) for title, values in tracks if values]
        chart: alt.VConcatChart = charts.vconcat(*made, title=index.say("section.timeline")).resolve_scale(x="shared")
        return chart

    def sources(self) -> alt.Chart:
        """Which outlet rests on which origin: a circle for a named one, a diamond for an unnamed one, larger with more claims."""
        charts, index = _altair(), Index(self.result, Say(self.lang))
        say = index.say
        names = [say("plot.named"), say("plot.unnamed"), say("plot.own")]
        values = _carried(index, dict(zip(("named", "unnamed", "own"), names, strict=True)))
        chart: alt.Chart = (
            charts.Chart(_data(charts, values))
            .mark_point(filled=True, opacity=0.9)
            .encode(
                x=charts.X("outlet:N", title=say("plot.outlet"), sort=None, axis=charts.Axis(labelAngle=-40, labelLimit=200)),
                y=charts.Y("origin:N", title=None, sort=None, axis=charts.Axis(labelLimit=340)),
                size=charts.Size(
                    "claims:Q",
                    title=say("plot.claims"),
                    scale=charts.Scale(range=[50, 420]),
                    legend=charts.Legend(values=[1, 3, 10, 30]),
                ),
                shape=charts.Shape(
                    "kind:N", title=say("plot.kind"), scale=charts.Scale(domain=names, range=["circle", "diamond", "square"])
                ),
                color=charts.Color("kind:N", scale=charts.Scale(domain=names, range=["#1b6ca8", "#b3432b", "#777777"])),
                tooltip=["origin:N", "outlet:N", "claims:Q", "kind:N"],
            )
            .properties(title=say("section.sources"), width=charts.Step(34), height=charts.Step(26))
        )
        return chart


def _altair() -> Any:
    try:
        import altair
        import vl_convert  # noqa: F401 - without it a chart can be made but not saved
    except ImportError as e:
        raise MissingExtraError("charts need altair and vl-convert-python", fix="pip install 'claimcheck-sources[charts]'") from e
    return altair


def _data(alt: Any, values: Values) -> Any:
    return alt.InlineData(values=values)


def _contrast(alt: Any) -> Any:
    dark = alt.FieldOneOfPredicate(field="sign", oneOf=["+", "−"])
    return alt.condition(dark, alt.value("white"), alt.value("black"))


def _short(text: str) -> str:
    line = visible(" ".join(text.split()))
    return line if len(line) <= LABEL else line[: LABEL - 1].rstrip() + "…"


def _apart(keys: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """A short label for each id, alike ones told apart by a number."""
    out: dict[str, str] = {}
    taken: dict[str, int] = {}
    for id, text in keys:
        label = _short(text)
        taken[label] = taken.get(label, 0) + 1
        out[id] = label if taken[label] == 1 else f"{label} ({taken[label]})"
    return out


def _origins(index: Index) -> Mapping[str, str]:
    """Origins by number of claims, each with its label."""
    most = sorted(index.by_origin.items(), key=lambda item: -len(item[1]))
    return _apart((o, index.label(claims[0].attribution.origin, claims[0])) for o, claims in most[:MOST_COLUMNS])


def _cells(index: Index) -> Values:
    """One cell for an issue, an origin and a sign; several signs of one cell stand in it together."""
    issues = sorted(index.result.issues, key=lambda i: (not i.disputed, -len({index.origin_id(c) for c in i.claims})))[:MOST_ROWS]
    topics, origins = _apart((str(n), index.title(i)) for n, i in enumerate(issues)), _origins(index)
    out: Values = []
    for n, issue in enumerate(issues):
        said: dict[str, list[Claim]] = {}
        for claim in issue.claims:
            said.setdefault(index.origin_id(claim), []).append(claim)
        for origin, claims in said.items():
            if origin in origins:
                signs = list(dict.fromkeys(sign(c) for c in claims))
                row = {"issue": topics[str(n)], "origin": origins[origin], "sign": " ".join(signs)}
                out.append({**row, "says": index.say(f"sign.{signs[0]}"), "quote": _short(claims[0].quote)})
    return out


def _published(index: Index) -> Values:
    dated = [r for r in index.result.reports if r.window]
    labels = _apart((r.id, r.outlet_name or r.id) for r in dated)
    return [_bar(labels[r.id], *r.window, r.published_basis is PublishedBasis.INFERRED) for r in dated if r.window]


def _events(index: Index) -> Values:
    """One bar for an issue and a period of its claims; an open end is drawn as one day."""
    out: dict[tuple[str, date, date], bool] = {}
    for claim in index.claims:
        time = claim.time
        first, last = (time.start or time.end, time.end or time.start) if time and time.resolved else (None, None)
        if time and first and last:
            key = (_short(index.topic(claim)), first, last)
            out[key] = out.get(key, True) and time.basis is not Basis.STATED
    most = sorted(out.items(), key=lambda item: (item[0][1], item[0][2], item[0][0]))[:MOST_ROWS]
    return [_bar(*key, inferred) for key, inferred in most]


def _bar(label: str, first: date, last: date, inferred: bool) -> dict[str, Any]:
    """From the morning of the first day to the end of the last."""
    end = last + timedelta(days=1) if last < date.max else last
    return {"label": label, "start": first.isoformat(), "end": end.isoformat(), "inferred": inferred}


def _track(alt: Any, say: Say, title: str, values: Values, domain: list[str] | None) -> Any:
    basis = alt.condition("datum.inferred", alt.value("white"), alt.value("#1b6ca8"))
    return (
        alt.Chart(_data(alt, values), title=alt.TitleParams(title, anchor="start"))
        .mark_bar(stroke="#1b6ca8", strokeWidth=1.5, height=12)
        .encode(
            x=alt.X(
                "start:T",
                title=say("plot.day"),
                axis=alt.Axis(format="%Y-%m-%d", labelAngle=-40),
                scale=alt.Scale(domain=domain) if domain else alt.Undefined,
            ),
            x2="end:T",
            y=alt.Y("label:N", title=None, sort=None, axis=alt.Axis(labelLimit=340)),
            fill=basis,
            tooltip=["label:N", "start:T", "end:T", "inferred:N"],
        )
        .properties(width=560)
    )


def _carried(index: Index, words: Mapping[str, str]) -> Values:
    """How many claims of an origin an outlet carries."""
    origins = _origins(index)
    counts: dict[tuple[str, str], int] = {}
    kinds: dict[str, str] = {}
    for claim in index.claims:
        origin = index.origin_id(claim)
        if origin in origins:
            source = claim.attribution.origin
            kinds.setdefault(origin, "own" if source.voiceless else "named" if source.name else "unnamed")
            key = (origin, _short(index.outlet(claim)))
            counts[key] = counts.get(key, 0) + 1
    in_order = sorted(counts.items(), key=lambda item: [*origins].index(item[0][0]))
    return [{"origin": origins[o], "outlet": out, "claims": n, "kind": words[kinds[o]]} for (o, out), n in in_order]
