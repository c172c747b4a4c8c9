"""Templates of the sources of a corpus: learnt from a sample that grows by doubling, and kept in versions.

The sample is the first 8, 16, ... 512 pages of a source by date and id, so which template is in force follows from the
pages that are there, whatever the order in which they came.
"""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING

from retold._core import __version__
from retold.clean import Template
from retold.corpus.forget import forget_pages

if TYPE_CHECKING:
    from retold.corpus.database import Database

__all__ = ["learn_templates", "load_template"]

_FEWEST = 8  # chosen: of fewer pages a line that two have may be chance
_MOST = 512  # chosen: lines of a site repeat long before that

_LATEST = """SELECT * FROM templates QUALIFY row_number() OVER (PARTITION BY source ORDER BY version DESC) = 1"""

# For every source the sample that its template is to rest on: how many pages, and what these are.
_SAMPLES = f"""
WITH counted AS (
    SELECT page, id, source, content, count(*) OVER (PARTITION BY source) AS every,
        row_number() OVER (PARTITION BY source ORDER BY published NULLS LAST, id) AS place
    FROM pages WHERE source IS NOT NULL),
sized AS (SELECT *, least({_MOST}, 2 ** floor(log2(every)))::INTEGER AS size FROM counted WHERE every >= {_FEWEST})
SELECT source, size, md5(string_agg(id || ':' || content, chr(10) ORDER BY place)) AS sample
FROM sized WHERE place <= size GROUP BY source, size
"""


def learn_templates(database: Database) -> int:
    """Learns the templates of sources whose sample is another than before; how many new versions there are.

    Pages that were cleaned with an older version of a template that is another now are to be cleaned anew.
    """
    wanted = database.rows(
        f"""SELECT s.source, s.size, s.sample, l.template FROM ({_SAMPLES}) s
        LEFT JOIN ({_LATEST}) l USING (source) WHERE l.sample IS DISTINCT FROM s.sample ORDER BY s.source"""
    )
    return sum(_learn(database, source, size, sample, known) for source, size, sample, known in wanted)


def _learn(database: Database, source: str, size: int, sample: str, known: str | None) -> bool:
    rows = database.rows(
        "SELECT raw, format, url FROM pages WHERE source = $1 ORDER BY published NULLS LAST, id LIMIT $2",
        [source, size],
    )
    texts = [_shown(raw, kind, url) for raw, kind, url in rows]
    template = Template.learn(texts, sources=[source] * size, max_pages=_MOST, progress=False).to_json()
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    with database.transaction():
        version = database.number("SELECT coalesce(max(version), 0) + 1 FROM templates")
        if template == known:  # its pages are clean: the row says what it rests on now
            database.connection.execute(
                """UPDATE templates SET sample = $1, learnt_from = $2
                WHERE version = (SELECT max(version) FROM templates WHERE source = $3)""",
                [sample, size, source],
            )
            return False
        database.connection.execute(
            "INSERT INTO templates VALUES ($1, $2, $3, $4, $5, $6, $7)",
            [version, source, size, sample, template, __version__, now],
        )
        old = database.rows("SELECT page FROM pages JOIN cleaned USING (page) WHERE source = $1", [source])
        forget_pages(database, [page for (page,) in old])
    return True


def _shown(raw: str, kind: str, url: str | None) -> str:
    """The page as its reader sees it."""
    if kind != "html":
        return raw
    from retold.clean import clean_html

    return clean_html(raw, url=url, mode="off").raw


def load_template(database: Database, version: int) -> Template | None:
    """The template of a version; 0: none."""
    if version == 0:
        return None
    return Template.from_json(database.rows("SELECT template FROM templates WHERE version = $1", [version])[0][0])
