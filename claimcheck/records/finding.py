"""What was found between two claims."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.errors import RuleError
from claimcheck.messages import Message
from claimcheck.records._check import Words, are_all, is_a, is_text
from claimcheck.records._html import in_notebook
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Comparison


class Relation(Words):
    """How two claims relate; the closed list of the domain."""

    AGREEMENT_EXACT = "agreement_exact"
    AGREEMENT_PARAPHRASE = "agreement_paraphrase"
    A_REFINES_B = "a_refines_b"
    B_REFINES_A = "b_refines_a"
    CERTAINTY_DIFFERS = "certainty_differs"
    PARTIAL_OVERLAP = "partial_overlap"
    COMPATIBLE = "compatible"
    NOT_COMPARABLE = "not_comparable"
    SUPERSESSION = "supersession"
    WEAK_CONFLICT = "weak_conflict"
    CONTRADICTION = "contradiction"
    ATTRIBUTION_CONFLICT = "attribution_conflict"

    @property
    def mirror(self) -> Relation:
        """The relation of (b, a)."""
        swap = {Relation.A_REFINES_B: Relation.B_REFINES_A, Relation.B_REFINES_A: Relation.A_REFINES_B}
        return swap.get(self, self)


AGREEMENTS = frozenset({Relation.AGREEMENT_EXACT, Relation.AGREEMENT_PARAPHRASE, Relation.A_REFINES_B, Relation.B_REFINES_A})
CONFLICTS = frozenset({Relation.CONTRADICTION, Relation.WEAK_CONFLICT, Relation.ATTRIBUTION_CONFLICT})
UNREMARKABLE = frozenset({Relation.COMPATIBLE, Relation.NOT_COMPARABLE})
"""Relations that `check(keep="notable")` leaves out unless they carry a flag."""


class ContradictionType(Words):
    """In what two claims contradict each other (de Marneffe, Rafferty, Manning 2008, split further)."""

    NEGATION = "negation"
    ANTONYM = "antonym"
    NUMERIC = "numeric"
    TEMPORAL = "temporal"
    LOCATION = "location"
    FUNCTIONAL_VALUE = "functional_value"
    STRUCTURE = "structure"
    FACTIVE = "factive"
    MODAL = "modal"
    LEXICAL = "lexical"
    WORLD_KNOWLEDGE = "world_knowledge"


class Flag(Words):
    """What an editor should know beside the relation."""

    ENTITY_WARNING = "entity_warning"
    MAYBE_UPDATE = "maybe_update"
    FORECAST_FAILED = "forecast_failed"
    DRIFT_STRENGTHENED = "drift_strengthened"
    DRIFT_WEAKENED = "drift_weakened"
    DRIFT_ALTERED = "drift_altered"
    CIRCULAR = "circular"
    ACROSS_INTEREST_LINES = "across_interest_lines"
    INFERRED_COREFERENCE = "inferred_coreference"
    INNER_INCONSISTENCY = "inner_inconsistency"


STRENGTHS = (1.0, 0.7, 0.4)


def flags_of(value: object) -> object:
    """Flags in a stable order, each once; what is no collection is left to the validator."""
    return tuple(sorted({Flag(f) for f in value})) if isinstance(value, frozenset | set | tuple | list) else value


@frozen
class Finding:
    """The relation of two claims, the rule that decided it and the sentence that says why.

    `a` is the earlier claim (publication, report, place in it, id). `strength` is 1.0, 0.7 or 0.4 for a contradiction or
    weak conflict (how far both sides commit), else None. `message` is the `why` as a message id with its values.
    """

    a: Claim = field(validator=is_a(Claim))
    b: Claim = field(validator=is_a(Claim))
    relation: Relation = field(converter=Relation)
    contradiction_type: ContradictionType | None = None
    strength: float | None = None
    flags: tuple[Flag, ...] = field(default=(), converter=flags_of, validator=are_all(Flag))
    rule: str = field(default="", validator=is_text)
    why: str = field(default="", validator=is_text)
    comparison: Comparison = field(factory=Comparison, validator=is_a(Comparison))
    message: Message | None = field(default=None, validator=is_a(Message, type(None)))

    def __attrs_post_init__(self) -> None:
        where = f"Finding[{self.a.id!r}, {self.b.id!r}]"
        if self.contradiction_type is not None:
            object.__setattr__(self, "contradiction_type", ContradictionType(self.contradiction_type))
        if self.relation in (Relation.CONTRADICTION, Relation.WEAK_CONFLICT):
            if self.contradiction_type is None or self.strength not in STRENGTHS:
                raise RuleError("a conflict has a type and a strength", where=where, got=self.strength, allowed="1.0, 0.7, 0.4")
        elif self.contradiction_type is not None or self.strength is not None:
            raise RuleError("only conflicts have a type and a strength", where=where, got=self.relation)
        if self.b.order < self.a.order:
            raise RuleError("a is the earlier claim", where=where, fix="swap the claims and mirror the relation")

    @property
    def conflict(self) -> bool:
        """Whether an editor must look at it."""
        return self.relation in CONFLICTS

    def why_in(self, lang: str) -> str:
        """The sentence in a report language."""
        return self.message.text(lang) if self.message else self.why

    def _repr_html_(self) -> str:
        return in_notebook(self)
