"""Quotations of a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from retold import _core
from retold._shared.arguments import checked
from retold._shared.listing import Record, brief
from retold.annotate.span_maker import SpanMaker

if TYPE_CHECKING:
    from retold._shared.span import Span
    from retold.annotate.kinds import QuoteKind


@dataclass(frozen=True, slots=True, repr=False)
class Quote(Record):
    """What a text reports somebody to have said.

    Attributes:
        kind: `direct` (all of it in marks or after a dash), `mixed` (reported, with parts in marks) or `indirect`.
        content: What is said, in order, without outer marks; two spans where "X said" parts it.
        parts: What stands in marks or after a dash, without them.
        speaker: The fullest name of the speaker that the text gives; None: nothing tells it.
        speaker_span: The words that stand for the speaker; None: there are none.
        cue: The words of saying; empty: there are none.
        venue: To whom or where it was said; None: nothing tells it.
        score: How sure that it is a quotation, 0 to 1.
        evidence: The rule that found it, in words.
        speaker_evidence: How the speaker was found, in words; None: not found.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    parts: tuple[Span, ...]
    speaker: str | None
    speaker_span: Span | None
    cue: tuple[Span, ...]
    venue: Span | None
    score: float
    evidence: str
    speaker_evidence: str | None

    def __repr__(self) -> str:
        said = brief(" … ".join(span.text for span in self.content))
        return f"<Quote {self.kind}, {self.speaker or 'speaker not known'}: {said}>"

    def _cells(self) -> dict[str, Any]:
        told = {"speaker": self.speaker, "kind": self.kind, "said": self.content}
        return told | {"words of saying": self.cue, "venue": self.venue, "score": self.score}


@checked()
def quotes(text: str, *, language: str = "auto") -> list[Quote]:
    """What a text reports somebody to have said: in marks, after a dash, or in its own words.

    Marks that only name or distance (titles, so-called things) are no quotations. The speaker is who stands at the word
    of saying, led to the fullest name of the text; a pronoun, or nobody, is led to who was named last.

    Args:
        text: Any text; malformed characters and marks without a partner never raise.
        language: "auto" (a guess from the text) or a BCP 47 tag. Without words of saying for the language only what
            stands in marks is found.

    Returns:
        The quotations in order; a reported one may hold another. Positions are code points.

    Raises:
        InvalidArgument: `language` is no tag.

    Cost: linear in the text; about 1 ms for a page of 5 kB.

    Example:
        >>> import retold
        >>> text = '"The dam is safe," said Mayor Ruth Okoro. She added that the repairs would take a month.'
        >>> for quote in retold.quotes(text):
        ...     print(quote.kind, quote.speaker, [span.text for span in quote.content])
        direct Ruth Okoro ['The dam is safe,']
        indirect Ruth Okoro ['that the repairs would take a month']
    """
    return [Quote(**quote) for quote in _core.annotate.quotes(text, language=language, span=SpanMaker("", text))]
