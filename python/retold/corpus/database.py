"""A corpus file: opened with clear errors, its schema made or brought up to date, written in transactions."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from retold._core import DataError, Error, __version__
from retold._shared.arguments import refuse
from retold._shared.storable import storable
from retold._shared.writing import path_to_write, text_path
from retold.corpus.schema import SCHEMAS, VERSION

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Database"]


def _import_duckdb() -> Any:
    try:
        import duckdb
        import pyarrow  # noqa: F401  batches of rows go in and out through it
    except ImportError as problem:
        raise ImportError(f"retold.Corpus needs duckdb and pyarrow ({problem}): pip install 'retold[data]'") from None
    return duckdb


def _first_line(problem: Exception) -> str:
    return (str(problem).splitlines() or [type(problem).__name__])[0]


class Database:
    """One DuckDB file with the tables of a corpus."""

    def __init__(
        self, path: str | os.PathLike[str], *, read_only: bool, memory_limit: str | None, threads: int | None
    ) -> None:
        duckdb = _import_duckdb()
        self.path: Path = Path(text_path(path))
        self.read_only = read_only
        if read_only and not self.path.exists():
            raise DataError(f"{self.path}: no such file")
        if not read_only:
            path_to_write(self.path)
        config = {"memory_limit": memory_limit, "threads": threads}
        given = {name: value for name, value in config.items() if value is not None}
        try:
            self.connection: Any = duckdb.connect(str(self.path), read_only=read_only, config=given)
        except duckdb.Error as problem:
            raise self._refused(problem, memory_limit) from None
        try:
            self._prepare()
        except BaseException:
            self.connection.close()
            raise

    def _refused(self, problem: Exception, memory_limit: str | None) -> Exception:
        told = _first_line(problem)
        if memory_limit is not None and "memory" in told.lower():
            refuse("memory_limit", memory_limit, "must be a size, as '1GB'")
        if "lock" in told:
            holder = f" (process {told.split('PID ')[1].split(')')[0]})" if "PID " in told else ""
            return DataError(
                f"{self.path}: another process{holder} is writing to this corpus; open it when that one is done, "
                "or read a copy of the file"
            )
        if "different configuration" in told:
            return DataError(
                f"{self.path}: this process has the corpus open with other options (read_only, memory_limit, threads)"
            )
        return DataError(f"{self.path}: cannot be opened as a corpus: {told}")

    def _prepare(self) -> None:
        """Makes the tables of a new file; brings those of an older version up to date."""
        names = {name for (name,) in self.rows("SELECT table_name FROM duckdb_tables() WHERE NOT internal")}
        if "corpus" not in names and (names or self.read_only):
            raise DataError(f"{self.path}: a DuckDB file, but no corpus of retold")
        version = int(self.rows("SELECT value FROM corpus WHERE name = 'schema'")[0][0]) if names else 0
        if version > VERSION:
            raise DataError(
                f"{self.path}: made by a newer retold (schema {version}; this is {__version__} with schema {VERSION})"
            )
        if version < VERSION and self.read_only:
            raise DataError(
                f"{self.path}: made by an older retold (schema {version} of {VERSION}); "
                "open it once for writing, which brings it up to date"
            )
        if version < VERSION:
            with self.transaction():
                for step in SCHEMAS[version:]:
                    self.connection.execute(step)
                self.connection.execute("DELETE FROM corpus WHERE name IN ('schema', 'retold')")
                self.connection.execute(
                    "INSERT INTO corpus VALUES ('schema', $1), ('retold', $2)", [str(VERSION), __version__]
                )

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is there afterwards, or nothing of it."""
        if self.read_only:
            raise Error(f"{self.path}: opened read only; Corpus.open(path) opens it for writing")
        self.connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._roll_back()
            raise
        self.connection.execute("COMMIT")

    def _roll_back(self) -> None:
        try:
            self.connection.execute("ROLLBACK")
        except Exception:  # a Ctrl-C that came late ended this instead of the query before it
            with suppress(Exception):
                self.connection.execute("ROLLBACK")

    def rows(self, query: str, parameters: Any = None) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        found: list[tuple[Any, ...]] = self.connection.execute(query, parameters).fetchall()
        return found

    def arrays(self, query: str, parameters: Any = None) -> dict[str, Any]:
        """The columns of a query as NumPy arrays."""
        found: dict[str, Any] = self.connection.execute(query, parameters).fetchnumpy()
        return found

    def number(self, query: str, parameters: Any = None) -> int:
        """The one number that a query gives."""
        return int(self.rows(query, parameters)[0][0])

    @contextmanager
    def batch(self, columns: Any) -> Iterator[None]:
        """Inside, `batch` names a table with these columns: a dict of lists and arrays, or an Arrow table."""
        import pyarrow as pa

        if isinstance(columns, dict):
            columns = pa.table({name: _arrow(values) for name, values in columns.items()})
        self.connection.register("batch", columns)
        yield
        self.connection.unregister("batch")  # after an error the rollback does it

    def insert(self, table: str, columns: Mapping[str, Sequence[Any]] | Any) -> None:
        """Puts rows into a table, by the names of the columns."""
        with self.batch(columns):
            self.connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM batch")

    def close(self) -> None:
        """Ends the connection; closing twice is fine."""
        self.connection.close()


def _arrow(values: Any) -> Any:
    """A column for Arrow; lone surrogates, which no database holds, become U+FFFD, so that positions stay."""
    import pyarrow as pa

    if not isinstance(values, list):
        return pa.array(values)
    kinds = {type(value) for value in values} - {type(None)}
    if kinds <= {str}:
        try:
            return pa.array(values, pa.string())
        except UnicodeEncodeError:
            return pa.array([storable(value) for value in values], pa.string())
    return pa.array(values)
