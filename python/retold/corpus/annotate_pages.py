"""What the pages of a corpus state: quotations, names, values and flags of those that were not read yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold.annotate import annotate_column
from retold.corpus.reports import Annotated

if TYPE_CHECKING:
    from collections.abc import Callable

    from retold.annotate import Annotations
    from retold.corpus.cleaned_pages import Cleaner, StoredPage
    from retold.corpus.database import Database

__all__ = ["TABLES", "annotate_pages", "forget_annotations"]

_PAGES = 2048  # chosen: pages of a transaction
TABLES = ("quotes", "names", "slots", "flags")


def forget_annotations(database: Database) -> None:
    """Empties what rests on the options of the step."""
    for table in ("annotated", *TABLES):
        database.connection.execute(f"DELETE FROM {table}")


def annotate_pages(
    database: Database,
    cleaner: Cleaner,
    options: dict[str, Any],
    threads: int | None,
    tick: Callable[[int, int], object],
) -> Annotated:
    """Reads the cleaned pages that were not read, a transaction for each batch."""
    todo = database.arrays("SELECT page FROM cleaned ANTI JOIN annotated USING (page) ORDER BY page")["page"].tolist()
    for first in range(0, len(todo), _PAGES):
        stored = cleaner.read(todo[first : first + _PAGES])
        found = annotate_column(
            cleaner.clean(stored),
            ids=[page.id for page in stored],
            anchors=[None if page.published is None else page.published.date() for page in stored],
            threads=threads,
            progress=False,
            **options,
        )
        with database.transaction():
            _store(database, stored, found)
        tick(first + len(stored), len(todo))
    counts = [database.number(f"SELECT count(*) FROM {table}") for table in TABLES]
    return Annotated(len(todo), *counts)


def _store(database: Database, stored: list[StoredPage], found: Annotations) -> None:
    import numpy as np

    numbers = np.array([page.page for page in stored], dtype=np.int64)
    database.insert(
        "annotated", {"page": numbers, "id": [page.id for page in stored], "language": found.to_pyarrow()["language"]}
    )
    for name in TABLES:
        rows = getattr(found, name).to_pyarrow()
        pages = numbers[rows.column("row").to_numpy()]
        database.insert(name, rows.append_column("page", [pages]).drop_columns(["row"]))
