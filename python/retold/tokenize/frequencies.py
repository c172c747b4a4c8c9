"""How often terms occur in a collection, or in each of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from retold._core import InvalidArgument
from retold._shared.arguments import checked, refuse
from retold._shared.column import as_column
from retold._shared.columns import ColumnTable
from retold._shared.rows import is_missing
from retold.tokenize.term_lists import distinct
from retold.tokenize.tokenizer import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

    from retold._shared.progress import Progress

__all__ = ["Counts", "FrequencyTable", "count_terms", "frequencies"]


class FrequencyTable(ColumnTable):
    """Terms with count, texts and share; with `by`, for each group, which is the first column."""

    __slots__ = ()


class Counts(NamedTuple):
    """Terms by groups.

    Attributes:
        terms: The distinct terms, sorted.
        groups: The distinct groups, as text, in the order of their first text.
        occurrences: How often each term occurs in each group, int64 (groups, terms).
        texts: In how many texts of it, int64 (groups, terms).
    """

    terms: list[str]
    groups: list[str]
    occurrences: np.ndarray[Any, np.dtype[np.int64]]
    texts: np.ndarray[Any, np.dtype[np.int64]]


def group_numbers(labels: Any, size: int, name: str) -> tuple[list[str], Any]:
    """The distinct groups, as text, and the number of the group of each text; -1 where the label is missing."""
    import numpy as np

    if isinstance(labels, str | bytes) or not hasattr(labels, "__iter__"):
        refuse(name, labels, "must be a column, a label for each text")
    give = next((getattr(labels, way) for way in ("to_pylist", "to_list", "tolist") if hasattr(labels, way)), None)
    listed = list(labels if give is None else give())
    if len(listed) != size:
        raise InvalidArgument(f"{name}={len(listed)} labels: must be as many as texts, which are {size}")
    numbers: dict[str, int] = {}
    found = [-1 if is_missing(label) else numbers.setdefault(str(label), len(numbers)) for label in listed]
    return list(numbers), np.array(found, dtype=np.int64)


def count_terms(
    texts: Any, labels: Any, name: str, *, tokenizer: Tokenizer | None, n: int, threads: int | None, progress: Progress
) -> Counts:
    """Counts the terms of each group; one group, "", without labels. Texts without a label are left out."""
    import numpy as np

    lists = (tokenizer or Tokenizer()).tokens_column(as_column(texts).texts, threads=threads, progress=progress)
    lists = lists.ngrams(n)
    size, width = len(lists), len(lists.types)
    groups, numbers = ([""], np.zeros(size, dtype=np.int64)) if labels is None else group_numbers(labels, size, name)
    rows = np.repeat(np.arange(size), np.diff(lists.offsets))
    ids = lists.ids.astype(np.int64)
    known = numbers[rows] >= 0
    rows, ids = rows[known], ids[known]
    shape = (len(groups), width)
    cells = numbers[rows] * width + ids
    count = np.bincount(cells, minlength=len(groups) * width).reshape(shape)
    once = distinct(rows * max(1, width) + ids)
    cells = numbers[once // max(1, width)] * width + once % max(1, width)
    return Counts(lists.types, groups, count, np.bincount(cells, minlength=len(groups) * width).reshape(shape))


@checked(n=(1, None))
def frequencies(
    texts: Any,
    by: Sequence[Any] | Any = None,
    *,
    tokenizer: Tokenizer | None = None,
    n: int = 1,
    threads: int | None = None,
    progress: Progress = None,
) -> FrequencyTable:
    """How often each term occurs, and in how many texts.

    Args:
        texts: A column of texts.
        by: A group for each text - an outlet, a year; texts whose group is missing are left out. None: all are one.
        tokenizer: What a term is; None: `Tokenizer()`, words without regard to case.
        n: Terms are runs of n tokens.
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        A table: group (with `by`), term, count, texts (that have it) and share (of the group's terms, 0 to 1); the
        groups in the order of their first text, in each the most frequent term first, equal ones by code points.

    Raises:
        InvalidArgument: `by` has another length, or `n` is less than 1.

    Cost: linear in the texts, and groups times distinct terms.

    Example:
        >>> retold.frequencies(["The dam held.", "The dam broke.", "Снег."])[:2].to_polars().rows()
        [('dam', 2, 2, 0.2857142857142857), ('the', 2, 2, 0.2857142857142857)]
    """
    import numpy as np

    counts = count_terms(texts, by, "by", tokenizer=tokenizer, n=n, threads=threads, progress=progress)
    totals = counts.occurrences.sum(axis=1)
    group, term = np.nonzero(counts.occurrences)
    count = counts.occurrences[group, term]
    order = np.lexsort((term, -count, group))
    group, term, count = group[order], term[order], count[order]
    named = {} if by is None else {"group": [counts.groups[i] for i in group.tolist()]}
    columns = {"term": [counts.terms[i] for i in term.tolist()], "count": count, "texts": counts.texts[group, term]}
    return FrequencyTable({**named, **columns, "share": count / totals[group]})
