"""Near copies left out of a frame, and the rows that are left out, each with what it duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from retold._shared.arguments import checked, refuse
from retold._shared.rows import row_times
from retold.frames.frame import Frame
from retold.similarity.keep_first import keep_first
from retold.similarity.near_duplicates import near_duplicates

if TYPE_CHECKING:
    from retold._shared.progress import Progress

__all__ = ["dedup", "duplicates"]

Keep: TypeAlias = Literal["first", "longest", "oldest"]
"""Which of several copies stays."""


class _Names(NamedTuple):
    """The columns of a frame that the caller named."""

    text: str
    id: str | None
    source: str | None
    date: str | None


@checked(n=(1, None), threshold=(0, 1))
def dedup(
    frame: Any,
    text: str = "text",
    *,
    id: str | None = None,
    source: str | None = None,
    keep: Keep = "first",
    date: str | None = None,
    threshold: float = 0.7,
    measure: Literal["jaccard", "containment"] = "jaccard",
    n: int = 5,
    method: Literal["exact", "minhash"] = "exact",
    threads: int | None = None,
    progress: Progress = None,
) -> Any:
    """A frame without the rows that are near copies of a row that stays.

    Rows are taken in the order that `keep` says; one goes if it is a near copy of one before it that stays, so nothing
    goes by a chain of likenesses. Rows without text stay. What stays is untouched and in its old order.

    Args:
        frame: A frame of pandas, polars or pyarrow, or a DuckDB relation; the index of pandas stays.
        text: Name of the column with the texts. Clean raw pages first: menus make strangers alike.
        id: Name of a column that names the rows; None: the index of pandas, else the numbers of the rows. Only
            `duplicates` shows them.
        source: Name of a column with the source of each row. Rows of one source are then not copies of each other.
        keep: Which copy stays: "first" in the frame; "longest" text; "oldest" by `date`, unknown dates last. Of equals
            the first.
        date: Name of the column for "oldest": dates, datetimes, ISO 8601 strings or numbers.
        threshold: The least score of a near copy, more than 0, at most 1.
        measure: "jaccard", or "containment", by which excerpts are copies of longer texts.
        n: Words in a shingle.
        method: "exact", or "minhash", which needs less memory.
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        A frame of the same kind.

    Raises:
        InvalidArgument: It is no frame, there is no such column, or an option has no such value.

    Cost: that of `near_duplicates`.

    Example:
        >>> import pandas as pd
        >>> frame = pd.DataFrame({"text": ["the old bridge", "snow falls", "The old bridge!"]}, index=["a", "b", "c"])
        >>> retold.dedup(frame).index.tolist()
        ['a', 'b']
    """
    table, names = Frame(frame), _Names(text, id, source, date)
    join = {"threshold": threshold, "measure": measure, "n": n, "method": method}
    gone = _gone(table, names, keep, threads=threads, progress=progress, **join)
    return table.rows([row for row in range(len(table)) if row not in gone])


@checked(n=(1, None), threshold=(0, 1))
def duplicates(
    frame: Any,
    text: str = "text",
    *,
    id: str | None = None,
    source: str | None = None,
    keep: Keep = "first",
    date: str | None = None,
    threshold: float = 0.7,
    measure: Literal["jaccard", "containment"] = "jaccard",
    n: int = 5,
    method: Literal["exact", "minhash"] = "exact",
    threads: int | None = None,
    progress: Progress = None,
) -> Any:
    """The rows that `dedup` leaves out, each with the row it duplicates; the arguments are the same.

    Args:
        frame: As for `dedup`, like all that follow.
        text: Name of the column with the texts.
        id: Name of a column that names the rows.
        source: Name of a column with the source of each row.
        keep: "first", "longest" or "oldest".
        date: Name of the column for "oldest".
        threshold: The least score of a near copy.
        measure: "jaccard" or "containment".
        n: Words in a shingle.
        method: "exact" or "minhash".
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        A frame of the same kind with two more columns: `duplicate_of`, the name of the row that stays, and `score`.

    Raises:
        InvalidArgument: As for `dedup`, or the frame has such a column already.

    Example:
        >>> import polars as pl
        >>> frame = pl.DataFrame({"url": ["a", "b"], "text": ["the old bridge", "The old bridge!"]})
        >>> retold.duplicates(frame, id="url").rows()
        [('b', 'The old bridge!', 'a', 1.0)]
    """
    table, names = Frame(frame), _Names(text, id, source, date)
    taken = [name for name in ("duplicate_of", "score") if name in table.names]
    if taken:
        refuse("frame", table.names, f"must not have a column {taken[0]!r}, which the result adds; rename it")
    join = {"threshold": threshold, "measure": measure, "n": n, "method": method}
    gone = _gone(table, names, keep, threads=threads, progress=progress, **join)
    rows = sorted(gone)
    others = table.names_of([gone[row][0] for row in rows], text, id)
    return table.rows_with(rows, others, [gone[row][1] for row in rows])


def _gone(
    table: Frame,
    names: _Names,
    keep: str,
    **join: Any,
) -> dict[int, tuple[int, float]]:
    """For each row that goes, the row it duplicates and their score."""
    texts = table.texts(names.text, names.id).texts
    sources = None if names.source is None else _plain(table.column(names.source, "source"))
    order = _order(table, texts, keep, names.date)
    if order is not None:
        listed = list(_plain(texts))
        texts = [listed[row] for row in order]
        sources = None if sources is None else [sources[row] for row in order]
    first = join["measure"] == "jaccard" and sources is None
    pairs = near_duplicates(texts, sources=sources, identical="first" if first else "all", **join)
    gone = keep_first(pairs, ones_are_equal=first)
    return gone if order is None else {order[row]: (order[other], score) for row, (other, score) in gone.items()}


def _plain(column: Any) -> list[Any]:
    give = next(getattr(column, name) for name in ("to_pylist", "to_list", "tolist") if hasattr(column, name))
    return list(give())


def _order(table: Frame, texts: Any, keep: str, date: str | None) -> list[int] | None:
    """The rows in the order in which they are taken; None for that of the frame."""
    if keep == "first":
        return None
    if keep == "longest":
        sizes = [-len(one) if isinstance(one, str) else 0 for one in _plain(texts)]
        return sorted(range(len(sizes)), key=sizes.__getitem__)
    if date is None:
        refuse("date", None, "must name the column by which the oldest is found")
    times = row_times(_plain(table.column(date, "date")), None)[0]
    assert times is not None
    return [int(row) for row in times.argsort(kind="stable")]  # NaN, an unknown date, comes last
