"""The types of results: what `compare` gives, down to single spans of the raw pages."""

from retold._shared.span import Span
from retold.annotate.name import Name
from retold.annotate.slot import Slot
from retold.compare.comparison import Comparison
from retold.compare.pair_list import PairList, Ranked
from retold.compare.results import (
    Aligned,
    Change,
    Direction,
    Document,
    Evidence,
    Fact,
    Moment,
    Omission,
    Pair,
    Statement,
    Story,
    Version,
)

__all__ = [
    "Aligned",
    "Change",
    "Comparison",
    "Direction",
    "Document",
    "Evidence",
    "Fact",
    "Moment",
    "Name",
    "Omission",
    "Pair",
    "PairList",
    "Ranked",
    "Slot",
    "Span",
    "Statement",
    "Story",
    "Version",
]
