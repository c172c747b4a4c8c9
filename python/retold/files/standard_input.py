"""Standard input: unpacked by its first bytes, and what kind of data it is by its first line."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import sys
from typing import IO, TYPE_CHECKING, Any, cast

from retold._core import DataError
from retold.files.zst import unpacked_zst

if TYPE_CHECKING:
    from retold.files.record import ReadOptions

__all__ = ["kind_of", "open_standard_input"]

_GZIP, _ZSTANDARD, _PARQUET = b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"PAR1"


def open_standard_input() -> IO[bytes]:
    """The bytes of standard input, those of gzip and Zstandard unpacked.

    Raises:
        DataError: It is closed, or no package reads Zstandard.
    """
    if sys.stdin is None:
        raise DataError("standard input: closed")
    stream: Any = sys.stdin.buffer
    if not hasattr(stream, "peek"):
        stream = io.BufferedReader(stream)
    head = bytes(stream.peek(4))
    if head.startswith(_GZIP):
        return cast("IO[bytes]", gzip.GzipFile(fileobj=stream))
    return unpacked_zst(stream, "standard input") if head.startswith(_ZSTANDARD) else cast("IO[bytes]", stream)


def kind_of(stream: IO[bytes], options: ReadOptions) -> str:
    """Whether a stream, of which nothing is taken, is Parquet, JSON lines, a CSV file or a text.

    A CSV file is told by its header: it names the column of the texts beside others.
    """
    head = bytes(stream.peek(1)) if hasattr(stream, "peek") else b""
    if head.startswith(_PARQUET):
        return "parquet"
    line, _, rest = head.lstrip().partition(b"\n")
    if line.startswith(b"{"):
        return "jsonl" if _is_json_line(line, whole=bool(rest)) else "txt"
    return "csv" if rest and _has_column(line, options.text_column or "text") else "txt"


def _is_json_line(line: bytes, *, whole: bool) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:  # a line longer than what is seen of it
        return not whole and re.match(rb'\{\s*"', line) is not None


def _has_column(header: bytes, column: str) -> bool:
    line = header.decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\r")
    delimiter = delimiter_of(line)
    try:
        fields = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return False
    return len(fields) > 1 and column in fields


def delimiter_of(header: str) -> str:
    """What parts the fields of a CSV file, by its header.

    Example:
        >>> delimiter_of("id;text"), delimiter_of("text")
        (';', ',')
    """
    return max(",;\t|", key=header.count)
