"""Sentences and paragraphs of a text and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from retold import _core
from retold._shared.arguments import checked, strings_of
from retold._shared.column import as_column
from retold._shared.progress import report_to
from retold.tokenize.span_columns import SpanColumn
from retold.tokenize.spans import Spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retold._shared.progress import Progress


@checked()
def sentences(
    text: str,
    *,
    language: str = "auto",
    newlines: Literal["auto", "break", "space"] = "auto",
    split_quotes: bool = True,
    abbreviations: Iterable[str] = (),
) -> Spans:
    """The sentences of a text, without outer spaces.

    One pass over the marks that may end a sentence, each judged by the words around it and the language's lists of
    abbreviations and of words that start sentences. Linear time on any input.

    Args:
        text: Any str.
        language: "auto" (see `guess_language`) or a BCP 47 tag, which takes the nearest lists of `SENTENCE_LANGUAGES`
            ("pt-BR" those of "pt"); for others the general rules run.
        newlines: What a single line end means: "break" ends a sentence, "space" does not, "auto" tells hard-wrapped
            text from one paragraph per line. An empty line always ends a sentence.
        split_quotes: Whether a quotation of several sentences is several; False keeps short quotations whole.
        abbreviations: More abbreviations that never end a sentence.

    Returns:
        The sentences; together they hold every character that is not a space.

    Raises:
        InvalidArgument: `newlines` is none of these, `language` is no tag, or an abbreviation is empty.

    Example:
        >>> list(retold.sentences("Gen. Amra came at 3 p.m. Friday. “Why now?” he asked."))
        ['Gen. Amra came at 3 p.m. Friday.', '“Why now?” he asked.']
    """
    return Spans(
        text,
        *_core.tokenize.sentences(
            text,
            language=language,
            newlines=newlines,
            split_quotes=split_quotes,
            abbreviations=strings_of("abbreviations", abbreviations),
        ),
    )


@checked()
def sentences_column(
    texts: Any,
    *,
    language: str = "auto",
    newlines: Literal["auto", "break", "space"] = "auto",
    split_quotes: bool = True,
    abbreviations: Iterable[str] = (),
    ids: Any = None,
    threads: int | None = None,
    progress: Progress = None,
) -> SpanColumn:
    """The sentences of every text of a column; the options are those of `sentences`.

    Args:
        texts: A list of str, a pandas or polars Series, or any Arrow string column; null stays null.
        language: "auto" guesses for each text.
        newlines: "auto", "break" or "space".
        split_quotes: Whether a quotation of several sentences is several.
        abbreviations: More abbreviations that never end a sentence.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: None for all usable CPUs. The result does not depend on it.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        The spans of every row, in code points of that row.

    Raises:
        InvalidArgument: As for `sentences`, or a row is no text.

    Example:
        >>> column = sentences_column(["It held. Nobody fell.", None])
        >>> [(start, end) for start, end in column[0]], column[1]
        ([(0, 8), (9, 21)], None)
    """
    column = as_column(texts, ids)
    return SpanColumn(
        *_core.tokenize.sentences_column(
            column.texts,
            language=language,
            newlines=newlines,
            split_quotes=split_quotes,
            abbreviations=strings_of("abbreviations", abbreviations),
            threads=threads,
            progress=report_to(progress, "sentences"),
        ),
        ids=column.ids,
        texts=column.texts,
    )


@checked()
def paragraphs(text: str) -> Spans:
    r"""The paragraphs of a text, without outer spaces.

    Empty lines separate them. A text without empty lines that is not hard-wrapped has one paragraph per line.

    Args:
        text: Any str.

    Returns:
        The paragraphs. Linear time.

    Example:
        >>> list(retold.paragraphs("A headline\n\nFirst line,\nsecond line."))
        ['A headline', 'First line,\nsecond line.']
    """
    return Spans(text, *_core.tokenize.paragraphs(text))


@checked()
def paragraphs_column(
    texts: Any, *, ids: Any = None, threads: int | None = None, progress: Progress = None
) -> SpanColumn:
    r"""The paragraphs of every text of a column; see `paragraphs`.

    Args:
        texts: A list of str, a pandas or polars Series, or any Arrow string column; null stays null.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: None for all usable CPUs. The result does not depend on it.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        The spans of every row, in code points of that row.

    Raises:
        InvalidArgument: A row is no text.

    Example:
        >>> paragraphs_column(["One.\n\nTwo.", None])[0]
        [(0, 4), (6, 10)]
    """
    report = report_to(progress, "paragraphs")
    column = as_column(texts, ids)
    return SpanColumn(
        *_core.tokenize.paragraphs_column(column.texts, threads=threads, progress=report),
        ids=column.ids,
        texts=column.texts,
    )


@checked()
def guess_language(text: str) -> str | None:
    """The language whose script and function words the text shows, or None if that is not clear.

    A cheap guess for choosing word lists: the script decides where it can, function words and letters among languages
    that share one (`STOP_WORD_LANGUAGES`). It looks at up to 1,000 bytes of the text. A language without lists may be
    taken for a near one.

    Args:
        text: Any str.

    Returns:
        A BCP 47 tag, as "en" or "sr-Latn", or None.

    Example:
        >>> retold.tokenize.guess_language("Der Rat hat das Gesetz nicht beschlossen.")
        'de'
    """
    return _core.tokenize.guess_language(text) or None


SENTENCE_LANGUAGES = tuple(_core.tokenize.sentence_languages())
"""Languages with abbreviation lists of their own."""
