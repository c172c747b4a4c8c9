"""One line of a page, as the cleaner judged it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Block"]


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page (a line over 2,000 characters may be several): `raw[start:end] == text`."""

    start: int
    end: int
    line: int
    label: str
    kept: bool
    reason: str
    score: float
    text: str
