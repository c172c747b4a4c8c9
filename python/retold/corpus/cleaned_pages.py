"""Pages of a corpus as `Page` objects, cleaned with the template of their source."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from retold.clean import clean_column, clean_html_column
from retold.corpus.templates import load_template

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from retold.clean import Page, Template
    from retold.corpus.database import Database

__all__ = ["Cleaner", "StoredPage"]


class StoredPage(NamedTuple):
    """A page as it lies in the archive, and the version of its source's template, 0 where there is none."""

    page: int
    id: str
    source: str | None
    published: datetime | None
    url: str | None
    format: str
    raw: str
    template: int


class Cleaner:
    """Reads pages and cleans them; templates are read once."""

    def __init__(self, database: Database, options: dict[str, Any], threads: int | None) -> None:
        self._database = database
        self._options = {**options, "threads": threads, "progress": False}
        self._templates: dict[int, Template | None] = {}

    def read(self, numbers: Sequence[int]) -> list[StoredPage]:
        """The pages with these numbers, in the order of their numbers."""
        with self._database.batch({"page": list(numbers)}):
            rows = self._database.rows(
                """SELECT p.page, p.id, p.source, p.published, p.url, p.format, p.raw, coalesce(t.version, 0)
                FROM pages p SEMI JOIN batch USING (page)
                LEFT JOIN (SELECT source, max(version) AS version FROM templates GROUP BY source) t USING (source)
                WHERE p.page BETWEEN $1 AND $2 ORDER BY p.page""",
                [min(numbers), max(numbers)],
            )
        return [StoredPage(*row) for row in rows]

    def clean(self, stored: Sequence[StoredPage]) -> list[Page]:
        """A `Page` for each; those of one kind and template together."""
        parts: dict[tuple[str, int], list[int]] = defaultdict(list)
        for place, page in enumerate(stored):
            parts[page.format, page.template].append(place)
        done: list[Any] = [None] * len(stored)
        for (kind, version), places in parts.items():
            for place, page in zip(places, self._part(kind, version, [stored[i] for i in places]), strict=True):
                done[place] = page
        return done

    def _part(self, kind: str, version: int, pages: Sequence[StoredPage]) -> Any:
        if version not in self._templates:
            self._templates[version] = load_template(self._database, version)
        known = {"template": self._templates[version], "sources": [page.source for page in pages], **self._options}
        texts = [page.raw for page in pages]
        if kind == "html":
            return clean_html_column(texts, urls=[page.url for page in pages], **known)
        return clean_column(texts, **known)
