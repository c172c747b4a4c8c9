"""The file of an archive: opening and closing it, pages into it, queries on it."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from retold._shared.arguments import checked
from retold._shared.interrupts import stopped_by_ctrl_c
from retold._shared.progress import report_to
from retold._shared.relation import Relation
from retold._shared.view import cell, counted, view
from retold.corpus.add_pages import add_pages
from retold.corpus.database import Database
from retold.corpus.export import export_tables
from retold.corpus.given import Columns, given_pages

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable
    from types import TracebackType
    from typing import Concatenate, ParamSpec

    from retold._shared.progress import Progress
    from retold.corpus.reports import Added

    Parameters = ParamSpec("Parameters")

Result = TypeVar("Result")

__all__ = ["Archive", "stoppable"]

_COUNTS = {
    name: f"SELECT count(*) FROM {name}"
    for name in ("pages", "cleaned", "pairs", "groups", "copies", "stories", "quotes", "names", "slots", "facts")
}
Own = TypeVar("Own", bound="Archive")


def stoppable(method: Callable[Concatenate[Own, Parameters], Result]) -> Callable[Concatenate[Own, Parameters], Result]:
    """Decorates a method: Ctrl-C ends the query that it runs."""

    @wraps(method)
    def call(self: Own, /, *args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        with stopped_by_ctrl_c(self._database.connection):
            return method(self, *args, **kwargs)

    return call


def _nothing(*_: object) -> None:
    pass


class Archive:
    """A file with pages; what `Corpus` rests on."""

    __slots__ = ("_database",)

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    @checked()
    def open(
        cls: type[Own],
        path: str | os.PathLike[str],
        *,
        read_only: bool = False,
        memory_limit: str | None = None,
        threads: int | None = None,
    ) -> Own:
        """Opens an archive; a file that is not there is made.

        Args:
            path: The file, as "news.duckdb".
            read_only: Whether it is only read: then several processes may have it open.
            memory_limit: Most memory of the database, as "1GB"; what needs more is done on disk, beside the file. None:
                80 % of the machine's.
            threads: Most threads of the database; None: all.

        Raises:
            InvalidArgument: An option is wrong.
            DataError: The file is no corpus, of a newer version, cannot be made, or another process is writing to it.
            ImportError: duckdb or pyarrow is not installed (`pip install retold[data]`).

        Example:
            >>> import retold, tempfile
            >>> with tempfile.TemporaryDirectory() as folder, retold.Corpus.open(f"{folder}/news.duckdb") as corpus:
            ...     corpus.add({"a": "The bridge is shut.", "b": "The bridge is shut!"})
            Added(added=2, unchanged=0, changed=0)
        """
        return cls(Database(path, read_only=read_only, memory_limit=memory_limit, threads=threads))

    def close(self) -> None:
        """Closes the file; everything that a step has done is in it."""
        self._database.close()

    def __enter__(self: Own) -> Own:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._database.path)!r}, {counted(len(self), 'page')})"

    def _repr_html_(self) -> str:
        rows = [[cell(name), cell(self._database.number(query))] for name, query in _COUNTS.items()]
        return view(repr(self), ("table", "rows"), rows, len(rows))

    def __len__(self) -> int:
        return self._database.number("SELECT count(*) FROM pages")

    @stoppable
    @checked()
    def add(
        self,
        pages: Any,
        *,
        text: str = "text",
        id: str = "id",
        source: str = "source",
        date: str = "date",
        url: str = "url",
        html: str = "html",
        on_skip: Callable[[str, str], None] | None = None,
        progress: Progress = None,
    ) -> Added:
        """Adds pages; those that are there already, with the same content, change nothing.

        Args:
            pages: A frame (pandas, polars, pyarrow, a DuckDB relation), read in batches; a column of texts, which its
                index names; the path of a file or a folder, as the command line reads them; a dict of texts by id; or
                an iterable, of any size, of rows (dicts), tuples (id, text), texts or paths.
            text: The column with the text. What looks like HTML is read as HTML.
            id: The column with the id; a page without one is named by a hash of its content.
            source: The column with the site that the page is from, if there is one.
            date: The column with date or time of publication, if there is one: dates, datetimes, ISO 8601 texts.
            url: The column with the address, if there is one.
            html: The column with HTML; where it has a value, the text is not read.
            on_skip: Hears of rows without a text and of files that cannot be read: their name, and the reason.
            progress: None, a bool, or a callable (pages read, pages read).

        Returns:
            How many were added, were there, and have another content than before: of these the old one is kept in
            the table `replaced`, and the steps treat them as new.

        Raises:
            InvalidArgument: It is nothing that holds pages, a column is missing, or a date is none.
            DataError: A file cannot be read.

        Example:
            >>> import retold, tempfile
            >>> with tempfile.TemporaryDirectory() as folder, retold.Corpus.open(f"{folder}/news.duckdb") as corpus:
            ...     rows = [{"id": 7, "text": "پل بسته شد", "source": "north", "date": "2031-05-03"}]
            ...     corpus.add(rows), corpus.add(rows), len(corpus)
            (Added(added=1, unchanged=0, changed=0), Added(added=0, unchanged=1, changed=0), 1)
        """
        rows = given_pages(pages, Columns(text, id, source, date, url, html), on_skip or _nothing)
        told = report_to(progress, "add", unit=" pages") or _nothing
        return add_pages(self._database, rows, lambda read: told(read, read))

    def sql(self, query: str, **parameters: Any) -> Any:
        """A DuckDB relation of a query: `.df()`, `.pl()`, `.arrow()`, `.fetchall()`, or another query on it.

        Ctrl-C ends what it runs; `.relation` is DuckDB's own object.

        Args:
            query: SQL on the tables of docs/corpus.md.
            parameters: Values of `$name` in the query.

        Raises:
            duckdb.Error: The query is wrong.

        Example:
            >>> import retold, tempfile
            >>> with tempfile.TemporaryDirectory() as folder, retold.Corpus.open(f"{folder}/news.duckdb") as corpus:
            ...     corpus.add({"a": "Schnee", "b": "Regen"})
            ...     corpus.sql("SELECT id FROM pages WHERE raw = $word", word="Regen").fetchall()
            Added(added=2, unchanged=0, changed=0)
            [('b',)]
        """
        connection = self._database.connection
        with stopped_by_ctrl_c(connection):
            found = connection.sql(query, params=parameters or None)
        return None if found is None else Relation(found, connection)

    @stoppable
    @checked()
    def export(self, folder: str | os.PathLike[str], *, tables: Iterable[str] | None = None) -> list[str]:
        """Writes tables as Parquet files, for DuckDB, Polars, Spark: `folder/pages.parquet` and so on.

        The metadata of each file has, under the key `retold`, JSON with the version, the table and what every step was
        told.

        Args:
            folder: Where to; it is made if it is not there. Files that are there are replaced, whole or not at all.
            tables: Names of tables; None: all but the working tables.

        Returns:
            The paths of the files.

        Raises:
            InvalidArgument: There is no such table.
            DataError: A file cannot be written.
        """
        return export_tables(self._database, folder, tables)
