"""`near_duplicates(..., store=...)`: the join of a collection that no memory holds, in a DuckDB file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from retold._core import DataError
from retold._core.text import read_column
from retold._shared.arguments import refuse, shown
from retold._shared.column import as_column
from retold._shared.interrupts import stopped_by_ctrl_c
from retold._shared.relation import Relation
from retold._shared.rows import listed
from retold._shared.storable import storable
from retold._shared.writing import path_to_write, text_path
from retold.similarity.band_join import TABLES, find_candidates, make_keys, score_candidates, stage, store_sketches
from retold.similarity.pair import ShingleSettings
from retold.similarity.pairs import Pairs

if TYPE_CHECKING:
    import os

    from retold._shared.progress import Progress
    from retold.similarity.band_join import BandSettings

__all__ = ["Rows", "check_for_store", "join_in_store"]

_TEXTS = 16_384  # chosen: texts whose sketches are made at once

_DOCUMENTS = """
CREATE TABLE documents (row BIGINT, text_key UBIGINT, source UINTEGER, time DOUBLE);
CREATE TABLE texts (text_key UBIGINT, text VARCHAR);
"""

_FIRSTS = """
CREATE TABLE firsts AS
SELECT d.* FROM documents d SEMI JOIN (SELECT min(row) AS row FROM documents GROUP BY text_key) USING (row)
"""

# Pairs of documents: of different texts, and of one text.
_OTHER = """FROM text_pairs p
JOIN {documents} a ON a.text_key = p.left_key JOIN {documents} b ON b.text_key = p.right_key"""
_ALL_SAME = "FROM documents a JOIN documents b ON a.text_key = b.text_key AND a.row < b.row"
_FIRST_SAME = "FROM firsts a JOIN documents b ON a.text_key = b.text_key AND a.row < b.row"


class Rows(NamedTuple):
    """What is known of rows beside their texts."""

    sources: Any
    times: Any
    window: float | None


def join_in_store(
    texts: Any,
    ids: Any,
    store: str | os.PathLike[str],
    settings: BandSettings,
    rows: Rows,
    *,
    identical: str,
    max_pairs: int,
    threads: int | None,
    progress: Progress,
) -> Pairs:
    """The pairs, sorted.

    Args:
        texts: A column, or an iterator, a DuckDB relation or a reader of Arrow batches, of which one batch is held.
        ids: As for `near_duplicates`.
        store: A folder for a file that goes afterwards, or a file (.duckdb, .db) that is made and kept.
        settings: Of the join.
        rows: Sources, times and window.
        identical: "all" or "first".
        max_pairs: More are an error.
        threads: At most this many; None: all.
        progress: As for `near_duplicates`.
    """
    parts, names = _batches(texts, ids)
    with _open(store) as database, stopped_by_ctrl_c(database):
        if threads:
            database.execute(f"SET threads = {int(threads)}")
        database.execute(TABLES + _DOCUMENTS)
        count = _store_texts(database, parts, settings, rows, threads)
        if names is not None and len(names) != count:
            refuse("ids", f"{len(names)} ids", f"must be as many as texts, which are {count}")
        if find_candidates(database, settings.bands, max_pairs, stage(progress, "bands")):
            score_candidates(database, "texts", settings, threads, stage(progress, "compare"))
        database.execute(_FIRSTS)
        columns = _expand(database, rows, identical, max_pairs)
    return Pairs(*columns, ids=(names, names), settings=ShingleSettings("jaccard", settings.n, settings.unit))


def check_for_store(measure: str, method: str | None, threshold: float, max_df: int | None, verify: bool) -> None:
    """Raises InvalidArgument for what a store cannot do."""
    for name, value, only in (
        ("measure", measure, "jaccard"),
        ("method", method or "minhash", "minhash"),
        ("max_df", max_df, None),
        ("verify", verify, True),
    ):
        if value != only:
            refuse(name, value, f"must be {only!r} with a store")
    if not threshold > 0:
        refuse("threshold", threshold, "must be more than 0")


@contextmanager
def _open(store: str | os.PathLike[str]) -> Iterator[Any]:
    try:
        import duckdb
        import pyarrow  # noqa: F401  batches of rows go in and out through it
    except ImportError as problem:
        raise ImportError(f"a store needs duckdb and pyarrow ({problem}): pip install 'retold[data]'") from None
    path = Path(text_path(store, "store"))
    if path.suffix in (".duckdb", ".db"):
        if path.exists():
            refuse("store", str(path), "must be a folder, or a file that is not there yet")
        path_to_write(path)
        with _connected(duckdb, path) as database:
            yield database
        return
    path_to_write(path / "_")
    try:
        scratch = tempfile.TemporaryDirectory(dir=path)
    except OSError as problem:
        raise DataError(f"store {shown(str(path))}: {problem.strerror}") from None
    with scratch as folder, _connected(duckdb, Path(folder, "join.duckdb")) as database:
        yield database


@contextmanager
def _connected(duckdb: Any, path: Path) -> Iterator[Any]:
    try:
        database = duckdb.connect(str(path))
    except duckdb.Error as problem:
        raise DataError(f"{path}: cannot be made: {str(problem).splitlines()[0]}") from None
    try:
        database.execute("SET preserve_insertion_order = false")
        yield database
    finally:
        database.close()


def _batches(texts: Any, ids: Any) -> tuple[Iterator[list[str | None]], Any]:
    """Lists of texts, and what names them."""
    if isinstance(texts, Relation) or type(texts).__name__ in ("DuckDBPyRelation", "RecordBatchReader"):
        import pyarrow as pa

        reader = pa.RecordBatchReader.from_stream(texts)
        if len(reader.schema) != 1:
            refuse("texts", texts, f"must be one column, and has {', '.join(map(repr, reader.schema.names))}")
        parts = (
            batch.column(0).slice(first, _TEXTS).to_pylist()
            for batch in reader
            for first in range(0, len(batch), _TEXTS)
        )
        return parts, None if ids is None else listed("ids", ids)
    if isinstance(texts, Iterator):
        return iter(lambda: list(islice(texts, _TEXTS)), []), None if ids is None else listed("ids", ids)
    column = as_column(texts, ids)
    listed_texts = read_column(column.texts)
    return (listed_texts[first : first + _TEXTS] for first in range(0, len(listed_texts), _TEXTS)), column.ids


def _store_texts(
    database: Any, parts: Iterator[list[str | None]], settings: BandSettings, rows: Rows, threads: int | None
) -> int:
    """Puts documents, different texts and their sketches into the store; how many documents there are."""
    import numpy as np
    import pyarrow as pa

    first = 0
    for part in parts:
        keys, prints, sizes = make_keys(part, settings, threads)
        numbers = np.arange(first, first + len(part), dtype=np.int64)
        there = np.flatnonzero(prints)
        columns = {"row": numbers[there], "text_key": prints[there]}
        for name, values in (("source", rows.sources), ("time", rows.times)):
            if values is not None:
                columns[name] = values[first : first + len(part)][there]
        database.execute("BEGIN")
        database.register("batch", pa.table(columns))
        database.execute("INSERT INTO documents BY NAME SELECT * FROM batch")
        database.unregister("batch")
        new = there[store_sketches(database, keys[there], prints[there], sizes[there])]
        texts_of_new = pa.array([storable(part[row]) for row in new.tolist()], pa.string())
        database.register("batch", pa.table({"text_key": prints[new], "text": texts_of_new}))
        database.execute("INSERT INTO texts SELECT * FROM batch")
        database.unregister("batch")
        database.execute("COMMIT")
        first += len(part)
    return first


def _expand(database: Any, rows: Rows, identical: str, max_pairs: int) -> tuple[Any, Any, Any]:
    """Pairs of documents out of pairs of texts."""
    every = identical == "all"
    may = []
    if rows.sources is not None:
        may.append(f"(a.source <> b.source OR a.source = {2**32 - 1})")
    if rows.window is not None:
        may.append(f"coalesce(isnan(a.time - b.time) OR abs(a.time - b.time) <= {float(rows.window)!r}, true)")
    where = "WHERE " + " AND ".join(may) if may else ""
    other = _OTHER.format(documents="documents" if every else "firsts")
    same = _ALL_SAME if every else _FIRST_SAME
    counts = f"SELECT (SELECT count(*) {other} {where}) + (SELECT count(*) {same} {where})"
    ((count,),) = database.execute(counts).fetchall()
    if count > max_pairs:
        remedy = "identical='first' pairs a text with the first of its copies only, " if every else ""
        refuse("max_pairs", max_pairs, f"must be {count} for these texts; {remedy}a higher threshold makes fewer")
    database.execute(
        f"""CREATE TABLE pairs AS
        SELECT least(a.row, b.row)::UINTEGER AS "left", greatest(a.row, b.row)::UINTEGER AS "right", score
        {other} {where}
        UNION ALL SELECT a.row::UINTEGER, b.row::UINTEGER, 1.0::DOUBLE {same} {where}"""
    )
    found = database.execute('SELECT "left", "right", score FROM pairs ORDER BY "left", "right"').fetchnumpy()
    return found["left"], found["right"], found["score"]
