"""Many texts from files: folders of pages, .txt, .html, .jsonl, .csv, .parquet, as a stream of records.

Used by the commands and by `compare(folder)`. What cannot be read is never dropped in silence: it raises `DataError`
when the caller named the file, and is handed to `on_skip` when it is one record or one file of a folder among others.
"""

from __future__ import annotations

import os
from collections import Counter
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from retold._core import DataError
from retold._shared.arguments import shown
from retold._shared.writing import path_bytes
from retold.files.html import html_record
from retold.files.pages import DAMAGED, format_of, open_binary, read_page, stem_of
from retold.files.record import ReadOptions, Record, Skipped
from retold.files.standard_input import kind_of, open_standard_input
from retold.files.table_rows import csv_rows, json_rows, parquet_rows
from retold.files.warc import warc_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

    from retold.files.record import Row

STANDARD_INPUT = Path("-")
_PAGES = ("txt", "html")


@dataclass(frozen=True)
class _Input:
    path: Path
    id: str
    named: bool  # by the caller, not found in a folder


def _files_of(folder: Path, *, recursive: bool) -> Iterator[Path]:
    """The files of a folder in the order of their names, then those of its folders; links to folders are passed by."""
    entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    yield from (entry for entry in entries if entry.is_file())
    for entry in entries:
        if recursive and entry.is_dir() and not entry.is_symlink():
            yield from _files_of(entry, recursive=True)


def _pages_of(folder: Path, wanted: tuple[str, ...], skipped: Skipped, *, recursive: bool) -> list[Path]:
    pages = []
    for path in _files_of(folder, recursive=recursive):
        if format_of(path) in wanted:
            pages.append(path)
        else:
            skipped.add_other(str(path))
    if not pages:
        raise DataError(f"{folder}: no pages (.txt, .html) in this folder")
    return pages


def _find_inputs(paths: Iterable[str | Path], options: ReadOptions, skipped: Skipped) -> list[_Input]:
    """The files to read, folders looked into, each with the shortest id that is its own."""
    found: list[tuple[Path, bool]] = []
    for path in map(Path, paths):
        if path.is_dir():
            wanted = _PAGES if options.format is None else (options.format,)
            found += [(page, False) for page in _pages_of(path, wanted, skipped, recursive=options.recursive)]
        else:
            found.append((path, True))
    stems = Counter(stem_of(path) for path, _ in found)
    names = Counter(path.name for path, _ in found)
    inputs = []
    for path, named in found:
        own = stem_of(path) if stems[stem_of(path)] == 1 else path.name if names[path.name] == 1 else str(path)
        inputs.append(_Input(path, own, named))
    return inputs


def _missing_column(row: dict[str, Any], options: ReadOptions) -> str | None:
    """The first column that should be in a row and is not."""
    wanted = (options.text_column or "text", options.id_column, options.source_column)
    return next((name for name in wanted if name is not None and name not in row), None)


def _table_records(rows: Iterable[Row], own: str, options: ReadOptions, skipped: Skipped) -> Iterator[Record]:
    text_column = options.text_column or "text"
    id_column = options.id_column or "id"
    source_column = options.source_column or "source"
    for number, (where, row, table) in enumerate(rows, 1):
        missing = _missing_column(row, options)
        if missing is not None and number == 1:  # a wrong name, not a row unlike the others
            hint = "say which with --text-column:" if options.text_column is None else "there are"
            raise DataError(f"{where}: no column {missing!r}; {hint} {', '.join(map(repr, row))}")
        if missing is not None:
            skipped.add(where, f"no column {missing!r}")
            continue
        text = row[text_column]
        if not isinstance(text, str):
            skipped.add(where, f"column {text_column!r} holds no text")
            continue
        source = row.get(source_column)
        name = str(row[id_column]) if id_column in row else f"{own}:{number}"
        yield Record(name, text, None if source is None else str(source), row=row, table=table)


def _read_input(item: _Input, options: ReadOptions, skipped: Skipped) -> Iterator[Record]:
    standard = item.path == STANDARD_INPUT
    own, name = ("stdin", "standard input") if standard else (item.id, str(item.path))
    kind = options.format or (None if standard else format_of(item.path))
    if kind is None and not standard:
        item.path.stat()  # a missing file is no file of unknown kind
        raise DataError(f"{name}: unknown kind of file; say which with --input-format")
    try:
        with nullcontext(open_standard_input()) if standard else open_binary(item.path) as stream:
            yield from _records_of(stream, kind or kind_of(stream, options), (own, name), options, skipped)
    except DAMAGED as error:
        raise DataError(f"{name}: damaged file ({error})") from None


def _records_of(
    stream: IO[bytes], kind: str, names: tuple[str, str], options: ReadOptions, skipped: Skipped
) -> Iterator[Record]:
    own, name = names
    if kind in _PAGES:
        page = read_page(stream, name, None if kind == "html" else skipped)
        yield html_record(own, page) if kind == "html" else Record(own, page)
    elif kind == "warc":
        yield from warc_records(stream, name, skipped)
    else:
        rows = {"jsonl": json_rows, "csv": csv_rows, "parquet": parquet_rows}[kind](stream, name, skipped)
        yield from _table_records(rows, own, options, skipped)


def read_records(paths: Iterable[str | Path], options: ReadOptions, skipped: Skipped) -> Iterator[Record]:
    """Every text of files and folders, one at a time.

    Args:
        paths: Files, folders (their .txt and .html pages, in the order of their names) and "-" for standard input.
            A WARC file is its responses that are HTML.
        options: Format and columns.
        skipped: Hears of everything that is passed over.

    Raises:
        DataError: A named file cannot be read as what it is, a column is missing, or a folder holds no page.
        OSError: A named file cannot be opened.
    """
    for item in _find_inputs(paths, options, skipped):
        if item.named:
            yield from _read_input(item, options, skipped)
            continue
        try:
            records = list(_read_input(item, options, skipped))
        except (OSError, DataError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            skipped.add(str(item.path), reason.removeprefix(f"{item.path}: "))
            continue
        yield from records


def read_folder(path: str | PathLike[str]) -> list[Record]:
    """The pages of a folder: its .txt and .html files (also .gz and .zst), other files left alone.

    Raises:
        DataError: The folder does not exist, holds no page, or one of its pages cannot be read.
    """
    folder = Path(os.fsdecode(path_bytes(path, "pages")))
    try:
        there = folder.is_dir()
    except OSError:  # a page's text in place of a path is too long for one
        there = False
    if not there:
        raise DataError(f"{shown(str(folder))}: not a folder")
    problems: list[str] = []
    skipped = Skipped(lambda name, reason: problems.append(f"{name}: {reason}"))
    pages = list(read_records([folder], ReadOptions(), skipped))
    if skipped.unreadable:
        raise DataError(next(problem for problem in problems if "not a page" not in problem))
    return pages
