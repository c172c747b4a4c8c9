"""The typed value that a text states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from retold._shared.listing import Record, brief

if TYPE_CHECKING:
    from retold._shared.span import Span
    from retold.annotate.kinds import Bound


@dataclass(frozen=True, slots=True, repr=False)
class Slot(Record):
    """A value that a text states, or how it stands to what it states: a date, a number, a denial, a speaker.

    Attributes:
        type: `date`, `number`, `money`, `percent`, `duration` or `time` (of the clock: `T17:30`); `polarity` for a word
            that tells how the text, or `speaker`, stands to what is stated (`negated`, `denied`, `admitted`, `hedged`;
            in facts of a comparison `affirmed` too); `attribution` from what is said to who says it (the speaker);
            `source` for the organisation that is named as where it was said.
        value: A date as ISO 8601 as far as the text goes: `2031-09-11`, `XXXX-09-11` without a year, `2031-W18` a week,
            `2031-Q2`, `2031-SU` a season, `199X` a decade, `XXXX-WXX-2` a Tuesday, `2031-05-03/2031-05-05` a range,
            `PAST_REF`, `PRESENT_REF` or `FUTURE_REF` for a word like "yesterday" without an anchor. A duration as
            ISO 8601: `P3W`, `PT2H`. Every other value in decimal digits: `34500000`, `2.4`; a range as `3/5`.
        bound: `at_least`, `at_most`, `about`, `between` (the value is a range) or None.
        unit: Of money the ISO 4217 code, or the sign where it stands for many (`$`); of a duration `week` and the like;
            of a number what is counted: `people`, `time`, `km` for what is counted most, else the word in the text.
        span: Where it stands, bound and unit words included.
        inferred: Whether a date was resolved from an anchor; False: it stands in the text as it is.
        score: How sure that it is one, 0 to 1.
        evidence: The rule that read it, in words.
        speaker: Who says it, where it stands in a quotation; None: the text says it in its own voice.
    """

    type: str
    value: str
    bound: Bound | None
    unit: str | None
    span: Span
    inferred: bool
    score: float
    evidence: str
    speaker: str | None = None

    def __repr__(self) -> str:
        value = " ".join(part for part in (self.bound, self.value, self.unit) if part)
        return f"<Slot {self.type} {value}: {brief(self.span.text)}>"

    def _cells(self) -> dict[str, Any]:
        told = {"type": self.type, "bound": self.bound, "value": self.value, "unit": self.unit}
        return told | {"text": self.span, "line": self.span.line, "said by": self.speaker}

    @property
    def number(self) -> float | None:
        """The value of a number, sum or share; None for ranges and all other types."""
        return float(self.value) if self.type in ("number", "money", "percent") and "/" not in self.value else None
