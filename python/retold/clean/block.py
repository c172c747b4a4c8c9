"""One line of a page, as the cleaner judged it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

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


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page (a line over 2,000 characters may be several): `raw[start:end] == text`."""

    start: int
    end: int
    line: int
    label: Label
    kept: bool
    reason: str
    score: float
    text: str
