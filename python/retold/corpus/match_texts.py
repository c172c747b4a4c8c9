"""Near copies of a corpus: new texts are signed and matched against all; groups and copies follow from the pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold.corpus.reports import Matched
from retold.similarity import Pairs, groups
from retold.similarity.band_join import find_candidates, make_keys, score_candidates, stage, store_sketches
from retold.similarity.keep_first import keep_first

if TYPE_CHECKING:
    from collections.abc import Callable

    from retold._shared.progress import Progress
    from retold.corpus.database import Database
    from retold.similarity.band_join import BandSettings

__all__ = ["forget_sketches", "match_texts"]

_PAGES = 16_384  # chosen: pages whose sketches are made in one transaction

# The first page of every different text: the oldest, of equally old ones the one whose id comes first.
_FIRSTS = """
SELECT text_key, page, id, row_number() OVER (ORDER BY published NULLS LAST, id) - 1 AS place FROM (
    SELECT t.text_key, t.page, t.id, p.published,
        row_number() OVER (PARTITION BY t.text_key ORDER BY p.published NULLS LAST, t.id) AS copy
    FROM page_texts t JOIN pages p USING (page) WHERE t.text_key <> 0)
WHERE copy = 1
"""


def forget_sketches(database: Database) -> None:
    """Empties what rests on the settings of the join."""
    for table in ("page_texts", "signed", "unmatched", "sketches", "text_pairs", "text_firsts", "groups", "copies"):
        database.connection.execute(f"DELETE FROM {table}")


def _forget_unused(database: Database) -> None:
    """Texts that no page has any more: should one come back, it is matched as a new one."""
    unused = "SELECT text_key FROM signed ANTI JOIN page_texts USING (text_key)"
    if not database.number(f"SELECT count(*) FROM ({unused})"):
        return
    with database.transaction():
        database.connection.execute(f"CREATE OR REPLACE TEMP TABLE unused AS {unused}")
        for table, key in (
            ("text_pairs", "left_key"),
            ("text_pairs", "right_key"),
            ("sketches", "text_key"),
            ("unmatched", "text_key"),
            ("signed", "text_key"),
        ):
            database.connection.execute(f"DELETE FROM {table} WHERE {key} IN (SELECT text_key FROM unused)")
        database.connection.execute("DROP TABLE unused")


def match_texts(
    database: Database,
    settings: BandSettings,
    *,
    max_pairs: int,
    threads: int | None,
    progress: Progress,
) -> Matched:
    """Signs the texts that are not, matches them against all, and makes groups and copies anew."""
    _sign(database, settings, threads, stage(progress, "sign"))
    _forget_unused(database)
    with database.transaction():
        fresh = database.number("SELECT count(*) FROM unmatched")
        database.connection.execute("DELETE FROM text_firsts")
        database.connection.execute(f"INSERT INTO text_firsts BY NAME {_FIRSTS}")
        candidates = 0
        if fresh:
            candidates = find_candidates(database.connection, settings.bands, max_pairs, stage(progress, "bands"))
            database.connection.execute(
                """CREATE OR REPLACE TEMP TABLE candidate_texts AS
                SELECT s.text_key, c.text FROM cleaned c
                JOIN (SELECT text_key, min(page) AS page FROM page_texts SEMI JOIN (
                    SELECT left_key AS text_key FROM candidates UNION SELECT right_key FROM candidates) USING (text_key)
                    GROUP BY text_key) s USING (page)"""
            )
            score_candidates(database.connection, "candidate_texts", settings, threads, stage(progress, "compare"))
            database.connection.execute("DROP TABLE candidate_texts; DELETE FROM unmatched")
        return _group(database, fresh, candidates)


def _sign(database: Database, settings: BandSettings, threads: int | None, tick: Callable[[int, int], object]) -> None:
    """Sketches of the pages that have none, a transaction for each batch."""
    import numpy as np

    todo = database.arrays("SELECT page FROM cleaned ANTI JOIN page_texts USING (page) ORDER BY page")["page"]
    for first in range(0, len(todo), _PAGES):
        numbers = todo[first : first + _PAGES]
        with database.batch({"page": numbers}):
            rows = database.connection.sql(
                """SELECT page, id, text FROM cleaned SEMI JOIN batch USING (page)
                WHERE page BETWEEN $first AND $last ORDER BY page""",
                params={"first": int(numbers[0]), "last": int(numbers[-1])},
            ).to_arrow_table()
        keys, prints, sizes = make_keys(rows.column("text"), settings, threads)
        there = np.flatnonzero(prints)
        with database.transaction():
            database.insert("page_texts", {"page": numbers, "id": rows.column("id"), "text_key": prints})
            store_sketches(database.connection, keys[there], prints[there], sizes[there])
        tick(first + len(numbers), len(todo))


def _group(database: Database, fresh: int, candidates: int) -> Matched:
    """Groups and copies of the pages, from the pairs of texts that pages have."""
    import numpy as np

    found = database.arrays(
        """SELECT least(a.place, b.place) AS left_place, greatest(a.place, b.place) AS right_place, score
        FROM text_pairs p JOIN text_firsts a ON a.text_key = p.left_key JOIN text_firsts b ON b.text_key = p.right_key
        ORDER BY ALL"""
    )
    pairs = Pairs(found["left_place"], found["right_place"], found["score"])
    size = database.number("SELECT count(*) FROM text_firsts")
    labels = groups(pairs, size)
    gone = keep_first(pairs, ones_are_equal=False)
    first_of = np.unique(labels, return_index=True)[1].astype(np.int64)
    kept, scores = np.arange(size, dtype=np.int64), np.ones(size)
    for row, (instead, score) in gone.items():
        kept[row], scores[row] = instead, score
    columns = {
        "place": np.arange(size, dtype=np.int64),
        "first_place": first_of[labels] if size else first_of,
        "kept_place": kept,
        "score": scores,
    }
    with database.batch(columns):
        _store_groups(database)
    counts = [
        database.number(query)
        for query in ('SELECT count(DISTINCT "group") FROM groups', "SELECT count(*) FROM copies")
    ]
    return Matched(fresh, candidates, len(pairs), counts[0], counts[1])


def _store_groups(database: Database) -> Any:
    database.connection.execute("DELETE FROM groups; DELETE FROM copies")
    database.connection.execute(
        """INSERT INTO groups BY NAME
        SELECT t.page, t.id, g.id AS "group" FROM page_texts t JOIN text_firsts f USING (text_key)
        JOIN batch b USING (place) JOIN text_firsts g ON g.place = b.first_place
        QUALIFY count(*) OVER (PARTITION BY g.place) > 1"""
    )
    database.connection.execute(
        """INSERT INTO copies BY NAME
        SELECT t.page, t.id, k.id AS duplicate_of, b.score FROM page_texts t JOIN text_firsts f USING (text_key)
        JOIN batch b USING (place) JOIN text_firsts k ON k.place = b.kept_place WHERE t.page <> k.page"""
    )
