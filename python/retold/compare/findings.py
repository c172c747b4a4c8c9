"""What follows from a comparison: facts, statements, dates, omissions. All are frozen and compare by value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from retold._shared.listing import Record, brief, table_of
from retold._shared.span import Span
from retold._shared.view import counted
from retold.annotate.quotes import Quote
from retold.annotate.slot import Slot
from retold.compare.kinds import FactStatus, Held, MomentKind, Telling

__all__ = ["Fact", "Moment", "Omission", "Statement", "Version"]


@dataclass(frozen=True, slots=True, repr=False)
class Omission(Record):
    """A sentence of other pages of the story that a page has nothing for.

    Attributes:
        span: The sentence, in the page that the story's other pages agree with most.
        told_by: Ids of all pages that tell it.
        share: Their share of the story's other pages.
        holds: What it has that the page has nowhere: `quote`, `number` (sums, shares, durations and clock times, too),
            `date`, `name`.
        importance: 0 to 1: two fifths the share, a fifth each for a quotation, for a number or date, for a name.
    """

    span: Span
    told_by: tuple[str, ...]
    share: float
    holds: tuple[Held, ...]
    importance: float

    def __repr__(self) -> str:
        return f"<Omission {self.importance:.2f}: {brief(self.span.text)}, told by {', '.join(self.told_by)}>"

    def _cells(self) -> dict[str, Any]:
        told = {"sentence": self.span, "page": self.span.document, "told by": ", ".join(self.told_by)}
        return told | {"holds": ", ".join(self.holds), "importance": self.importance}


@dataclass(frozen=True, slots=True, repr=False)
class Fact(Record):
    """What several pages say of one thing, and whether they agree.

    Attributes:
        label: The words that the pages share around it.
        type: `date`, `number`, `money`, `percent`, `duration`, `time`, `polarity` (denied or not), `attribution` (who
            says it) or `source` (where it was said).
        cells: What each page says, by its id: the value with its span. Pages without it are not in.
        status: `conflict` (values that cannot both be true), `compatible` (a bound, a rounded number, a date that is
            less exact), `agree`, `only_in_one` (no other page of its story has it), or `scope` (one page says itself
            what another gives to a speaker).
        outliers: Ids of the pages that differ from what most say; none where there is no majority.
        why: The reason for the status, in words.
        score: How sure that all cells are of one thing, 0 to 1.
    """

    label: str
    type: str
    cells: Mapping[str, Slot]
    status: FactStatus
    outliers: tuple[str, ...]
    why: str
    score: float

    def __repr__(self) -> str:
        return f"<Fact {brief(self.label)}, {self.type}: {self.status}, {counted(len(self.cells), 'page')}>"

    def _cells(self) -> dict[str, Any]:
        values: dict[str, list[str]] = {}
        for page, slot in self.cells.items():
            said = (slot.value or "the page itself") if self.type == "attribution" else slot.span.text
            values.setdefault(" ".join(said.split()), []).append(page)
        told = [f"{value}: {', '.join(pages)}" for value, pages in values.items()]
        return {"about": self.label, "type": self.type, "status": self.status, "said": told, "why": self.why}

    def _repr_html_(self) -> str:
        rows = [
            {"page": page, **slot._cells(), "alone": "yes" if page in self.outliers else None}
            for page, slot in self.cells.items()
        ]
        return table_of(f"{self.label or self.type}: {self.status.replace('_', ' ')}", rows, facts=[self.why])


@dataclass(frozen=True, slots=True, repr=False)
class Version(Record):
    """A statement as one page tells it.

    Attributes:
        document: Id of the page.
        quote: The quotation, with the speaker whom the page names and the place where it was said.
        form: How it differs from the first version: `verbatim`, `trimmed` (a part of its words, or parts in their
            order), `reworded`, `direct_to_indirect` (the marks are gone), `speaker_changed` (both pages name a speaker,
            and not the same).
    """

    document: str
    quote: Quote
    form: Telling

    def __repr__(self) -> str:
        return f"<Version {self.document!r}, {self.form}: {self.quote!r}>"

    def _cells(self) -> dict[str, Any]:
        return {"page": self.document, "form": self.form, **self.quote._cells()}


@dataclass(frozen=True, slots=True, repr=False)
class Statement(Record):
    """What somebody said, as two or more pages tell it.

    Attributes:
        speaker: Whom most pages name; None if no page names anybody.
        versions: One for each page. The first is in marks if one is, in the words of most pages, and the longest of
            these; then in the order of the pages.
        change: The farthest form of a version: `verbatim` (all pages have the same words), `trimmed`, `reworded`,
            `direct_to_indirect` or `speaker_changed`.
        other_venue: Whether pages name two organisations as where it was said.
    """

    speaker: str | None
    versions: tuple[Version, ...]
    change: Telling
    other_venue: bool

    def __repr__(self) -> str:
        said = brief(" … ".join(span.text for span in self.versions[0].quote.content))
        return f"<Statement {self.speaker or 'speaker not known'}, {self.change}, {len(self.versions)} pages: {said}>"

    def _cells(self) -> dict[str, Any]:
        told = {"speaker": self.speaker, "change": self.change, "said": self.versions[0].quote.content}
        return told | {"pages": ", ".join(version.document for version in self.versions)}

    def _repr_html_(self) -> str:
        title = f"{self.speaker or 'speaker not known'}: {self.change.replace('_', ' ')}"
        return table_of(title, [version._cells() for version in self.versions])


@dataclass(frozen=True, slots=True, repr=False)
class Moment(Record):
    """A date that pages came out on or tell of.

    Attributes:
        kind: `published` (the day that a page states, or was given for it) or `told` (in its text).
        date: ISO 8601 as far as it goes: `2031-05-14`, `2031-05`, `2031-05-03/2031-05-05`, `XXXX-05-14` (no year),
            `XXXX-WXX-2` (a Tuesday), `PAST_REF` (an open "yesterday").
        inferred: Whether it was resolved from the day that the page came out; else the text says it in full.
        earliest: The first day that it may mean; None where it has no place among days.
        latest: The last one.
        pages: The pages by their ids, with the values that say it; a page that came out then has none.
    """

    kind: MomentKind
    date: str
    inferred: bool
    earliest: str | None
    latest: str | None
    pages: Mapping[str, tuple[Slot, ...]]

    def __repr__(self) -> str:
        return f"<Moment {self.date}, {self.kind}: {', '.join(self.pages)}>"

    def _cells(self) -> dict[str, Any]:
        said = [slot.span.text for slots in self.pages.values() for slot in slots]
        told = {"date": self.date, "kind": self.kind, "inferred": "yes" if self.inferred else "no"}
        return told | {"said as": list(dict.fromkeys(said)), "pages": ", ".join(self.pages)}

    @property
    def placed(self) -> bool:
        """Whether it has a place among days."""
        return self.earliest is not None
