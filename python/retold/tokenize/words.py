"""Words and graphemes of a text, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from retold import _core
from retold._shared.arguments import checked
from retold._shared.column import as_column
from retold._shared.progress import report_to
from retold.tokenize.span_columns import SpanColumn, TokenColumn
from retold.tokenize.spans import Spans, Tokens

if TYPE_CHECKING:
    from retold._shared.progress import Progress

__all__ = ["graphemes", "graphemes_column", "words", "words_column"]


@checked()
def words(
    text: str,
    *,
    language: str = "auto",
    keep: Literal["words", "all"] = "words",
    urls: bool = False,
    emails: bool = False,
    mentions: bool = False,
    hashtags: bool = False,
    hyphens: bool = False,
) -> Tokens:
    """The words of a text.

    Boundaries are those of UAX #29 in the flavour of CLDR's root locale: ":" and "@" do not join letters, but for the
    ":" of Swedish and Finnish. Han, kana, Thai, Lao, Khmer and Burmese are cut into words by ICU's dictionaries. A lone
    surrogate is a symbol. Linear time.

    Args:
        text: Any str.
        language: A BCP 47 tag, or "auto" (`guess_language`, asked only where a text has a ":" between letters). The
            rules are the same for all languages, except that in Swedish and Finnish "EU:n" is one word.
        keep: "words" for letters, numbers, kana and ideographs; "all" for spaces, punctuation and symbols too, so that
            the tokens cover the text without gaps.
        urls: Addresses (scheme://… and www.…) are one token each, without punctuation that ends the sentence.
        emails: E-mail addresses are one token each.
        mentions: Names with "@" before them are one token each.
        hashtags: Tags with "#" before them are one token each, unless they are digits only.
        hyphens: Words with one hyphen and nothing else between them are one token.

    Returns:
        The tokens with starts, ends and kinds.

    Raises:
        InvalidArgument: `keep` or `language` is none of these.

    Example:
        >>> list(retold.words("It can’t be 3,500!"))
        ['It', 'can’t', 'be', '3,500']
        >>> retold.words("Go!", keep="all").kinds.tolist()
        ['letter', 'punctuation']
        >>> list(retold.words("@desk: well-known, see www.news.example.", mentions=True, urls=True, hyphens=True))
        ['@desk', 'well-known', 'see', 'www.news.example']
        >>> list(retold.words("EU:s budget", language="sv"))
        ['EU:s', 'budget']
    """
    patterns = _patterns(urls=urls, emails=emails, mentions=mentions, hashtags=hashtags, hyphens=hyphens)
    return Tokens(text, *_core.tokenize.words(text, language=language, keep_all=keep == "all", patterns=patterns))


def _patterns(**switches: bool) -> list[str]:
    return [name for name, on in switches.items() if on]


@checked()
def words_column(
    texts: object,
    *,
    language: str = "auto",
    keep: Literal["words", "all"] = "words",
    urls: bool = False,
    emails: bool = False,
    mentions: bool = False,
    hashtags: bool = False,
    hyphens: bool = False,
    ids: Any = None,
    threads: int | None = None,
    progress: Progress = None,
) -> TokenColumn:
    """The words of every text of a column; see `words`.

    Args:
        texts: A list of str or None, an array, a pandas or polars Series, or anything with the Arrow C interface.
        language: As for `words`; "auto" guesses for each text.
        keep: "words" or "all", as for `words`.
        urls: As for `words`, like the next four.
        emails: E-mail addresses.
        mentions: Names with "@".
        hashtags: Tags with "#".
        hyphens: Words with a hyphen between.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: How many threads; None for all CPUs that this process may use. The result is the same for any number.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        Flat arrays with an offset per row; a table for Arrow, pandas and polars.

    Raises:
        InvalidArgument: An option is wrong, or a row is no str.

    Example:
        >>> column = retold.words_column(["Two words", None, "one"])
        >>> column.counts.tolist()
        [2, 0, 1]
    """
    patterns = _patterns(urls=urls, emails=emails, mentions=mentions, hashtags=hashtags, hyphens=hyphens)
    report = report_to(progress, "words")
    column = as_column(texts, ids)
    arrays = _core.tokenize.words_column(
        column.texts,
        language=language,
        keep_all=keep == "all",
        patterns=patterns,
        threads=threads,
        progress=report,
    )
    return TokenColumn(*arrays, ids=column.ids, texts=column.texts)


@checked()
def graphemes(text: str) -> Spans:
    r"""What a reader sees as one character: extended grapheme clusters (UAX #29).

    Args:
        text: Any str.

    Returns:
        The clusters; they cover the text without gaps. Linear time.

    Example:
        >>> [len(cluster) for cluster in retold.graphemes("e\u0301👍🏽!")]
        [2, 2, 1]
    """
    return Spans(text, *_core.tokenize.graphemes(text))


@checked()
def graphemes_column(
    texts: object, *, ids: Any = None, threads: int | None = None, progress: Progress = None
) -> SpanColumn:
    """The grapheme clusters of every text of a column; see `graphemes`.

    Args:
        texts: A list of str or None, an array, a pandas or polars Series, or anything with the Arrow C interface.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: How many threads; None for all CPUs that this process may use. The result is the same for any number.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        The spans of every row, in code points of that row.

    Raises:
        InvalidArgument: A row is no text.

    Example:
        >>> graphemes_column(["नि!", None])[0]
        [(0, 2), (2, 3)]
    """
    report = report_to(progress, "graphemes")
    column = as_column(texts, ids)
    return SpanColumn(
        *_core.tokenize.graphemes_column(column.texts, threads=threads, progress=report),
        ids=column.ids,
        texts=column.texts,
    )
