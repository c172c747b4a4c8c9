"""The words by which findings of a text say what they are."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = ["Bound", "FlagKind", "NameKind", "QuoteKind"]

Bound: TypeAlias = Literal["at_least", "at_most", "about", "between"]
"""How a value bounds what is meant."""

FlagKind: TypeAlias = Literal[
    "garbled_name",
    "mixed_scripts",
    "unbalanced_mark",
    "missing_unit",
    "glued_words",
    "repeated_text",
    "doubled_words",
    "translation",
    "exchanged_speakers",
    "contradicting_date",
]
"""What seems to have been harmed; the last two only where pages are compared."""

NameKind: TypeAlias = Literal["person", "organisation", "place", "other", "unknown"]
"""What a name is the name of."""

QuoteKind: TypeAlias = Literal["direct", "mixed", "indirect"]
"""How words are reported."""
