"""Pages into the archive: new ones, and those that have another content than the one that is there."""

from __future__ import annotations

from datetime import datetime, timezone
from itertools import islice
from typing import TYPE_CHECKING, Any

from retold.corpus.forget import forget_pages
from retold.corpus.given import GivenPage
from retold.corpus.reports import Added

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from retold.corpus.database import Database

__all__ = ["add_pages"]

_PAGES = 16_384  # chosen: pages of a transaction
_CHARACTERS = 50_000_000  # chosen: of a transaction, however few pages they are


def add_pages(database: Database, pages: Iterator[GivenPage], tick: Callable[[int], object]) -> Added:
    """Adds pages, a transaction for each batch; `tick` hears how many were read."""
    total = Added(0, 0, 0)
    read = 0
    while batch := _next_batch(pages):
        read += len(batch)
        with database.transaction():
            part = _add_batch(database, {page.id: page for page in batch})
        again = len(batch) - sum(part)  # ids that came twice in the batch
        total = Added(total.added + part.added, total.unchanged + part.unchanged + again, total.changed + part.changed)
        tick(read)
    return total


def _next_batch(pages: Iterator[GivenPage]) -> list[GivenPage]:
    batch: list[GivenPage] = []
    characters = 0
    for page in islice(pages, _PAGES):
        batch.append(page)
        characters += len(page.raw)
        if characters > _CHARACTERS:
            break
    return batch


def _columns(pages: list[GivenPage]) -> dict[str, Any]:
    return {name: list(values) for name, values in zip(GivenPage._fields, zip(*pages, strict=True), strict=True)}


def _add_batch(database: Database, pages: dict[str, GivenPage]) -> Added:
    import numpy as np

    with database.batch({"id": list(pages)}):
        rows = database.rows(
            "SELECT p.page, p.id, p.source, p.published, p.url, p.content FROM batch JOIN pages p USING (id)"
        )
    known = {id: (page, source, published, url, content) for page, id, source, published, url, content in rows}
    fresh = [page for page in pages.values() if page.id not in known]
    changed = [
        page
        for page in pages.values()
        if page.id in known and known[page.id][1:] != (page.source, page.published, page.url, page.content)
    ]
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    if changed:
        _replace(database, [known[page.id][0] for page in changed], now)
    first = database.number("SELECT coalesce(max(page) + 1, 0) FROM pages") if fresh else 0
    numbers = [known[page.id][0] for page in changed] + list(range(first, first + len(fresh)))
    if numbers:
        columns = _columns([*changed, *fresh])
        columns["content"] = np.array(columns["content"], dtype=np.uint64)
        added = [now] * len(numbers)
        database.insert("pages", {"page": np.array(numbers, dtype=np.int64), **columns, "added": added})
    return Added(len(fresh), len(pages) - len(fresh) - len(changed), len(changed))


def _replace(database: Database, numbers: list[int], now: datetime) -> None:
    forget_pages(database, numbers)
    with database.batch({"page": numbers}):
        database.connection.execute(
            "INSERT INTO replaced SELECT p.*, $1 FROM pages p SEMI JOIN batch USING (page)", [now]
        )
        database.connection.execute("DELETE FROM pages WHERE page IN (SELECT page FROM batch)")
