"""What commands find, a row each: as text for people, as JSON lines, or as a table for other programs."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from retold.cli._arguments import WrongUsage
from retold.cli._messages import put
from retold.cli._output import add_output_arguments
from retold.cli._rows import KINDS, closed_or_dropped, delimiter_to, table_writer
from retold.files import Table
from retold.files.pages import format_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence

    from retold.cli._arguments import Parser


def add_found_arguments(parser: Parser, text: str = "columns parted by tabs", *, name: str = "text") -> None:
    """`--format` and `--output`; `text` says what a line for people is, `name` what `--format` calls such lines."""
    parser.add_argument(
        "--format", choices=(name, *KINDS), help=f"{name}: {text}; default: by the name of --output, else {name}"
    )
    add_output_arguments(parser)


class FoundRows:
    """Writes rows that all have the same columns.

    Args:
        kind: "text", "jsonl", "csv" or "parquet".
        columns: The type of each column by name: str, int, float, or list for texts.
        delimiter: Of CSV; None: a comma.
    """

    def __init__(self, kind: str, columns: Mapping[str, type], delimiter: str | None) -> None:
        self._table = None
        if kind != "text":
            schema = _schema(columns) if kind == "parquet" else None
            self._table = table_writer(Table(kind, delimiter or ",", schema), list(columns))

    def write(self, row: dict[str, Any], cells: Sequence[Any] | None = None) -> None:
        """One row; a line of text has those cells, or all of the row."""
        if self._table is not None:
            rounded = {name: round(cell, 6) if isinstance(cell, float) else cell for name, cell in row.items()}
            self._table.write(rounded)
            return
        put("\t".join(_as_text(cell) for cell in (row.values() if cells is None else cells)))

    def close(self) -> None:
        """Writes what is held back."""
        if self._table is not None:
            self._table.close()

    def drop(self) -> None:
        """Writes nothing more."""
        if self._table is not None:
            self._table.drop()


def _as_text(cell: Any) -> str:
    if isinstance(cell, float):
        return f"{cell:.4f}"
    return " ".join(str(cell).split())


def _schema(columns: Mapping[str, type]) -> Any:
    import pyarrow as pa

    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), list: pa.list_(pa.string())}
    return pa.schema([(name, types[kind]) for name, kind in columns.items()])


def found_kind(options: argparse.Namespace) -> str:
    """The kind of table that `--format` asks for, else the name of `--output`; else "text"."""
    named = None if options.output is None else format_of(Path(options.output))
    kind = options.format or named
    return str(kind) if kind in KINDS else "text"


@contextmanager
def found_out(options: argparse.Namespace, columns: Mapping[str, type]) -> Iterator[FoundRows]:
    """Where findings go, as `--output` and `--format` say; never into a file that is read."""
    _refuse_input(options)
    rows = FoundRows(found_kind(options), columns, delimiter_to(options.output))
    with closed_or_dropped(rows):
        yield rows


def _refuse_input(options: argparse.Namespace) -> None:
    inputs = [*getattr(options, "files", []), *([options.index] if hasattr(options, "index") else [])]
    if options.output not in (None, "-") and Path(options.output).resolve() in {
        Path(name).resolve() for name in inputs
    }:
        raise WrongUsage(f"{options.command}: {options.output} is an input and would be overwritten")
