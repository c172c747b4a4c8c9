"""What belongs to a news story, which pages copy it, and what changed on the way.

Every answer points at its evidence: a span in the raw text, a reason, a score.
"""

import sys
from importlib import import_module

try:
    from retold._core import DataError, Error, InvalidArgument, __version__
except ImportError as problem:
    raise ImportError(
        f"retold cannot load its compiled part, retold._core: {problem}. It is built when the package is installed: "
        "`pip install --force-reinstall retold`, or `pip install .` in a checkout; and `python` must not find the "
        "sources of a checkout before the installed package.",
        name="retold._core",
    ) from problem

# Modules that are attributes of the package; those named like a verb can be called as it: `retold.clean(text)`.
_AREAS = (
    "annotate",
    "clean",
    "compare",
    "plot",
    "report",
    "results",
    "samples",
    "similarity",
    "strings",
    "text",
    "tokenize",
)
# The other modules, which are attributes, too, but no names that `import *` takes: what they need may not be installed.
_MODULES = ("cli", "corpus", "files", "frames", "index", "repair", "sklearn", "spark")

# Where the other public names live. A module is imported when one of its names is first used: `import retold` is light.
_HOMES = {
    "_shared.about": ("about",),
    "annotate": (
        "Annotations",
        "Flag",
        "Name",
        "Quote",
        "Slot",
        "annotate_column",
        "dates",
        "names",
        "numbers",
        "quotes",
    ),
    "clean": ("Block", "Cues", "Page", "Pages", "Template", "clean_column", "clean_html", "clean_html_column"),
    "compare": ("Comparison", "Pair", "same_name"),
    "corpus": ("Corpus",),
    "frames": ("dedup", "duplicates"),
    "similarity": (
        "CopyFilter",
        "Explanation",
        "GroupTable",
        "Index",
        "Match",
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
    ),
    "text": (
        "Decoded",
        "Edit",
        "Edited",
        "EditedColumn",
        "decode",
        "decode_entities",
        "decode_entities_column",
        "fix_encoding",
        "fix_encoding_column",
        "normalize",
        "normalize_column",
    ),
    "tokenize": (
        "Shingles",
        "Spans",
        "TokenColumn",
        "Tokenizer",
        "Tokens",
        "Vocabulary",
        "collocations",
        "frequencies",
        "graphemes",
        "graphemes_column",
        "keyness",
        "kwic",
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

__all__ = ["DataError", "Error", "InvalidArgument", "__version__", *_AREAS, *_HOME_OF]  # noqa: PLE0604


def __getattr__(name: str) -> object:
    if name in _AREAS or name in _MODULES:
        return import_module(f"retold.{name}")
    if name not in _HOME_OF:
        raise AttributeError(f"module 'retold' has no attribute {name!r}", name=name, obj=sys.modules[__name__])
    value = globals()[name] = getattr(import_module(f"retold.{_HOME_OF[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_MODULES})
