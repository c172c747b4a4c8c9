"""Cleaning what is new in a corpus: the story of every page, and the account of all its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold.corpus.reports import Cleaned
from retold.corpus.templates import learn_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from retold.clean import Page
    from retold.corpus.cleaned_pages import Cleaner, StoredPage
    from retold.corpus.database import Database

__all__ = ["clean_pages"]

_PAGES = 4096  # chosen: pages of a transaction
_MEMBERS = ("title", "text", "date", "byline", "outlet", "language", "kept_share", "flags")
_INSERT = "INSERT INTO cleaned BY NAME SELECT *, CASE WHEN text <> '' THEN md5(text) END AS words FROM batch"
_BLOCK = ("start", "end", "line", "label", "kept", "reason", "score")


def clean_pages(database: Database, cleaner: Cleaner, *, learn: bool, tick: Callable[[int, int], object]) -> Cleaned:
    """Cleans the pages that are not, a transaction for each batch."""
    learnt = learn_templates(database) if learn else 0
    todo = database.arrays("SELECT page FROM pages ANTI JOIN cleaned USING (page) ORDER BY page")["page"].tolist()
    for first in range(0, len(todo), _PAGES):
        stored = cleaner.read(todo[first : first + _PAGES])
        pages = cleaner.clean(stored)
        with database.transaction():
            with database.batch(_page_columns(stored, pages)):
                database.connection.execute(_INSERT)
            database.insert("blocks", _block_columns(stored, pages))
        tick(first + len(stored), len(todo))
    return Cleaned(len(todo), learnt)


def _page_columns(stored: Sequence[StoredPage], pages: Sequence[Page]) -> dict[str, Any]:
    import pyarrow as pa

    columns: dict[str, Any] = {name: [getattr(page, name) for page in pages] for name in _MEMBERS}
    columns["flags"] = pa.array([list(flags) for flags in columns["flags"]], pa.list_(pa.string()))
    return {
        "page": [page.page for page in stored],
        "id": [page.id for page in stored],
        "template": [page.template for page in stored],
        **columns,
        "shown": [None if page.raw == given.raw else page.raw for page, given in zip(pages, stored, strict=True)],
    }


def _block_columns(stored: Sequence[StoredPage], pages: Sequence[Page]) -> dict[str, Any]:
    import numpy as np

    counts = [len(page.blocks) for page in pages]
    blocks = [block for page in pages for block in page.blocks]
    ids = [given.id for given, count in zip(stored, counts, strict=True) for _ in range(count)]
    numbers = np.repeat(np.array([given.page for given in stored], dtype=np.int64), counts)
    return {"page": numbers, "id": ids, **{name: [getattr(block, name) for block in blocks] for name in _BLOCK}}
