"""What is found in pages: spans, quotes, names, stated values, and facts over several pages.

All are frozen, compare by value and can be pickled. Positions are code points into the raw page, and
`raw[start:end] == text`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a raw page: the evidence that every result points at.

    Attributes:
        document: Id of the page.
        start: First code point of the piece in the raw page.
        end: The code point after its last.
        line: Number of the raw line that it starts on, from 1.
        text: `raw[start:end]`.
    """

    document: str
    start: int
    end: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Something that somebody is said to have said, written or thought.

    Attributes:
        content: The said words, outer marks left out.
        parts: The pieces that stand inside quotation marks.
        speaker: Canonical name, or None: not told.
        speaker_span: Where the speaker is named, or None.
        cue: The words that attribute it, as "said" or "according to".
        kind: `direct`, `mixed` or `indirect`.
    """

    content: tuple[Span, ...]
    parts: tuple[Span, ...]
    speaker: str | None
    speaker_span: Span | None
    cue: tuple[Span, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Name:
    """A person, an organisation, a place or another name of a page, with all its mentions and writings."""

    canonical: str
    kind: str
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A date, number or other value that a page states.

    Attributes:
        type: `date`, `number`, `money`, `percent`, `duration`, `source`, `attribution` or `polarity`.
        value: Normalised; dates are ISO 8601 as far as the text goes (`XXXX-09-11`).
        bound: `at_least`, `at_most`, `about`, or None: exact.
        unit: What is counted, or None.
        span: The words, those of bound and unit included.
        speaker: Who says so; None: the page in its own voice.
    """

    type: str
    value: str
    bound: str | None
    unit: str | None
    span: Span
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One matter that pages state values for, and whether they agree."""

    label: str
    type: str
    cells: Mapping[str, Slot]
    status: str
    outliers: tuple[str, ...]
    why: tuple[str, ...]
