"""Exports for other tools, read back by those tools: rdflib, SHACL shapes from the specifications, the prov package."""

from __future__ import annotations

import json
import warnings
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from presentation_samples import EMPTY, PAYLOADS, SAMPLE, hostile

import claimcheck as cc
from claimcheck.errors import FormatError
from claimcheck.presentation.export.names import Names, language, web_address
from claimcheck.presentation.save import FORMATS, format_of, loss, render
from claimcheck.records.verdict import Verdict

# rdflib's own JSON-LD parser uses a class that rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
rdflib = pytest.importorskip("rdflib")
pyshacl = pytest.importorskip("pyshacl")

FIXTURES = sorted(p for p in (Path(__file__).parents[3] / "fixtures").iterdir() if (p / "reports").is_dir())
CASES = ["sample", *(p.name for p in FIXTURES)]
EXCHANGE = ("jsonld", "anno.jsonld", "ttl")
SCHEMA, OA, OWN = "https://schema.org/", "http://www.w3.org/ns/oa#", "urn:x-claimcheck:"
LOCAL: dict[str, Any] = {
    "https://schema.org": {"@vocab": SCHEMA, **{k: {"@type": "@id"} for k in ("url", "appearance", "itemReviewed")}},
    "http://www.w3.org/ns/anno.jsonld": {
        "@vocab": OA, "id": "@id", "type": "@type", "as": "https://www.w3.org/ns/activitystreams#",
        "AnnotationPage": "as:OrderedCollectionPage", "AnnotationCollection": "as:OrderedCollection", "items": "as:items",
        "first": {"@id": "as:first", "@type": "@id"}, "total": "as:totalItems", "startIndex": "as:startIndex",
        "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"}, "oa": OA,
        "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
        "via": {"@id": "oa:via", "@type": "@id"}, "label": "http://www.w3.org/2000/01/rdf-schema#label",
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", "format": "http://purl.org/dc/elements/1.1/format",
        "language": "http://purl.org/dc/elements/1.1/language", "creator": "http://purl.org/dc/terms/creator",
        "generator": {"@id": "as:generator", "@type": "@id"}, "name": "http://xmlns.com/foaf/0.1/name",
        "Person": "http://xmlns.com/foaf/0.1/Person", "Organization": "http://xmlns.com/foaf/0.1/Organization",
        "Software": "as:Application", "Text": "http://purl.org/dc/dcmitype/Text",
    },
}  # fmt: skip
"""What stands at the addresses of the contexts, as far as it is used: nothing is fetched."""
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix oa: <http://www.w3.org/ns/oa#> . @prefix s: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix cc: <urn:x-claimcheck:> .
[] a sh:NodeShape ; sh:targetClass oa:Annotation ; sh:nodeKind sh:IRI ;
  sh:property [ sh:path oa:hasTarget ; sh:minCount 1 ] ;
  sh:property [ sh:path oa:motivatedBy ; sh:minCount 1 ; sh:in (oa:describing oa:linking) ] .
[] a sh:NodeShape ; sh:targetClass oa:SpecificResource ;
  sh:property [ sh:path oa:hasSource ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path oa:hasSelector ; sh:minCount 2 ; sh:maxCount 2 ] .
[] a sh:NodeShape ; sh:targetClass oa:TextPositionSelector ;
  sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ;
    sh:minInclusive 0 ; sh:lessThan oa:end ] ;
  sh:property [ sh:path oa:end ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ] .
[] a sh:NodeShape ; sh:targetClass oa:TextQuoteSelector ;
  sh:property [ sh:path oa:exact ; sh:minCount 1 ; sh:maxCount 1 ; sh:minLength 1 ] ;
  sh:property [ sh:path oa:prefix ; sh:maxCount 1 ; sh:maxLength 32 ] ;
  sh:property [ sh:path oa:suffix ; sh:maxCount 1 ; sh:maxLength 32 ] .
