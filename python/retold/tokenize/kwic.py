"""A word or phrase in its contexts: keyword in context."""

from __future__ import annotations

import re
import unicodedata
from fnmatch import translate
from typing import TYPE_CHECKING, Any

from retold._core.text import read_column
from retold._shared.arguments import checked, refuse
from retold._shared.column import as_column, take_ids
from retold._shared.columns import ColumnTable
from retold._shared.view import ROWS, cell, view
from retold.tokenize.tokenizer import Tokenizer
from retold.tokenize.words import words_column

if TYPE_CHECKING:
    from retold._shared.progress import Progress
    from retold.tokenize.span_columns import TokenColumn

__all__ = ["KwicTable", "kwic"]


class KwicTable(ColumnTable):
    """Places of a pattern with row, id where texts have ids, start, end, before, match and after.

    A view has the matches below each other; those of scripts that run from right to left have what is before them on
    the right.
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        part = self[:ROWS]
        columns = {name: list(column) for name, column in part._columns().items()}
        leftwards = 2 * sum(map(_runs_left, columns["match"])) > len(part)
        # What is before a match ends at it, whichever way it runs.
        columns["before"] = [f'<div style="text-align:end">{cell(words)}</div>' for words in columns["before"]]
        context = ("after", "match", "before") if leftwards else ("before", "match", "after")
        names = [*(name for name in columns if name not in context), *context]
        rows = zip(*(columns[name] for name in names), strict=True)
        shown = [
            [value if name == "before" else cell(value) for name, value in zip(names, row, strict=True)] for row in rows
        ]
        return view(repr(self), names, shown, len(self))


def _runs_left(words: str) -> bool:
    """Whether the first letter is of a script that runs from right to left."""
    directions = map(unicodedata.bidirectional, words)
    return next((one for one in directions if one in ("L", "R", "AL")), "L") != "L"


@checked(width=(0, None))
def kwic(
    texts: Any,
    pattern: str | re.Pattern[str],
    *,
    width: int = 8,
    ids: Any = None,
    threads: int | None = None,
    progress: Progress = None,
) -> KwicTable:
    """Every place of a word, a phrase or a pattern, with the words around it.

    Args:
        texts: A column of texts.
        pattern: A word or several, found without regard to case, compatibility forms and what stands between them; `*`
            stands for any letters of a word, `?` for one. Or a compiled regular expression, for the text as it is.
        width: How many words before and after.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        A table: row, id (with ids), start, end (code points in the text), before, match, after; in the order of the
        texts. Before and after are pieces of the text, white space in them as one space.

    Raises:
        InvalidArgument: The pattern has no word, or `width` is negative.

    Cost: linear in the texts; a regular expression is as fast as Python's.

    Example:
        >>> found = retold.kwic(["The old bridge was closed.", "Мост закрыт."], "bridg*", width=1)
        >>> found.to_polars().rows()
        [(0, 8, 14, 'old', 'bridge', 'was')]
    """
    if not isinstance(pattern, str) and not (isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str)):
        refuse("pattern", pattern, "must be words, or a compiled regular expression for str")
    column = as_column(texts, ids)
    rows = read_column(column.texts)
    tokens = words_column(rows, threads=threads, progress=progress)
    if isinstance(pattern, re.Pattern):
        found = [
            (row, match.start(), match.end())
            for row, text in enumerate(rows)
            for match in pattern.finditer(text or "")
            if match.end() > match.start()
        ]
    else:
        found = _phrases(rows, tokens, pattern, threads)
    return _in_context(rows, tokens, found, width, column.ids)


def _phrases(
    rows: list[str | None], tokens: TokenColumn, pattern: str, threads: int | None
) -> list[tuple[int, int, int]]:
    """(row, start, end) of every run of words that the pattern names."""
    import numpy as np

    lists = Tokenizer().tokens_column(rows, threads=threads, progress=False)
    wanted = [Tokenizer().tokens(part.replace("*", "").replace("?", "")) for part in pattern.split()]
    if not any(wanted):
        refuse("pattern", pattern, "must have a word")
    folded = [word for part in pattern.split() for word in _pattern_words(part)]
    at = np.arange(len(lists.ids))
    ends = np.repeat(lists.offsets[1:], np.diff(lists.offsets))
    at = at[at + len(folded) <= ends]
    for place, word in enumerate(folded):
        match = re.compile(translate(word)).match if set(word) & set("*?") else word.__eq__
        known = np.array([bool(match(type_)) for type_ in lists.types], dtype=bool)
        at = at[known[lists.ids[at + place]]]
    row_of = np.searchsorted(lists.offsets, at, side="right") - 1
    first, last = tokens.starts[at], tokens.ends[at + len(folded) - 1]
    return list(zip(row_of.tolist(), first.tolist(), last.tolist(), strict=True))


def _pattern_words(part: str) -> list[str]:
    """One part of a phrase as folded words; with `*` or `?` it is one word."""
    if set(part) & set("*?"):
        pieces = re.split(r"([*?])", part)
        return ["".join(piece if piece in "*?" else "".join(Tokenizer().tokens(piece)) for piece in pieces)]
    return Tokenizer().tokens(part)


def _in_context(
    rows: list[str | None], tokens: TokenColumn, found: list[tuple[int, int, int]], width: int, ids: Any
) -> KwicTable:
    import numpy as np

    before, match, after = [], [], []
    for row, start, end in found:
        text, part = rows[row] or "", tokens.part(row)
        starts, ends = tokens.starts[part], tokens.ends[part]
        first = int(np.searchsorted(ends, start, side="right"))
        last = int(np.searchsorted(starts, end))
        left = int(starts[max(0, first - width)]) if width and first else start
        right = int(ends[min(len(ends), last + width) - 1]) if width and last < len(ends) else end
        before.append(" ".join(text[left:start].split()))
        match.append(" ".join(text[start:end].split()))
        after.append(" ".join(text[end:right].split()))
    place = np.array(found, dtype=np.int64).reshape(len(found), 3)
    named = {} if ids is None else {"id": take_ids(ids, place[:, 0])}
    numbers = {"start": place[:, 1].copy(), "end": place[:, 2].copy()}
    return KwicTable({"row": place[:, 0].copy(), **named, **numbers, "before": before, "match": match, "after": after})
