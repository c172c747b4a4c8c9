"""What belongs to a news story, which pages copy it, and what changed on the way.

Every answer points at its evidence: a span in the raw text, a reason, a score.
"""

import sys
from importlib import import_module
from types import ModuleType

from retold._core import DataError, Error, InvalidArgument, __version__

# Where each public name lives. A module is imported when one of its names is first used: `import retold` stays light.
_HOMES = {
    "_cues": ("Cues",),
    "_explain": ("Explanation", "SharedShingle"),
    "_passages": ("Passage", "Passages", "passages", "passages_column"),
    "_template": ("Template",),
    "clean": ("Block", "Page", "Pages", "clean", "clean_column"),
    "compare": ("Comparison", "compare", "same_name"),
    "index": ("Index", "Match"),
    "repair": ("decode_entities", "decode_entities_column", "fix_encoding", "fix_encoding_column"),
    "similarity": (
        "GroupTable",
        "Pair",
        "Pairs",
        "describe_groups",
        "groups",
        "minhash_column",
        "near_duplicates",
        "nearest",
        "similarity",
    ),
    "text": ("Decoded", "Edit", "Edited", "EditedColumn", "decode", "normalize", "normalize_column"),
    "tokenize": (
        "Shingles",
        "Spans",
        "Tokenizer",
        "TokenColumn",
        "Tokens",
        "graphemes",
        "graphemes_column",
        "paragraphs",
        "paragraphs_column",
        "sentences",
        "sentences_column",
        "shingles",
        "shingles_column",
        "words",
        "words_column",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = ["DataError", "Error", "InvalidArgument", "__version__", "strings", *_HOME_OF]  # noqa: PLE0604


class _Package(ModuleType):
    """The package: `clean`, `compare` and `similarity` stay its verbs when the modules of these names are loaded."""

    def __setattr__(self, name, value):
        if isinstance(value, ModuleType) and name in _HOME_OF:
            value = getattr(value, name)
        super().__setattr__(name, value)

    def __getattr__(self, name):
        if name == "strings":
            return import_module("retold.strings")
        if name not in _HOME_OF:
            raise AttributeError(f"module 'retold' has no attribute {name!r}")
        value = getattr(import_module(f"retold.{_HOME_OF[name]}"), name)
        setattr(self, name, value)
        return value

    def __dir__(self):
        return sorted({*super().__dir__(), *__all__})


sys.modules[__name__].__class__ = _Package