[] a sh:NodeShape ; sh:targetClass oa:TextualBody ; sh:property [ sh:path rdf:value ; sh:minCount 1 ; sh:maxCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:Claim ; sh:nodeKind sh:IRI ;
  sh:property [ sh:path s:name ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path s:appearance ; sh:maxCount 1 ; sh:class s:Article ] ;
  sh:property [ sh:path s:author ; sh:maxCount 1 ;
    sh:or ([sh:class s:Person] [sh:class s:Organization]
      [sh:class s:NewsMediaOrganization] [sh:class s:GovernmentOrganization]) ] ;
  sh:property [ sh:path s:isBasedOn ; sh:or ([sh:class s:Claim] [sh:class s:CreativeWork]) ] .
[] a sh:NodeShape ; sh:targetClass s:ClaimReview ;
  sh:property [ sh:path s:claimReviewed ; sh:minCount 1 ] ;
  sh:property [ sh:path s:itemReviewed ; sh:minCount 1 ; sh:maxCount 1 ; sh:class s:Claim ] ;
  sh:property [ sh:path s:author ; sh:minCount 1 ] ;
  sh:property [ sh:path s:reviewRating ; sh:minCount 1 ; sh:class s:Rating ] .
[] a sh:NodeShape ; sh:targetClass cc:Finding ; sh:property [ sh:path cc:relation ; sh:minCount 1 ; sh:maxCount 1 ] .
[] a sh:NodeShape ; sh:targetSubjectsOf prov:wasAttributedTo ; sh:class prov:Entity ;
  sh:property [ sh:path prov:wasAttributedTo ; sh:class prov:Agent ] .
[] a sh:NodeShape ; sh:targetSubjectsOf prov:wasDerivedFrom ; sh:property [ sh:path prov:wasDerivedFrom ; sh:class prov:Entity ] .
[] a sh:NodeShape ; sh:targetSubjectsOf prov:hadPrimarySource ;
  sh:property [ sh:path prov:hadPrimarySource ; sh:maxCount 1 ; sh:class prov:Entity ] .
[] a sh:NodeShape ; sh:targetSubjectsOf prov:wasQuotedFrom ; sh:property [ sh:path prov:wasQuotedFrom ; sh:class prov:Entity ] .
"""


@cache
def result(case: str) -> cc.ConflictReport:
    if case == "sample":
        return SAMPLE
    folder = next(p for p in FIXTURES if p.name == case)
    return cc.check(cc.read_reports(folder / "reports"))


def localised(node: Any) -> Any:
    """A document with its contexts put in their place."""
    contexts = node["@context"] if isinstance(node["@context"], list) else [node["@context"]]
    return {**node, "@context": [LOCAL[c] if isinstance(c, str) else c for c in contexts]}


def graph(result: cc.ConflictReport, format: str) -> Any:
    data = render(result, format)
    if format == "ttl":
        return rdflib.Graph().parse(data=data, format="turtle")
    return rdflib.Graph().parse(data=json.dumps(localised(json.loads(data))), format="json-ld")


def faults(found: Any) -> str:
    """What the shapes do not allow, empty where all is well."""
    conforms, _, text = pyshacl.validate(found, shacl_graph=rdflib.Graph().parse(data=SHAPES, format="turtle"))
    return "" if conforms else text


@pytest.mark.parametrize("format", EXCHANGE)
@pytest.mark.parametrize("case", CASES)
def test_the_shapes_of_the_specifications_hold(case: str, format: str) -> None:
    found = graph(result(case), format)
    assert len(found) > 100
    assert faults(found) == ""


@pytest.mark.parametrize("case", CASES)
def test_every_word_is_one_of_its_vocabulary(case: str) -> None:
    for format, base, vocabulary in (("jsonld", SCHEMA, rdflib.SDO), ("ttl", str(rdflib.PROV), rdflib.PROV)):
        used = {x for _, p, o in graph(result(case), format) for x in (p, o) if isinstance(x, rdflib.URIRef)}
        words = {u for u in used if u.startswith(base)}
        assert words
        assert [w for w in words if w not in vocabulary] == []


@pytest.mark.parametrize("case", CASES)
def test_the_prov_package_reads_every_statement(case: str) -> None:
    prov = pytest.importorskip("prov.model")
    with warnings.catch_warnings():
        # What the package cannot place it keeps as an attribute, and says so.
        warnings.simplefilter("ignore")
        document = prov.ProvDocument.deserialize(content=render(result(case), "ttl").decode(), format="rdf", rdf_format="turtle")
    one = result(case)
    levels = sum(len(c.attribution.levels) for c in one.claims)
    entities = {str(r.identifier) for r in document.get_records(prov.ProvEntity)}
    documents = {Names(one).source(v.source, c) for c in one.claims for v in c.attribution.levels if v.source.kind == "document"}
    assert len(entities) == len(one.reports) + levels + len(one.findings) + len(documents)
    assert len(list(document.get_records(prov.ProvAgent))) > 1
    assert document.get_provn().startswith("document")


def test_a_chain_leads_from_the_report_to_its_primary_source() -> None:
    found, names = graph(SAMPLE, "ttl"), Names(SAMPLE)
    claim = SAMPLE.claims[0]
    me, said = (rdflib.URIRef(names.level(claim, n)) for n in (0, 1))
    assert (me, rdflib.PROV.wasDerivedFrom, said) in found
    assert (me, rdflib.PROV.hadPrimarySource, said) in found
    assert (said, rdflib.PROV.wasAttributedTo, rdflib.URIRef(names.source(claim.attribution.origin, claim))) in found


def test_a_later_claim_that_updates_is_a_revision() -> None:
    names, found = Names(SAMPLE), graph(SAMPLE, "ttl")
    pairs = {(str(s), str(o)) for s, o in found.subject_objects(rdflib.PROV.wasRevisionOf)}
    assert pairs == {(names.claim(f.b), names.claim(f.a)) for f in SAMPLE.updates}
    assert pairs


@pytest.mark.parametrize("case", CASES)
def test_positions_and_quotes_of_annotations_point_at_the_same_words(case: str) -> None:
    one, names = result(case), Names(result(case))
    texts = {names.report(r): r.text for r in one.reports}
    seen = 0
    for item in json.loads(render(one, "anno.jsonld"))["first"]["items"]:
        for target in item["target"] if isinstance(item["target"], list) else [item["target"]]:
            if isinstance(target, str):
                continue
            position, quote = target["selector"]
            text = texts[target["source"]["id"]]
            assert text[position["start"] : position["end"]] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert text[position["start"] - len(quote["prefix"]) :].startswith(around)
            seen += 1
    assert seen == sum(len(c.spans) for c in one.claims)


def test_annotations_count_code_points() -> None:
    text = "🙂🙂 Ten people were hurt."
    report = cc.Report(id="r", text=text, lang="en")
    span = cc.Span.of(text, 3, len(text))
    claim = cc.Claim(id="c", report_id="r", content=span.quote, spans=(span,), attribution=SAMPLE.claims[6].attribution)
    item = json.loads(render(cc.ConflictReport(reports=(report,), claims=(claim,)), "anno.jsonld"))["first"]["items"][0]
    assert item["target"]["selector"][0]["start"] == 3
    assert item["target"]["selector"][1]["prefix"] == "🙂🙂 "


def test_no_review_without_a_person() -> None:
    assert "ClaimReview" not in render(SAMPLE, "jsonld").decode()


def test_a_verdict_of_a_person_is_a_review() -> None:
    claim = SAMPLE.claims[0]
    verdict = Verdict(
        claim_id=claim.id, author="Ilka Brehm", rating="Not shown", published=date(2031, 6, 1), url="https://x.example/1"
    )
    node = SAMPLE.to_schema_org([verdict])
    review = next(n for n in node["@graph"] if n["@type"] == "ClaimReview")
    assert review["itemReviewed"] == {"@id": Names(SAMPLE).claim(claim)}
    assert review["author"] == {"@type": "Person", "name": "Ilka Brehm"}
    assert review["reviewRating"]["alternateName"] == "Not shown"
    assert review["datePublished"] == "2031-06-01"
    found = rdflib.Graph().parse(data=json.dumps(localised(node)), format="json-ld")
    assert faults(found) == ""


def test_a_verdict_on_an_unknown_claim_is_refused() -> None:
    with pytest.raises(FormatError, match="not there"):
        SAMPLE.to_schema_org([Verdict(claim_id="nobody", author="Ilka Brehm", rating="Not shown")])


def test_an_unnamed_source_gets_no_name() -> None:
    nodes = json.loads(render(SAMPLE, "jsonld"))["@graph"]
    unnamed = [n["author"] for n in nodes if "description" in n.get("author", {})]
    assert unnamed
    assert all(a["@type"] == "Person" and "name" not in a for a in unnamed)


@pytest.mark.parametrize("format", EXCHANGE)
@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_words_come_back_as_words(payload: str, format: str) -> None:
    data = render(hostile(payload), format)
    assert b"<script" not in data or format == "ttl"
    words = {str(o) for o in graph(hostile(payload), format).objects()}
    assert payload in words
    assert not any(w.startswith("javascript:") and isinstance(w, rdflib.URIRef) for w in words)


@pytest.mark.parametrize("format", EXCHANGE)
def test_nothing_found_is_still_a_file_of_its_format(format: str) -> None:
    graph(EMPTY, format)
    assert render(EMPTY, format) == render(EMPTY, format)


@pytest.mark.parametrize("format", EXCHANGE)
def test_the_same_report_gives_the_same_bytes(format: str) -> None:
    assert render(SAMPLE, format) == render(SAMPLE, format)


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.jsonld", "jsonld"), ("a.anno.jsonld", "anno.jsonld"), ("a.prov.ttl", "ttl"), ("A.TTL", "ttl"), ("a.b.json", "json")],
)
def test_the_longest_suffix_decides(name: str, format: str) -> None:
    assert format_of(Path(name)) == format


@pytest.mark.parametrize("lang", ["en", "de"])
def test_every_format_but_one_says_what_it_leaves_out(lang: str) -> None:
    assert [f for f in FORMATS if not loss(f, lang)] == ["json"]


@pytest.mark.parametrize(
    ("url", "safe"),
    [("https://a.example/ü?q={x}", "https://a.example/%C3%BC?q=%7Bx%7D"), ("javascript:alert(1)", None), (None, None)],
)
def test_addresses_are_iris(url: str | None, safe: str | None) -> None:
    assert web_address(url) == safe


@pytest.mark.parametrize(("tag", "kept"), [("de", "de"), ("de-AT", "de-AT"), ('de"@x', None), ("", None), ("-", None)])
def test_only_tags_are_tags(tag: str, kept: str | None) -> None:
    assert language(tag) == kept


def _rested(source: cc.Source) -> cc.ConflictReport:
    """One claim of a copied report, resting on `source`."""
    text = "Ten people were hurt."
    report = cc.Report(
        id="r", text=text, title="Fire", outlet="Harbour Post", published=date(2031, 5, 12), derived_from=("first",)
    )
    own = cc.Level(cc.Source(id="author:r", kind="author"))
    said = cc.Claim(
        id="c", report_id="r", content=text, attribution=cc.Attribution((own, cc.Level(source))), spans=(cc.Span(0, 21, text),)
    )
    return cc.ConflictReport(reports=(report,), claims=(said,))


def test_a_document_is_quoted_and_says_nothing_itself() -> None:
    one = _rested(cc.Source(id="d", kind="document", name="Fire log"))
    log = rdflib.URIRef(Names(one).source(one.claims[0].attribution.origin, one.claims[0]))
    found = graph(one, "ttl")
    assert set(found.objects(predicate=rdflib.PROV.wasAttributedTo)) == {rdflib.URIRef(Names(one).outlet(one.reports[0]))}
    assert log in set(found.objects(predicate=rdflib.PROV.wasQuotedFrom))
    inner = json.loads(render(one, "jsonld"))["@graph"][2]
    assert "author" not in inner
    assert inner["isBasedOn"][0]["@type"] == "CreativeWork"
    assert "creator" not in json.loads(render(one, "anno.jsonld"))["first"]["items"][0]["body"][0]


def test_nobody_is_nobody() -> None:
    one = _rested(cc.Source(id="n", kind="unattributed"))
    assert len(set(graph(one, "ttl").objects(predicate=rdflib.PROV.wasAttributedTo))) == 1
    assert "author" not in json.loads(render(one, "jsonld"))["@graph"][2]


def test_copies_and_affiliations_are_kept() -> None:
    one = _rested(cc.Source(id="p", kind="person", name="Ilka Brehm", affiliation="fire-service"))
    found = graph(one, "ttl")
    first = rdflib.URIRef(Names(one).report_id("first"))
    assert (rdflib.URIRef(Names(one).report(one.reports[0])), rdflib.PROV.wasDerivedFrom, first) in found
    assert len(set(found.subject_objects(rdflib.PROV.actedOnBehalfOf))) == 1
    assert json.loads(render(one, "jsonld"))["@graph"][0]["isBasedOn"] == [{"@id": str(first)}]
    assert faults(found) == ""
