"""The plain result classes of a comparison: spans, aligned sentences, pairs, stories, documents.

All are frozen, compare by value and can be pickled. Positions are code points into the raw page, and
`raw[start:end] == text`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from retold._shared.listing import Listing, Record, brief
from retold._shared.span import Span
from retold._shared.view import counted
from retold.annotate.document import Document
from retold.annotate.quotes import Quote
from retold.compare.findings import Fact, Moment, Omission, Statement, Version
from retold.compare.kinds import AlignedKind, ChangeAbout, ChangeKind, Limit, Relation
from retold.compare.views import ABOUT, pair_html

__all__ = [
    "Aligned",
    "Change",
    "Direction",
    "Document",
    "Evidence",
    "Fact",
    "Moment",
    "Omission",
    "Pair",
    "Quote",
    "Statement",
    "Story",
    "Version",
]


@dataclass(frozen=True, slots=True, repr=False)
class Change(Record):
    """Words of one page that are other words in the other.

    Attributes:
        kind: `wording`, `number`, `name`, `negation` or `form` (case, marks, the spelling of one word).
        a: The words in page a; empty where words were added, at the place where they would stand.
        b: The words in page b; empty where words were left out.
        about: What it changes: `fact` (it covers a date, a number, a name or a word that denies, and the other side's
            sentences do not have that), `attribution` (the same of a speaker or a word of saying), `wording`, `order`
            (the same words at another place of the sentences) or `furniture` (a dateline or a credit).
    """

    kind: ChangeKind
    a: Span
    b: Span
    about: ChangeAbout = "wording"

    def __repr__(self) -> str:
        about = self.kind if self.about == self.kind else f"{self.kind} ({self.about})"
        return f"<Change {about}: {brief(self.a.text)} to {brief(self.b.text)}>"

    def _cells(self) -> dict[str, Any]:
        return {"kind": self.kind, "about": self.about, "a": self.a, "b": self.b, "line": self.a.line}


@dataclass(frozen=True, slots=True, repr=False)
class Aligned(Record):
    """One or two sentences of each page that say the same.

    Attributes:
        kind: `same` (equal words), `edited` (most words), `paraphrase`, `partial` (one side says only a part),
            `summary` (two sentences in one), `moved` (at another place of the page).
        a: The sentences of page a.
        b: The sentences of page b.
        score: How alike they are, 0 to 1.
        changes: The differences word by word, in the order of a.
    """

    kind: AlignedKind
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    score: float
    changes: tuple[Change, ...]

    def __repr__(self) -> str:
        said = brief(" ".join(span.text for span in self.a))
        return f"<Aligned {self.kind} {self.score:.2f}, {counted(len(self.changes), 'change')}: {said}>"

    def _cells(self) -> dict[str, Any]:
        return {"a": self.a, "b": self.b, "kind": self.kind, "score": self.score, "changes": len(self.changes)}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sign for which of two pages came first: its kind, the earlier page, its weight, the sign in words."""

    kind: str
    first: str
    weight: float
    text: str


