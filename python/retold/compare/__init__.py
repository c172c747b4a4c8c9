"""How pages relate: which are copies, reprints or retellings of each other, sentence by sentence."""

from retold._shared.callable_area import make_callable
from retold._shared.span import Span
from retold.compare.comparison import Comparison
from retold.compare.pair_list import PairList, Ranked
from retold.compare.results import (
    Aligned,
    Change,
    Direction,
    Document,
    Evidence,
    Moment,
    Omission,
    Pair,
    Statement,
    Story,
    Version,
)
from retold.compare.verbs import compare, same_name

__all__ = [
    "Aligned",
    "Change",
    "Comparison",
    "Direction",
    "Document",
    "Evidence",
    "Moment",
    "Omission",
    "Pair",
    "PairList",
    "Ranked",
    "Span",
    "Statement",
    "Story",
    "Version",
    "compare",
    "same_name",
]

make_callable(__name__, compare)
