"""Pages as callers give them to a corpus: frames, files, folders, dicts, iterables of any size, as a stream of rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timezone
from hashlib import blake2b
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from retold._core.text import read_column
from retold._shared.arguments import refuse, shown
from retold._shared.column import as_column
from retold._shared.rows import as_datetime, is_missing
from retold._shared.storable import storable
from retold.files import ReadOptions, Record, Skipped, read_records

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Columns", "GivenPage", "given_pages"]

_BATCH_ROWS = 1024  # chosen: rows of a frame that are Python objects at once
_FIRST_ROWS = 64  # chosen: rows of which one has a column that was named, in collections without a schema


class Columns(NamedTuple):
    """What the columns of a frame, and the keys of a row, are called."""

    text: str = "text"
    id: str = "id"
    source: str = "source"
    date: str = "date"
    url: str = "url"
    html: str = "html"


class GivenPage(NamedTuple):
    """A page as it goes into the archive."""

    id: str
    source: str | None
    published: datetime | None
    url: str | None
    format: str
    raw: str
    content: int


def given_pages(pages: Any, columns: Columns, on_skip: Callable[[str, str], None]) -> Iterator[GivenPage]:
    """The pages, one at a time.

    Args:
        pages: A frame, a column of texts, a path of a file or a folder, an iterable of paths, a dict of texts by id, or
            an iterable of rows (dicts), (id, text), records of `retold.files` or texts.
        columns: The names of columns.
        on_skip: Hears of rows without a text, and of files that cannot be read: name, reason.

    Raises:
        InvalidArgument: It is none of these, a row has no such column, or a date that is none.
        DataError: A file that was named cannot be read.
    """
    if isinstance(pages, str | PathLike):
        return _of_paths([pages], columns, on_skip)
    if isinstance(pages, Mapping):
        return _of_items(pages.items(), columns, on_skip)
    # A Series of pandas 2 is no Arrow stream.
    if any(hasattr(pages, told) for told in ("__arrow_c_stream__", "__arrow_c_array__", "iloc")):
        return _of_frame(pages, columns, on_skip)
    if isinstance(pages, bytes) or not isinstance(pages, Iterable):
        refuse("pages", pages, "must be a frame, a path, a dict of texts by id, or an iterable of rows or texts")
    return _of_items(pages, columns, on_skip)


def _of_items(items: Iterable[Any], columns: Columns, on_skip: Callable[[str, str], None]) -> Iterator[GivenPage]:
    for number, item in enumerate(_with_columns(items, columns)):
        if isinstance(item, PathLike):
            yield from _of_paths([item], columns, on_skip)
        elif isinstance(item, Record):
            yield _of_record(item, columns)
        elif isinstance(item, Mapping):
            yield from _of_row(dict(item), columns, f"row {number}", on_skip)
        elif isinstance(item, str) or is_missing(item):
            yield from _of_row({columns.text: item}, columns, f"text {number}", on_skip)
        elif isinstance(item, tuple) and len(item) == 2:
            yield from _of_row({columns.id: item[0], columns.text: item[1]}, columns, shown(item[0]), on_skip)
        else:
            refuse(f"pages[{number}]", item, "must be a row (a dict), a tuple (id, text), a text or a path")


def _with_columns(items: Iterable[Any], columns: Columns) -> Iterator[Any]:
    """The items; refuses a column that was named, if none of the first rows has it."""
    named = {name: given for name, given in columns._asdict().items() if given != Columns._field_defaults[name]}
    items = iter(items)
    first = list(islice(items, _FIRST_ROWS)) if named else []
    known = dict.fromkeys(key for item in first for key in _keys(item))
    for name, given in named.items() if known else ():
        if given not in known:
            _no_column(name, given, known)
    return chain(first, items)


def _keys(item: Any) -> Iterable[Any]:
    if isinstance(item, Record):
        return item.row or ()
    return item if isinstance(item, Mapping) else ()


def _no_column(name: str, given: str, known: Iterable[Any]) -> NoReturn:
    refuse(name, given, f"must be a column of the pages, which have {', '.join(map(shown, islice(known, 20)))}")


def _of_frame(frame: Any, columns: Columns, on_skip: Callable[[str, str], None]) -> Iterator[GivenPage]:
    import pyarrow as pa

    try:
        reader = pa.RecordBatchReader.from_stream(frame)
    except (pa.ArrowException, AttributeError, TypeError, ValueError):  # one column
        column = as_column(frame, name="pages")
        texts = read_column(column.texts)
        named = texts if column.ids is None else zip(column.ids, texts, strict=True)
        yield from _of_items(named, columns, on_skip)
        return
    schema = reader.schema
    wanted = [name for name in columns if name in schema.names]
    if columns.text not in wanted and columns.html not in wanted:
        _no_column("text", columns.text, schema.names)
    for name, given in columns._asdict().items():
        if given not in wanted and given != Columns._field_defaults[name]:
            _no_column(name, given, schema.names)
    number = 0
    for batch in reader:
        part = batch.select(wanted)
        for first in range(0, len(part), _BATCH_ROWS):
            for row in part.slice(first, _BATCH_ROWS).to_pylist():
                yield from _of_row(row, columns, f"row {number}", on_skip)
                number += 1


def _of_paths(paths: list[Any], columns: Columns, on_skip: Callable[[str, str], None]) -> Iterator[GivenPage]:
    names = [given if given != Columns._field_defaults[name] else None for name, given in columns._asdict().items()]
    options = ReadOptions(None, names[0], names[1], names[2], recursive=True)
    for record in _with_columns(read_records(map(Path, paths), options, Skipped(on_skip)), columns):
        yield _of_record(record, columns)


def _of_record(record: Record, columns: Columns) -> GivenPage:
    row = record.row or {}
    raw = record.text if record.html is None else record.html
    row = {
        columns.id: record.id,
        columns.source: record.source,
        columns.date: row.get(columns.date),
        columns.url: record.url or row.get(columns.url),
    }
    return _page(row, columns, "text" if record.html is None else "html", raw)


def _of_row(
    row: dict[str, Any], columns: Columns, name: str, on_skip: Callable[[str, str], None]
) -> Iterator[GivenPage]:
    html = row.get(columns.html)
    raw = row.get(columns.text) if is_missing(html) else html
    if columns.text not in row and columns.html not in row:
        refuse("text", columns.text, f"must be a column of the pages; {name} has {', '.join(map(shown, row))}")
    if is_missing(raw):
        on_skip(name, "no text")
        return
    if not isinstance(raw, str):
        refuse(f"pages[{name}]", raw, "must have a text")
    kind = "text" if is_missing(html) else "html"
    yield _page(row, columns, kind, raw)


def _page(row: Mapping[str, Any], columns: Columns, kind: str, raw: str) -> GivenPage:
    raw = storable(raw)
    content = int.from_bytes(blake2b(f"{kind}\0{raw}".encode(), digest_size=8).digest(), "little")
    id, source, date, url = (row.get(name) for name in (columns.id, columns.source, columns.date, columns.url))
    name = f"{content:016x}" if is_missing(id) else storable(str(id))
    return GivenPage(name, _text(source), _time(date, name), _text(url), kind, raw, content)


def _text(value: Any) -> str | None:
    return None if is_missing(value) else str(storable(str(value)))


def _time(value: Any, id: str) -> datetime | None:
    """Date and time in UTC, without a zone, as the database keeps them."""
    if is_missing(value) or value == "":
        return None
    found = as_datetime(value)
    if found is None:
        refuse(f"date[{shown(id)}]", value, "must be a date, a datetime or an ISO 8601 string")
    return found.astimezone(timezone.utc).replace(tzinfo=None) if found.tzinfo else found
