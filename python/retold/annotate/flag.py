"""A place of a text that looks as if it was harmed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from retold._shared.listing import Record, brief

if TYPE_CHECKING:
    from retold._shared.span import Span
    from retold.annotate.kinds import FlagKind


@dataclass(frozen=True, slots=True, repr=False)
class Flag(Record):
    """A sign that scraping, typing or translating harmed the text here: a hint with its reason, never a verdict.

    Attributes:
        kind: `garbled_name` (spelled otherwise everywhere else), `mixed_scripts` (two alphabets in one word),
            `unbalanced_mark` (a quotation mark without its partner, or with one of another kind), `missing_unit` (a sum
            without currency), `glued_words` (no space between two words), `repeated_text` (sentences that stand in the
            text already), `doubled_words` ("the the"), `translation` (other slips of machine translation). Only among
            `Comparison.flags`: `exchanged_speakers` (two people have each other's words) and `contradicting_date` (what
            a day without a year means by the day of this page is another day on other pages).
        span: Where it is.
        reason: What tells it, in words.
        score: How sure that something is wrong here, 0 to 1.
    """

    kind: FlagKind
    span: Span
    reason: str
    score: float

    def __repr__(self) -> str:
        return f"<Flag {self.kind}: {brief(self.span.text)}, {self.reason}>"

    def _cells(self) -> dict[str, Any]:
        page = {"page": self.span.document} if self.span.document else {}
        told = {"kind": self.kind, "text": self.span, "line": self.span.line}
        return page | told | {"reason": self.reason, "score": self.score}
