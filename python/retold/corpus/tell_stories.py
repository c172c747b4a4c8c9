"""Stories of a corpus: each day's pages are compared with those of the days before, and stories follow from the pairs.

What a day gives depends on the pages of its window alone. A day is compared anew when its window holds other pages than
it did, so that parts give what all at once gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._core import compare as _core
from retold.compare import compare
from retold.corpus.reports import Told
from retold.similarity import Pairs, groups

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from retold.corpus.cleaned_pages import Cleaner, StoredPage
    from retold.corpus.database import Database

__all__ = ["forget_stories", "tell_stories"]

# What the window of each day holds, in one number of 128 bits; pages without a day are a window of their own.
_WINDOWS = """
WITH content AS (
    SELECT day, md5(string_agg(concat_ws(':', d.id, content, template, published), chr(10) ORDER BY d.id)) AS own
    FROM page_days d JOIN pages p USING (page) JOIN cleaned c USING (page) GROUP BY day)
SELECT a.day, md5(string_agg(b.own, ' ' ORDER BY b.day)) AS digest
FROM content a JOIN content b ON a.day = b.day OR (b.day < a.day AND b.day >= a.day - $window)
GROUP BY a.day UNION ALL SELECT NULL, own FROM content WHERE day IS NULL
"""

# Pages with one and the same story text are one text, which stands where its first page does.
_PLACES = """
CREATE OR REPLACE TEMP TABLE story_places AS
SELECT d.page, d.id, dense_rank() OVER (ORDER BY t.first) - 1 AS place, t.page = d.page AS leads
FROM page_days d JOIN (
    SELECT words, min((coalesce(p.published, 'infinity'::TIMESTAMP), p.id)) AS first,
        arg_min(p.page, (coalesce(p.published, 'infinity'::TIMESTAMP), p.id)) AS page
    FROM cleaned JOIN pages p USING (page) WHERE words IS NOT NULL GROUP BY words) t
USING (words)
"""


def forget_stories(database: Database) -> None:
    """Empties what rests on the options of the step."""
    for table in ("story_days", "story_pairs", "story_pages"):
        database.connection.execute(f"DELETE FROM {table}")


def tell_stories(
    database: Database,
    cleaner: Cleaner,
    options: dict[str, Any],
    threads: int | None,
    tick: Callable[[int, int], object],
) -> Told:
    """Compares the days whose window has changed, a transaction for each, and makes the stories anew."""
    window = int(options["window"])
    windows = dict(database.rows(_WINDOWS, {"window": window}))
    known = dict(database.rows("SELECT day, digest FROM story_days"))
    gone = [day for day in known if day not in windows]
    todo = [day for day in windows if known.get(day) != windows[day]]
    todo.sort(key=lambda day: (day is None, day))
    for done, day in enumerate(todo):
        tick(done, len(todo))
        held = _pages_of(database, day, window)
        pairs = _compare_window(cleaner, held, threads)
        with database.transaction():
            _forget_day(database, day)
            database.connection.execute("INSERT INTO story_days VALUES ($1, $2, $3)", [day, windows[day], len(held)])
            _store_pairs(database, day, pairs)
    with database.transaction():
        for day in gone:
            _forget_day(database, day)
        stories, pages = _group(database, options["link"])
    tick(len(todo), len(todo))
    return Told(len(todo), stories, pages)


def _forget_day(database: Database, day: date | None) -> None:
    for table in ("story_days", "story_pairs"):
        database.connection.execute(f"DELETE FROM {table} WHERE day IS NOT DISTINCT FROM $1", [day])


def _pages_of(database: Database, day: date | None, window: int) -> dict[int, bool]:
    """The pages of a day's window, and whether each is of that day."""
    return dict(
        database.rows(
            """SELECT page, day IS NOT DISTINCT FROM $day FROM page_days
            WHERE day IS NOT DISTINCT FROM $day OR (day < $day AND day >= $day::DATE - $window)""",
            {"day": day, "window": window},
        )
    )


def _store_pairs(database: Database, day: date | None, pairs: list[tuple[int, int, str, float]]) -> None:
    if pairs:
        names = ("left_page", "right_page", "relation", "score")
        columns = {name: list(values) for name, values in zip(names, zip(*pairs, strict=True), strict=True)}
        database.insert("story_pairs", {"day": [day] * len(pairs), **columns})


def _compare_window(
    cleaner: Cleaner, is_last: dict[int, bool], threads: int | None
) -> list[tuple[int, int, str, float]]:
    """Pairs of pages that the window tells as one story, one of them of the last day: (page, page, relation, score)."""
    stored = cleaner.read(list(is_last))
    stored.sort(key=lambda page: (page.published is None, page.published, page.id))
    pages = cleaner.clean(stored)
    first_of: dict[str, Any] = {}
    for given, page in zip(stored, pages, strict=True):
        first_of.setdefault(page.text, (given, page))
    first_of.pop("", None)
    firsts: Sequence[StoredPage] = [given for given, _ in first_of.values()]
    # A text is of the last day if one of its pages is: the pairs of this one are new.
    new = {page.text for given, page in zip(stored, pages, strict=True) if is_last[given.page]}
    last = [text in new for text in first_of]
    found = compare(
        {str(given.page): page for given, page in first_of.values()},
        dates={str(given.page): given.published for given in firsts if given.published is not None},
        threads=threads,
        progress=False,
    )
    story_of = {int(id): number for number, story in enumerate(found.stories) for id in story.documents}
    left, right, relations, scores = (column.tolist() for column in _core.pair_table(found._core))
    told = [story_of.get(given.page) for given in firsts]
    return [
        (firsts[a].page, firsts[b].page, _core.relations[relation], score)
        for a, b, relation, score in zip(left, right, relations, scores, strict=True)
        if told[a] is not None and told[a] == told[b] and (last[a] or last[b])
    ]


def _group(database: Database, link: str) -> tuple[int, int]:
    """Makes the stories from all pairs; how many there are, and pages in them."""
    import numpy as np

    database.connection.execute(_PLACES)
    found = database.arrays(
        """SELECT least(a.place, b.place) AS first, greatest(a.place, b.place) AS second, max(score) AS score
        FROM story_pairs p JOIN story_places a ON a.page = p.left_page JOIN story_places b ON b.page = p.right_page
        WHERE a.place <> b.place GROUP BY 1, 2 ORDER BY 1, 2"""
    )
    size = database.number("SELECT count(DISTINCT place) FROM story_places")
    labels = groups(
        Pairs(found["first"], found["second"], found["score"]), size, link="any" if link == "any" else "core"
    )
    first_of = np.unique(labels, return_index=True)[1].astype(np.int64)
    columns = {"place": np.arange(size, dtype=np.int64), "first_place": first_of[labels] if size else first_of}
    database.connection.execute("DELETE FROM story_pages")
    with database.batch(columns):
        database.connection.execute(
            """INSERT INTO story_pages BY NAME
            SELECT t.page, t.id, f.id AS story FROM story_places t JOIN batch b USING (place)
            JOIN story_places f ON f.place = b.first_place AND f.leads
            QUALIFY count(*) OVER (PARTITION BY f.id) > 1"""
        )
    database.connection.execute("DROP TABLE story_places")
    return database.rows("SELECT count(DISTINCT story), count(*) FROM story_pages")[0]
