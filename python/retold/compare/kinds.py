"""The words by which findings of a comparison say what they are."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = [
    "AlignedKind",
    "ChangeAbout",
    "ChangeKind",
    "FactStatus",
    "Held",
    "Limit",
    "MomentKind",
    "Relation",
    "TableKind",
    "Telling",
]

Relation: TypeAlias = Literal["duplicate", "reprint", "contains", "retelling", "same_story", "same_topic", "unrelated"]
"""How two pages relate, from the closest to the farthest."""

AlignedKind: TypeAlias = Literal["same", "edited", "paraphrase", "partial", "summary", "moved"]
"""How aligned sentences relate."""

ChangeKind: TypeAlias = Literal["wording", "number", "name", "negation", "form"]
"""What differs in aligned sentences."""

ChangeAbout: TypeAlias = Literal["fact", "attribution", "wording", "order", "furniture"]
"""What a difference changes, the most telling first."""

FactStatus: TypeAlias = Literal["agree", "compatible", "conflict", "only_in_one", "scope"]
"""Whether pages agree on one thing."""

Telling: TypeAlias = Literal["verbatim", "trimmed", "reworded", "direct_to_indirect", "speaker_changed"]
"""What became of a statement, the nearest first."""

Held: TypeAlias = Literal["quote", "number", "date", "name"]
"""What an omitted sentence holds."""

Limit: TypeAlias = Literal["long_pages", "long_sentences"]
"""What of two pages was not looked at in full."""

MomentKind: TypeAlias = Literal["published", "told"]
"""Whether pages came out on a date or tell of it."""

TableKind: TypeAlias = Literal["pairs", "passages", "facts", "statements", "quotes", "names"]
"""What a comparison has tables of."""
