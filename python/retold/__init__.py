"""What belongs to a news story, which pages copy it, and what changed on the way.

Every answer points at its evidence: a span in the raw text, a reason, a score.
"""

from retold import strings
from retold._core import DataError, Error, InvalidArgument, __version__
from retold._explain import Explanation, SharedShingle
from retold._passages import Passage, Passages, passages, passages_column
from retold._template import Template
from retold.clean import Block, Page, Pages, clean, clean_column
from retold.compare import Comparison, compare, same_name
from retold.index import Index, Match
from retold.repair import decode_entities, fix_encoding
from retold.similarity import Pair, Pairs, groups, minhash_column, near_duplicates, nearest, similarity
from retold.text import Decoded, Edit, Edited, decode, normalize
from retold.tokenize import (
    Shingles,
    Spans,
    Tokenizer,
    TokenLists,
    Tokens,
    graphemes,
    paragraphs,
    sentences,
    sentences_column,
    shingles,
    shingles_column,
    words,
    words_column,
)

__all__ = [
    "Block",
    "Comparison",
    "DataError",
    "Decoded",
    "Edit",
    "Edited",
    "Error",
    "Explanation",
    "Index",
    "InvalidArgument",
    "Match",
    "Page",
    "Pages",
    "Pair",
    "Pairs",
    "Passage",
    "Passages",
    "SharedShingle",
    "Shingles",
    "Spans",
    "Template",
    "TokenLists",
    "Tokenizer",
    "Tokens",
    "__version__",
    "clean",
    "clean_column",
    "compare",
    "decode",
    "decode_entities",
    "fix_encoding",
    "graphemes",
    "groups",
    "minhash_column",
    "near_duplicates",
    "nearest",
    "normalize",
    "paragraphs",
    "passages",
    "passages_column",
    "same_name",
    "sentences",
    "sentences_column",
    "shingles",
    "shingles_column",
    "similarity",
    "strings",
    "words",
    "words_column",
]
