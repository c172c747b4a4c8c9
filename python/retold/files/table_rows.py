"""Rows of .jsonl, .csv and .parquet files as dictionaries, one at a time, each with the place where it stands."""

from __future__ import annotations

import csv
import io
import json
from typing import IO, TYPE_CHECKING

from retold._core import DataError
from retold.files.lines import text_lines
from retold.files.pages import MAX_PAGE_BYTES
from retold.files.record import JsonRow, Table
from retold.files.standard_input import delimiter_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retold.files.record import Row, Skipped


def json_rows(stream: IO[bytes], name: str, skipped: Skipped) -> Iterator[Row]:
    """The objects of a file with one JSON object per line; other lines are skipped."""
    table = Table("jsonl")
    constants: list[str] = []  # NaN and infinities, which JSON does not have: such a line is not handed on as it is

    def number(name: str) -> float:
        constants.append(name)
        return float(name)

    decode = json.JSONDecoder(parse_constant=number).decode
    for count, line in enumerate(text_lines(stream, name, skipped, newline="\n"), 1):
        where = f"{name}:{count}"
        if not line.strip():
            continue
        try:
            constants.clear()
            row = decode(line)
        except (ValueError, RecursionError):
            skipped.add(where, "not JSON")
            continue
        if isinstance(row, dict):
            yield where, row if constants else JsonRow(row, line.strip()), table
        else:
            skipped.add(where, "not a JSON object")


def csv_rows(stream: IO[bytes], name: str, skipped: Skipped) -> Iterator[Row]:
    """The rows of a CSV file with a header; those of another length are skipped."""
    csv.field_size_limit(MAX_PAGE_BYTES)
    lines = text_lines(stream, name, skipped)
    header = next(lines, "")
    delimiter = delimiter_of(header)
    try:
        fields = next(csv.reader([header], delimiter=delimiter), [])
        table = Table("csv", delimiter, columns=tuple(fields))
        skipped.opened.append(table)
        rows = csv.reader(lines, delimiter=delimiter)
        for row in rows:
            where = f"{name}:{rows.line_num + 1}"
            if len(row) == len(fields):
                yield where, dict(zip(fields, row, strict=True)), table
            elif row:
                skipped.add(where, f"{len(row)} fields where the header has {len(fields)}")
    except csv.Error as error:
        raise DataError(f"{name}: {error}") from None
    finally:
        lines.close()


def _is_on_disk(stream: IO[bytes]) -> bool:
    return isinstance(getattr(stream, "raw", None), io.FileIO) and stream.seekable()


def parquet_rows(stream: IO[bytes], name: str, skipped: Skipped) -> Iterator[Row]:
    """The rows of a Parquet file, read in batches; those with strings that are not UTF-8 are skipped.

    What is no file on disk - standard input, a packed file - is read whole first.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise DataError(f"{name}: reading Parquet needs pyarrow (pip install pyarrow)") from None
    try:
        number = 0
        file = pq.ParquetFile(stream if _is_on_disk(stream) else pa.BufferReader(stream.read()))
        table = Table("parquet", schema=file.schema_arrow, columns=tuple(file.schema_arrow.names))
        skipped.opened.append(table)
        for batch in file.iter_batches(batch_size=1024):
            for row in range(len(batch)):
                number += 1
                try:
                    (values,) = batch.slice(row, 1).to_pylist()
                except UnicodeDecodeError:
                    skipped.add(f"{name}:{number}", "a string that is not UTF-8")
                    continue
                yield f"{name}:{number}", values, table
    except pa.ArrowException as error:
        reason = (str(error).splitlines() or ["no reason given"])[0]
        raise DataError(f"{name}: not a Parquet file ({reason[:200]})") from None
