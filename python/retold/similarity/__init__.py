"""Which texts are copies of each other: measures of two texts, near duplicates of a collection, groups of them."""

from retold._shared.callable_area import make_callable
from retold.similarity.copy_filter import CopyFilter
from retold.similarity.explain import Explanation, SharedShingle
from retold.similarity.groups import GroupTable, describe_groups, groups
from retold.similarity.index import Index, Match
from retold.similarity.measure import similarity
from retold.similarity.near_duplicates import minhash_column, near_duplicates
from retold.similarity.nearest import nearest
from retold.similarity.pair import PairRow
from retold.similarity.pairs import Pairs
from retold.similarity.passages import Passage, Passages, passages, passages_column

__all__ = [
    "CopyFilter",
    "Explanation",
    "GroupTable",
    "Index",
    "Match",
    "PairRow",
    "Pairs",
    "Passage",
    "Passages",
    "SharedShingle",
    "describe_groups",
    "groups",
    "minhash_column",
    "near_duplicates",
    "nearest",
    "passages",
    "passages_column",
    "similarity",
]

make_callable(__name__, similarity)
