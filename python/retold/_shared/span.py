"""A piece of a page or text, the evidence that results point at."""

from __future__ import annotations

from dataclasses import dataclass

from retold._shared.listing import brief


@dataclass(frozen=True, slots=True, repr=False)
class Span:
    """A piece of a page or text: the evidence that every result points at.

    Attributes:
        document: Id of the page; empty for a text that was given alone.
        start: First code point of the piece in the text.
        end: The code point after its last.
        line: Number of the line that it starts on, from 1.
        text: `text[start:end]` of the page or text.
    """

    document: str
    start: int
    end: int
    line: int
    text: str

    def __repr__(self) -> str:
        page = f"{self.document!r} " if self.document else ""
        return f"<Span {page}{self.start}-{self.end}, line {self.line}: {brief(self.text)}>"
