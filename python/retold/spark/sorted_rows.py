"""Sorted rows that arrive in batches of any size: in a worker, the rows with one value of a column together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa

__all__ = ["Part", "numbered", "parts_by", "starts_of", "whole_groups"]


class Part(NamedTuple):
    """Rows to look at together.

    Attributes:
        rows: A table.
        full: Whether it is a piece of a group with more rows than the caller wanted to see at once.
    """

    rows: pa.Table
    full: bool


def starts_of(column: pa.ChunkedArray) -> list[int]:
    """Where the runs of equal values start."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    if len(column) < 2:
        return [0] * len(column)
    flat = pa.concat_arrays(column.chunks)
    changed = pc.not_equal(flat[1:], flat[:-1]).to_numpy(zero_copy_only=False)
    return [0, *(np.flatnonzero(changed) + 1).tolist()]


def whole_groups(batches: Iterator[pa.RecordBatch], key: str, least: int = 20_000) -> Iterator[pa.Table]:
    """Tables of whole groups: all rows with one value of `key`, by which the rows are sorted.

    Args:
        batches: The rows.
        key: Name of a column without nulls.
        least: Rows that a table has at least, but for the last.
    """
    import pyarrow as pa

    waiting: list[pa.Table] = []
    count = 0
    for batch in batches:
        waiting.append(pa.Table.from_batches([batch]))
        count += batch.num_rows
        if count < least:
            continue
        table = pa.concat_tables(waiting)
        last = starts_of(table.column(key))[-1]
        if last:
            yield table.slice(0, last)
        waiting = [table.slice(last)]
        count -= last
    if count:
        yield pa.concat_tables(waiting)


class _Group:
    """A group whose rows are still coming; no more than `most` of them are held."""

    def __init__(self, rows: pa.Table, value: Any, most: int) -> None:
        self.value = value
        self._first = rows.slice(0, 1)
        self._most = most
        self._rows = rows.slice(0, 0)
        self._full = False

    def add(self, rows: pa.Table) -> Iterator[Part]:
        import pyarrow as pa

        self._rows = pa.concat_tables([self._rows, rows])
        while self._rows.num_rows > self._most:
            piece = self._rows.slice(0, self._most)
            self._rows = self._rows.slice(self._most)
            yield self._part(piece, full=True)

    def close(self) -> Iterator[Part]:
        if self._rows.num_rows:
            yield self._part(self._rows, full=self._full)

    def _part(self, piece: pa.Table, *, full: bool) -> Part:
        import pyarrow as pa

        whole = pa.concat_tables([self._first, piece]) if self._full else piece
        self._full = full
        return Part(whole, full)


def parts_by(batches: Iterator[pa.RecordBatch], key: str, most: int) -> Iterator[Part]:
    """Whole groups of at most `most` rows, many in a part; and each larger group in pieces of `most` of its rows.

    Every piece of a large group but the first has the group's first row in front. The pieces do not depend on how the
    rows were cut into batches; nor does which small groups there are, but only how many of them a part has.

    Args:
        batches: The rows.
        key: Name of a column without nulls, by which the rows are sorted.
        most: Rows of a group to see at once. No more than these and a batch are held.
    """
    import pyarrow as pa

    last: _Group | None = None
    for batch in batches:
        table = pa.Table.from_batches([batch])
        column = table.column(key)
        starts = starts_of(column)
        if not starts:
            continue
        ends = [*starts[1:], table.num_rows]
        runs = list(zip(starts, ends, strict=True))
        if last is not None and column[0] == last.value:
            yield from last.add(table.slice(0, ends[0]))
            runs = runs[1:]
        if not runs:
            continue
        if last is not None:
            yield from last.close()
        yield from _complete(table, runs[:-1], key, most)
        start, end = runs[-1]
        rows = table.slice(start, end - start)
        last = _Group(rows, column[start], most)
        yield from last.add(rows)
    if last is not None:
        yield from last.close()


def _complete(table: pa.Table, runs: list[tuple[int, int]], key: str, most: int) -> Iterator[Part]:
    """Groups that are all in one batch: neighbours together, large ones in pieces."""
    since = runs[0][0] if runs else 0
    for start, end in runs:
        if end - start <= most:
            continue
        if start > since:
            yield Part(table.slice(since, start - since), full=False)
        rows = table.slice(start, end - start)
        group = _Group(rows, None, most)
        yield from group.add(rows)
        yield from group.close()
        since = end
    if runs and runs[-1][1] > since:
        yield Part(table.slice(since, runs[-1][1] - since), full=False)


def numbered(
    left: pa.ChunkedArray, right: pa.ChunkedArray, ranks: Sequence[pa.ChunkedArray] | None = None
) -> tuple[pa.Array, Any, Any]:
    """The ids of both columns in order, and both columns as numbers of these.

    Args:
        left: Ids.
        right: Ids.
        ranks: A number for each of left and of right; the least comes first, of equals that with the least id, NaN
            comes last.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    coded = pa.concat_arrays([*left.chunks, *right.chunks]).dictionary_encode()
    codes = np.asarray(coded.indices)
    order = np.asarray(pc.sort_indices(coded.dictionary))
    if ranks is not None:
        rank = np.empty(len(order))
        rank[codes] = np.concatenate([column.to_numpy() for column in ranks])
        order = order[np.argsort(rank[order], kind="stable")]
    place = np.empty(len(order), dtype=np.uint32)
    place[order] = np.arange(len(order), dtype=np.uint32)
    codes = place[codes]
    return coded.dictionary.take(pa.array(order)), codes[: len(left)], codes[len(left) :]
