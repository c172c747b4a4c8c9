"""One line of a page, as the cleaner judged it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from retold._shared.listing import Record, brief

__all__ = ["Block", "Label"]

Label: TypeAlias = Literal[
    "content",
    "title",
    "date",
    "byline",
    "caption",
    "credit",
    "nav",
    "teaser",
    "form",
    "share",
    "legal",
    "widget",
    "advert",
    "duplicate",
    "comment",
    "other",
]
"""What a line of a page is."""


@dataclass(frozen=True, slots=True, repr=False)
class Block(Record):
    """One line of a page (a line over 2,000 characters may be several): `raw[start:end] == text`."""

    start: int
    end: int
    line: int
    label: Label
    kept: bool
    reason: str
    score: float
    text: str

    def __repr__(self) -> str:
        return f"<Block in line {self.line}, {self.label}{', kept' if self.kept else ''}: {brief(self.text)}>"

    def _cells(self) -> dict[str, Any]:
        told = {"line": self.line, "text": self.text, "label": self.label, "kept": "yes" if self.kept else "no"}
        return told | {"reason": self.reason, "score": self.score}
