"""Words, sentences, paragraphs and shingles of a text, and where they stand."""

from __future__ import annotations

from typing import Literal

from retold import _core
from retold._sentences import SENTENCE_LANGUAGES, guess_language, paragraphs, sentences
from retold._shingles import Shingles, shingles
from retold._spans import Spans, Tokens

__all__ = [
    "KINDS",
    "SENTENCE_LANGUAGES",
    "Shingles",
    "Spans",
    "Tokens",
    "graphemes",
    "guess_language",
    "paragraphs",
    "sentences",
    "shingles",
    "words",
]

KINDS = _core.tokenize.kinds
"""The kinds of tokens, in the order of their codes."""


def words(text: str, *, language: str = "auto", keep: Literal["words", "all"] = "words") -> Tokens:
    """The words of a text.

    Boundaries are those of UAX #29 in the flavour of CLDR's root locale: ":" and "@" do not join letters. Han, kana,
    Thai, Lao, Khmer and Burmese are cut into words by ICU's dictionaries. A lone surrogate is a symbol. Linear time.

    Args:
        text: Any str.
        language: "auto" or a BCP 47 tag. The rules are the same for all languages.
        keep: "words" for letters, numbers, kana and ideographs; "all" for spaces, punctuation and symbols too, so that
            the tokens cover the text without gaps.

    Returns:
        The tokens with starts, ends and kinds.

    Raises:
        InvalidArgument: `keep` or `language` is none of these.

    Example:
        >>> list(retold.words("It can’t be 3,500!"))
        ['It', 'can’t', 'be', '3,500']
        >>> retold.words("Go!", keep="all").kinds.tolist()
        ['letter', 'punctuation']
    """
    if keep not in ("words", "all"):
        raise _core.InvalidArgument(f"keep={keep!r}: must be 'words' or 'all'")
    return Tokens(text, *_core.tokenize.words(text, keep_all=keep == "all"))


def graphemes(text: str) -> Spans:
    r"""What a reader sees as one character: extended grapheme clusters (UAX #29).

    Args:
        text: Any str.

    Returns:
        The clusters; they cover the text without gaps. Linear time.

    Example:
        >>> list(retold.graphemes("e\u0301👍🏽!"))
        ['é', '👍🏽', '!']
    """
    return Spans(text, *_core.tokenize.graphemes(text))
