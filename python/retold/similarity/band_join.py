"""Near copies by a join in DuckDB: texts that have a band of their signatures in common are compared in full.

The database brings the texts together and spills what memory does not hold; the core makes the keys and the scores.
Both are the same for every split of a collection, so a part that comes later gives the same pairs as all at once.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from retold import _core
from retold._shared.arguments import refuse
from retold._shared.progress import report_to

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np

    from retold._shared.progress import Progress
    from retold.similarity.pair import Unit

__all__ = ["TABLES", "BandSettings", "find_candidates", "make_keys", "score_candidates", "stage", "store_sketches"]

TABLES = """
CREATE TABLE IF NOT EXISTS signed (text_key UBIGINT, shingles UINTEGER);
CREATE TABLE IF NOT EXISTS unmatched (text_key UBIGINT);
CREATE TABLE IF NOT EXISTS sketches (text_key UBIGINT, band USMALLINT, band_key UBIGINT);
CREATE TABLE IF NOT EXISTS text_pairs (left_key UBIGINT, right_key UBIGINT, score DOUBLE);
"""
_ROWS = 8192  # chosen: pairs whose texts are held at once
_KEYS = 2_000_000  # chosen: keys that are joined at once
_INSERTED = 500_000  # chosen: candidates whose scores are held at once, 24 bytes each
_FEW = 4  # chosen: if the unmatched are less than one in so many, only the buckets that they are in are read

# Keys that several texts have, and those that unmatched texts have; of the bands from $first to $last.
_SHARED = """SELECT band, band_key FROM sketches WHERE band >= $first AND band < $last
GROUP BY band, band_key HAVING count(*) > 1"""
_ASKED = """SELECT DISTINCT band, band_key FROM sketches SEMI JOIN unmatched USING (text_key)
WHERE band >= $first AND band < $last"""


@dataclass(frozen=True)
class BandSettings:
    """What keys and scores depend on; sketches of other settings cannot be joined."""

    threshold: float = 0.7
    n: int = 5
    unit: Unit = "word"
    permutations: int = 128
    seed: int = 1

    @property
    def bands(self) -> int:
        """How many keys a text has."""
        return self.permutations // _core.similarity.rows_per_band(self.permutations, self.threshold)


def stage(progress: Progress, label: str) -> Callable[[int, int], object]:
    """What hears of one stage of the join."""
    return report_to(progress, label, unit="") or (lambda done, total: None)


def make_keys(texts: Any, settings: BandSettings, threads: int | None) -> tuple[Any, Any, Any]:
    """(keys by text and band, fingerprints of the sets, sizes of the sets) of a column; 0 where there are no words."""
    return _core.similarity.band_keys(texts, **asdict(settings), threads=threads, progress=None)


def store_sketches(database: Any, keys: np.ndarray[Any, Any], prints: np.ndarray[Any, Any], sizes: Any) -> Any:
    """Keeps the sketches of sets that the database does not know, as unmatched ones; the rows of these."""
    import numpy as np
    import pyarrow as pa

    new, places = np.unique(prints, return_index=True)
    if len(new):
        batch = pa.table({"text_key": new})
        database.register("batch", batch)
        known = database.execute("SELECT text_key FROM batch SEMI JOIN signed USING (text_key)").fetchnumpy()
        database.unregister("batch")
        fresh = ~np.isin(new, np.concatenate([known["text_key"], np.zeros(1, dtype=np.uint64)]))
        new, places = new[fresh], places[fresh]
    if not len(new):
        return places
    bands = keys.shape[1]
    by_band = np.ascontiguousarray(keys[places].T)  # band by band, so that reading one band skips the others
    columns = {
        "text_key": np.tile(new, bands),
        "band": np.repeat(np.arange(bands, dtype=np.uint16), len(new)),
        "band_key": by_band.ravel(),
    }
    for table, rows in (
        ("sketches", columns),
        ("signed", {"text_key": new, "shingles": sizes[places]}),
        ("unmatched", {"text_key": new}),
    ):
        database.register("batch", pa.table(rows))
        database.execute(f"INSERT INTO {table} SELECT * FROM batch")
        database.unregister("batch")
    return places


def find_candidates(database: Any, bands: int, max_pairs: int, tick: Callable[[int, int], object]) -> int:
    """Fills the temporary table `candidates` with the pairs to score: an unmatched text and any other, each pair once.

    Cost: one pass over all keys; what is joined is the keys of unmatched texts and of those that share one.

    Raises:
        InvalidArgument: More than `max_pairs` pairs agree in one band, or in all.
    """
    database.execute("CREATE OR REPLACE TEMP TABLE found (left_key UBIGINT, right_key UBIGINT)")
    ((texts, fresh),) = database.execute(
        "SELECT (SELECT count(*) FROM signed), (SELECT count(*) FROM unmatched)"
    ).fetchall()
    few = fresh * _FEW < texts
    width = max(1, min(bands, _KEYS // max(1, fresh if few else texts)))  # of small collections, all bands at once
    for first in range(0, bands, width):
        database.execute(
            f"""CREATE OR REPLACE TEMP TABLE members AS
            SELECT text_key, band, band_key, u.text_key IS NOT NULL AS fresh
            FROM (SELECT * FROM sketches WHERE band >= $first AND band < $last) s
            SEMI JOIN ({_ASKED if few else _SHARED}) wanted USING (band, band_key)
            LEFT JOIN unmatched u USING (text_key)""",
            {"first": first, "last": first + width},
        )
        ((pairs,),) = database.execute(
            """SELECT coalesce(sum(fresh * (every - fresh) + fresh * (fresh - 1) // 2), 0) FROM (
                SELECT count(*)::HUGEINT AS every, count_if(fresh)::HUGEINT AS fresh
                FROM members GROUP BY band, band_key)"""
        ).fetchall()
        if pairs > max_pairs * width:
            refuse(
                "max_pairs", max_pairs, f"must be more: {pairs} pairs of texts agree in {width} bands; clean them first"
            )
        database.execute(
            """INSERT INTO found
            SELECT least(a.text_key, b.text_key), greatest(a.text_key, b.text_key)
            FROM members a JOIN members b
            ON a.band = b.band AND a.band_key = b.band_key AND a.text_key <> b.text_key
            WHERE a.fresh AND (NOT b.fresh OR a.text_key < b.text_key)"""
        )
        tick(min(first + width, bands), bands)
    database.execute(
        """CREATE OR REPLACE TEMP TABLE candidates AS
        SELECT row_number() OVER (ORDER BY left_key, right_key) - 1 AS number, left_key, right_key
        FROM (SELECT DISTINCT left_key, right_key FROM found)"""
    )
    database.execute("DROP TABLE found; DROP TABLE members")
    ((count,),) = database.execute("SELECT count(*) FROM candidates").fetchall()
    if count > max_pairs:
        refuse("max_pairs", max_pairs, f"must be more: {count} pairs of texts agree in a band; clean them first")
    return int(count)


def score_candidates(
    database: Any, texts: str, settings: BandSettings, threads: int | None, tick: Callable[[int, int], object]
) -> int:
    """Compares the candidates in full and keeps those that reach the threshold in `text_pairs`; how many these are.

    Args:
        database: Where they are; a transaction that the caller ends.
        texts: A table with a row for each text of a candidate: text_key, text.
        settings: As for the sketches.
        threads: At most this many; None: all.
        tick: Hears of candidates done, and of all.
    """
    import pyarrow as pa

    ((total,),) = database.execute("SELECT count(*) FROM candidates").fetchall()
    kept = 0
    for first in range(0, total, _INSERTED):
        reader = database.sql(
            f"""SELECT c.left_key, c.right_key, a.text AS a, b.text AS b FROM candidates c
            JOIN {texts} a ON a.text_key = c.left_key JOIN {texts} b ON b.text_key = c.right_key
            WHERE c.number >= $first AND c.number < $last""",
            params={"first": first, "last": first + _INSERTED},
        ).to_arrow_reader(_ROWS)
        parts, done = [], first
        for batch in reader:
            parts.append(_scored(batch, settings, threads))
            done += len(batch)
            tick(done, total)
        rows = pa.concat_tables(parts) if parts else None
        if rows is not None and len(rows):
            database.register("batch", rows)
            database.execute("INSERT INTO text_pairs SELECT * FROM batch")
            database.unregister("batch")
            kept += len(rows)
    database.execute("DROP TABLE candidates")
    return kept


def _scored(batch: Any, settings: BandSettings, threads: int | None) -> Any:
    """The pairs of a batch that reach the threshold."""
    import numpy as np
    import pyarrow as pa

    left = batch.column("left_key").to_numpy(zero_copy_only=False)
    rows = np.arange(len(left), dtype=np.uint32)
    same = np.concatenate([[False], left[1:] == left[:-1]])  # its set is made once
    first = np.maximum.accumulate(np.where(same, 0, rows)).astype(np.uint32)
    texts = pa.chunked_array([batch.column("a"), batch.column("b")])
    scores = _core.similarity.score_pairs(
        texts, first, rows + np.uint32(len(rows)), n=settings.n, unit=settings.unit, threads=threads, progress=None
    )
    right = batch.column("right_key").to_numpy(zero_copy_only=False)
    kept = scores >= settings.threshold
    return pa.table({"left_key": left[kept], "right_key": right[kept], "score": scores[kept]})
