"""The types of results: what `compare` gives, down to single spans of the raw pages, and the words they are told by."""

from retold._shared.span import Span
from retold.annotate.kinds import Bound, FlagKind, NameKind, QuoteKind
from retold.annotate.name import Name
from retold.annotate.slot import Slot
from retold.clean.block import Label
from retold.compare.comparison import Comparison
from retold.compare.kinds import (
    AlignedKind,
    ChangeAbout,
    ChangeKind,
    FactStatus,
    Held,
    Limit,
    MomentKind,
    Relation,
    TableKind,
    Telling,
)
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
    "AlignedKind",
    "Bound",
    "Change",
    "ChangeAbout",
    "ChangeKind",
    "Comparison",
    "Direction",
    "Document",
    "Evidence",
    "Fact",
    "FactStatus",
    "FlagKind",
    "Held",
    "Label",
    "Limit",
    "Moment",
    "MomentKind",
    "Name",
    "NameKind",
    "Omission",
    "Pair",
    "PairList",
    "QuoteKind",
    "Ranked",
    "Relation",
    "Slot",
    "Span",
    "Statement",
    "Story",
    "TableKind",
    "Telling",
    "Version",
]
