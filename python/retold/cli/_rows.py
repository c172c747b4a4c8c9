"""Rows of tables written as they came: the same kind of table, the same columns in the same order, the same values."""

from __future__ import annotations

import csv
import io
import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from retold._core import DataError
from retold.cli._arguments import WrongUsage
from retold.cli._messages import put, put_json
from retold.files import JsonRow, Table
from retold.files.pages import format_of, is_tsv

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from retold.cli._arguments import Parser
    from retold.files import Record, Skipped

KINDS = ("jsonl", "csv", "parquet")
_BATCH = 1024  # chosen: rows of a Parquet file that are written together


def add_row_arguments(parser: Parser) -> None:
    """`--output-format`."""
    parser.add_argument(
        "--output-format", choices=KINDS, help="of rows; default: by the name of --output, else as they came"
    )


def row_of(record: Record) -> dict[str, Any]:
    """The row that a record stood in; of a page its id, source and text."""
    return {"id": record.id, "source": record.source, "text": record.text} if record.row is None else record.row


class _JsonLines:
    def write(self, row: dict[str, Any]) -> None:
        if isinstance(row, JsonRow):
            put(row.line)  # digits and escapes too as they came
        else:
            put_json(row)

    def close(self) -> None:
        pass

    def drop(self) -> None:
        pass


class _Csv:
    def __init__(self, columns: list[str], delimiter: str) -> None:
        self._columns = columns
        self._line = io.StringIO()
        self._writer = csv.writer(self._line, delimiter=delimiter, lineterminator="")
        self._put(columns)

    def _put(self, cells: list[Any]) -> None:
        self._line.seek(0)
        self._line.truncate()
        self._writer.writerow(cells)
        put(self._line.getvalue())

    def write(self, row: dict[str, Any]) -> None:
        if list(row) != self._columns:
            raise DataError("the rows have different columns; --output-format jsonl can hold them")
        nested = (dict, list, tuple)
        self._put([json.dumps(cell, ensure_ascii=False) if isinstance(cell, nested) else cell for cell in row.values()])

    def close(self) -> None:
        pass

    def drop(self) -> None:
        pass


class _Sink(io.RawIOBase):
    """Standard output as bytes; once dropped, nothing more is written there."""

    def __init__(self) -> None:
        self._out = sys.stdout.buffer
        self.dropped = False

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        return len(data) if self.dropped else self._out.write(data)


class _Parquet:
    def __init__(self, schema: Any) -> None:
        if sys.stdout.isatty():
            raise WrongUsage("Parquet is no text for a terminal; say --output FILE")
        self._schema = schema
        self._rows: list[dict[str, Any]] = []
        self._writer: Any = None
        self._sink = _Sink()

    def write(self, row: dict[str, Any]) -> None:
        self._rows.append(row)
        if len(self._rows) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            table = pa.Table.from_pylist(self._rows, schema=self._schema)
            if self._writer is None:
                self._schema = table.schema
                self._writer = pq.ParquetWriter(self._sink, table.schema)
            self._writer.write_table(table)
        except (pa.ArrowException, ValueError, TypeError) as error:
            raise DataError(f"the rows fit no one Parquet table ({str(error).splitlines()[0]})") from None
        self._rows = []

    def close(self) -> None:
        if self._rows or self._writer is None:
            self._flush()
        self._writer.close()

    def drop(self) -> None:
        self._sink.dropped = True
        if self._writer is not None:
            self._writer.close()


def table_writer(table: Table, columns: list[str]) -> _JsonLines | _Csv | _Parquet:
    """What writes rows of these columns to stdout, as that kind of table."""
    if table.kind == "csv":
        return _Csv(columns, table.delimiter)
    return _Parquet(table.schema) if table.kind == "parquet" else _JsonLines()


class Rows:
    """Writes rows of records; the first decides what kind of table it is, unless the options say."""

    def __init__(self, kind: str | None, delimiter: str | None, opened: Sequence[Table]) -> None:
        self._kind, self._delimiter = kind, delimiter
        self._opened = opened
        self._table: _JsonLines | _Csv | _Parquet | None = None

    def write(self, record: Record, row: dict[str, Any] | None = None) -> None:
        """The record's row, or that one in its place."""
        own = row_of(record) if row is None else row
        if self._table is None:
            self._table = self._open(record.table or Table("jsonl"), list(own))
        self._table.write(own)

    def _open(self, came_from: Table, columns: list[str]) -> _JsonLines | _Csv | _Parquet:
        kind, delimiter = self._kind or came_from.kind, self._delimiter or came_from.delimiter
        return table_writer(Table(kind, delimiter, came_from.schema), columns)

    def close(self) -> None:
        """Writes what is held back; of a table without rows its columns."""
        if self._table is None and self._opened:
            self._table = self._open(self._opened[0], list(self._opened[0].columns))
        if self._table is not None:
            self._table.close()

    def drop(self) -> None:
        """Writes nothing more, neither what is held back nor the end of a file."""
        if self._table is not None:
            self._table.drop()


def table_kind(options: argparse.Namespace) -> str | None:
    """The kind of table that the options ask for, if they do."""
    if options.output_format is not None or options.output is None:
        return options.output_format  # type: ignore[no-any-return]
    kind = format_of(Path(options.output))
    return kind if kind in KINDS else None


def delimiter_to(output: str | None) -> str | None:
    """What parts the fields of a file by its name: a tab, or nothing known."""
    return "\t" if output is not None and is_tsv(Path(output)) else None


class _Closed(Protocol):
    def close(self) -> None: ...
    def drop(self) -> None: ...


@contextmanager
def closed_or_dropped(rows: _Closed) -> Iterator[None]:
    """Closes the table behind the block, and drops it where an error or Ctrl-C ends that."""
    try:
        yield
    except BaseException:
        rows.drop()
        raise
    rows.close()


@contextmanager
def rows_out(options: argparse.Namespace, skipped: Skipped) -> Iterator[Rows]:
    """Where rows go, as `--output` and `--output-format` say; `skipped` is what reading told of their tables."""
    rows = Rows(table_kind(options), delimiter_to(options.output), skipped.opened)
    with closed_or_dropped(rows):
        yield rows
