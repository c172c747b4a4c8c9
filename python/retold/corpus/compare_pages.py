"""Pages of a corpus compared with each other, and the facts of its stories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._shared.arguments import refuse
from retold.compare import compare
from retold.corpus.reports import Checked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from retold._shared.progress import Progress
    from retold.compare import Comparison
    from retold.corpus.cleaned_pages import Cleaner
    from retold.corpus.database import Database

__all__ = ["check_facts", "compare_pages", "forget_facts", "pages_named"]

_MOST_COMPARED = 5000  # chosen: a comparison holds its pages in memory


def pages_named(database: Database, wanted: str | Iterable[str | int]) -> list[int]:
    """The numbers of pages with these ids, or of the pages of the story with this name.

    Raises:
        InvalidArgument: There is no such story or page, or there are too many.
    """
    if isinstance(wanted, str):
        pages = database.rows(
            """SELECT page FROM story_pages JOIN pages p USING (page) WHERE story = $1
            ORDER BY published NULLS LAST, p.id""",
            [wanted],
        )
        if not pages:
            refuse("pages", wanted, "must be the name of a story (table story_pages), or a list of ids")
        return _few([page for (page,) in pages])
    if not hasattr(wanted, "__iter__"):
        refuse("pages", wanted, "must be the name of a story, or a list of ids")
    ids = list(dict.fromkeys(map(str, wanted)))
    with database.batch({"id": ids}):
        known = dict(database.rows("SELECT id, page FROM pages SEMI JOIN batch USING (id)"))
    missing = [id for id in ids if id not in known]
    if missing:
        refuse("pages", missing[0], "must be the id of a page of the corpus")
    return _few([known[id] for id in ids])


def _few(pages: list[int]) -> list[int]:
    if len(pages) > _MOST_COMPARED:
        refuse("pages", f"{len(pages)} pages", f"must be at most {_MOST_COMPARED}")
    return pages


def compare_pages(cleaner: Cleaner, numbers: Sequence[int], threads: int | None, progress: Progress) -> Comparison:
    """The comparison of these pages, in this order."""
    stored = cleaner.read(numbers) if numbers else []
    stored.sort(key=lambda page: numbers.index(page.page))
    pages = dict(zip((page.id for page in stored), cleaner.clean(stored), strict=True))
    dates = {page.id: page.published for page in stored if page.published is not None}
    return compare(pages, dates=dates, threads=threads, progress=progress)


def forget_facts(database: Database) -> None:
    """Empties the facts."""
    for table in ("checked", "facts"):
        database.connection.execute(f"DELETE FROM {table}")


_STORIES = """
SELECT s.story, md5(string_agg(concat_ws(':', s.id, p.content, c.template, p.published), chr(10) ORDER BY s.id))
FROM story_pages s JOIN pages p USING (page) JOIN cleaned c USING (page) GROUP BY s.story ORDER BY s.story
"""


def check_facts(
    database: Database, cleaner: Cleaner, threads: int | None, tick: Callable[[int, int], object]
) -> Checked:
    """Compares the pages of the stories that have changed, a transaction for each."""
    stories = dict(database.rows(_STORIES))
    known = dict(database.rows("SELECT story, digest FROM checked"))
    todo = [story for story, digest in stories.items() if known.get(story) != digest]
    with database.transaction():
        for story in known.keys() - stories.keys():
            _forget_story(database, story)
    for done, story in enumerate(todo, 1):
        numbers = pages_named(database, story)
        rows = _fact_rows(compare_pages(cleaner, numbers, threads, False))
        pages = dict(database.rows("SELECT id, page FROM story_pages WHERE story = $1", [story]))
        with database.transaction():
            _forget_story(database, story)
            database.connection.execute("INSERT INTO checked VALUES ($1, $2)", [story, stories[story]])
            if rows:
                columns = {name: [row[name] for row in rows] for name in rows[0]}
                numbers = [pages[id] for id in columns["id"]]
                database.insert("facts", {"story": [story] * len(rows), "page": numbers, **columns})
        tick(done, len(todo))
    facts, conflicts = database.rows(
        "SELECT count(DISTINCT (story, fact)), count(DISTINCT (story, fact)) FILTER (status = 'conflict') FROM facts"
    )[0]
    return Checked(len(todo), facts, conflicts)


def _forget_story(database: Database, story: str) -> None:
    for table in ("checked", "facts"):
        database.connection.execute(f"DELETE FROM {table} WHERE story = $1", [story])


def _fact_rows(comparison: Comparison) -> list[dict[str, Any]]:
    """A row for every page of every fact."""
    return [
        {
            "fact": number,
            "label": fact.label,
            "type": fact.type,
            "status": fact.status,
            "why": fact.why,
            "id": id,
            "value": slot.value,
            "bound": slot.bound,
            "unit": slot.unit,
            "start": slot.span.start,
            "end": slot.span.end,
            "line": slot.span.line,
            "text": slot.span.text,
            "speaker": slot.speaker,
            "outlier": id in fact.outliers,
            "score": fact.score,
        }
        for number, fact in enumerate(comparison.facts)
        for id, slot in fact.cells.items()
    ]
