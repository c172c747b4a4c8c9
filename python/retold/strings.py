"""String measures: edit distances and fuzzy ratios, with the values of RapidFuzz."""

from retold.similarity.strings import (
    NativeMeasure,
    best_matches,
    indel,
    jaro,
    jaro_winkler,
    levenshtein,
    matches,
    partial_ratio,
    ratio,
    token_set_ratio,
    token_sort_ratio,
)

__all__ = [
    "NativeMeasure",
    "best_matches",
    "indel",
    "jaro",
    "jaro_winkler",
    "levenshtein",
    "matches",
    "partial_ratio",
    "ratio",
    "token_set_ratio",
    "token_sort_ratio",
]
