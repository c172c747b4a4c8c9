"""One pair of texts, and how the texts of a table of pairs were compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["PairRow", "ShingleSettings", "Unit"]

Unit: TypeAlias = Literal["word", "char"]
"""What shingles are made of."""


@dataclass(frozen=True)
class PairRow:
    """One row of a `Pairs` table: the numbers of two texts and their score."""

    left: int
    right: int
    score: float


@dataclass(frozen=True)
class ShingleSettings:
    """How the texts were compared; kept so that a pair can be explained."""

    measure: str
    n: int
    unit: Unit