@dataclass(frozen=True, slots=True)
class Direction:
    """Which of two pages came first: its id, how sure that is (0 to 1), and every sign found."""

    first: str
    confidence: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Pair(Record):
    """How two pages relate.

    Attributes:
        a: Id of the first page.
        b: Id of the second page.
        relation: `duplicate`, `reprint`, `contains`, `retelling`, `same_story`, `same_topic` or `unrelated`.
        score: Closeness, 0 to 1; ranks pairs over all relations.
        margin: How far the figures are from another relation, 0 to 1; near 0 it was a close call.
        runner_up: The relation on the other side of that margin.
        reasons: Why, in words with figures.
        aspects: The figures: `text` (Jaccard of word 5-grams), `containment_a`, `containment_b`, `words`, `lead`,
            `title`, `rare` (words that two to eight pages have), `crowd` (how like both are to their 9th to 20th
            nearest), `formula` (how far the words in common are such as many pages have), `rivals` (how much likelier
            others tell the story of either page), `names`, `numbers`, `aligned_a`, `aligned_b`, `time`, `weekdays`
            (how far both name the same ones), `embedding`, `values` (dates, numbers and sums of the same things, as a
            share of the page with fewer); None where there was nothing to measure.
        aligned: Groups of sentences that say the same, in the order of a.
        only_a: Sentences of a without a partner in b.
        only_b: Sentences of b without a partner in a.
        direction: Which page came first, or None: nothing tells.
        sentences_compared: Whether sentences were aligned at all; pages with too little in common are left alone.
        limits: What was not looked at in full because it would take too long, for which `reasons` has words:
            "long_pages" (each sentence and quotation was compared with its likeliest partners only), "long_sentences"
            (of some only the words at both ends were compared).
        lexical_relation: The relation without the vectors of the embedder; None: none was given.
        lexical_score: The score without them; None: none was given.
    """

    a: str
    b: str
    relation: Relation
    score: float
    margin: float
    runner_up: Relation
    reasons: tuple[str, ...]
    aspects: Mapping[str, float | None]
    aligned: tuple[Aligned, ...] = ()
    only_a: tuple[Span, ...] = ()
    only_b: tuple[Span, ...] = ()
    direction: Direction | None = None
    sentences_compared: bool = False
    limits: tuple[Limit, ...] = ()
    lexical_relation: Relation | None = None
    lexical_score: float | None = None

    def __repr__(self) -> str:
        found = f"{len(self.aligned)} aligned" if self.sentences_compared else "sentences not compared"
        return f"<Pair {self.a!r} {self.b!r}: {self.relation} {self.score:.2f}, {found}>"

    def _cells(self) -> dict[str, Any]:
        told = {"a": self.a, "b": self.b, "relation": self.relation, "score": self.score}
        return told | {"first": self.direction.first if self.direction else None, "because": self.reasons[:1]}

    def _repr_html_(self) -> str:
        return pair_html(self)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes of all groups, those about facts first, then about who says it, wording, order and furniture."""
        found = (change for group in self.aligned for change in group.changes)
        return Listing(sorted(found, key=lambda change: ABOUT.index(change.about)))

    def mirrored(self) -> Pair:
        """The same pair with a and b exchanged, groups in the order of the new a.

        Example:
            >>> pair = retold.compare({"x": "The mill burned down.", "y": "Snow fell."}).pairs[0]
            >>> pair.mirrored().a, pair.mirrored().mirrored() == pair
            ('y', True)
        """
        swapped = {"containment_a": "containment_b", "containment_b": "containment_a"}
        swapped |= {"aligned_a": "aligned_b", "aligned_b": "aligned_a"}
        groups = (
            replace(g, a=g.b, b=g.a, changes=tuple(sorted((replace(c, a=c.b, b=c.a) for c in g.changes), key=_place)))
            for g in self.aligned
        )
        return replace(
            self,
            a=self.b,
            b=self.a,
            aspects={name: self.aspects[swapped.get(name, name)] for name in self.aspects},
            aligned=tuple(sorted(groups, key=lambda g: (g.a[0].start, g.b[0].start))),
            only_a=self.only_b,
            only_b=self.only_a,
        )


def _place(change: Change) -> tuple[int, int]:
    return change.a.start, change.b.start


@dataclass(frozen=True, slots=True, repr=False)
class Story(Record):
    """Pages that tell one story (or, among `Comparison.topics`, share one topic).

    Attributes:
        documents: Their ids, in the order given.
        label: The title, or the first sentence, of the page closest to the others.
        score: Mean score of their pairs, 0 to 1.
    """

    documents: tuple[str, ...]
    label: str
    score: float

    def __repr__(self) -> str:
        return f"<Story of {len(self.documents)} pages, {self.score:.2f}: {brief(self.label)}>"

    def _cells(self) -> dict[str, Any]:
        return {"story": self.label, "pages": ", ".join(self.documents), "score": self.score}
