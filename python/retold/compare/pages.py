"""Pages as callers give them, by id, with sources and dates: dictionaries, lists, columns, frames and folders."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from retold._core import InvalidArgument
from retold._core.text import read_column
from retold._shared.arguments import refuse, shown
from retold._shared.column import as_column, as_native
from retold._shared.table import Table
from retold.clean import Page, clean_html_column
from retold.compare.beside import iso_dates, source_numbers, values_beside
from retold.files import read_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["AnyPages", "GivenPages", "given_pages", "library_of"]

AnyPages: TypeAlias = "Mapping[str, str | Page | None] | Iterable[str | Page | None] | str | PathLike[str] | Any"
"""What `compare` takes; Any stands for columns and frames of libraries that are not imported."""


def _frame_columns(pages: Any) -> list[str] | None:
    """The names of a frame's columns; None for what is no frame."""
    names = getattr(pages, "column_names", None)  # pyarrow, whose .columns are data
    names = getattr(pages, "columns", None) if names is None else names
    return None if names is None else [str(name) for name in names]


def _values(frame: Any, name: str) -> list[Any]:
    """A column of a frame as a list."""
    try:
        column = as_column(frame[name]).texts  # of DuckDB, a relation of one column
        if isinstance(column, list):
            return column
        give = next(getattr(column, name) for name in ("tolist", "to_list", "to_pylist") if hasattr(column, name))
    except (TypeError, StopIteration):
        refuse("pages", frame, "must be a pandas, polars or pyarrow table, a dict or a list")
    return list(give())


def _frame_items(frame: Any, names: Sequence[str]) -> Iterable[tuple[Any, Any]]:
    if "text" not in names:
        names_shown = ", ".join(map(shown, names[:5])) + (", ..." if len(names) > 5 else "")
        raise InvalidArgument(
            f"pages={type(frame).__name__} with columns {names_shown}: must have a column 'text'; "
            "rename one, or give dict(zip(ids, texts))"
        )
    texts = _values(frame, "text")
    ids = _values(frame, "id") if "id" in names else getattr(frame, "index", range(len(texts)))
    return zip(ids, texts, strict=True)


def _arrow_items(pages: Any) -> Iterable[tuple[Any, Any]]:
    is_table = isinstance(pages, Table)
    if is_table:  # the Pages of clean_column give Page objects
        ids = getattr(pages, "ids", None)
        return enumerate(pages) if ids is None else zip(ids, pages, strict=True)
    return enumerate(read_column(pages))


def _folder_items(folder: str | PathLike[str]) -> Iterable[tuple[str, Any]]:
    records = read_folder(folder)
    html = clean_html_column([record.html for record in records])
    return ((record.id, record.text if page is None else page) for record, page in zip(records, html, strict=True))


def _items(pages: Any) -> Iterable[tuple[Any, Any]]:
    if isinstance(pages, str | PathLike):
        return _folder_items(pages)
    if isinstance(pages, Mapping):
        return pages.items()
    names = _frame_columns(pages)
    if names is not None:
        return _frame_items(pages, names)
    if hasattr(pages, "iloc"):  # a pandas Series
        return zip(pages.index, pages.tolist(), strict=True)
    arrow = hasattr(pages, "__arrow_c_array__") or hasattr(pages, "__arrow_c_stream__")
    if arrow:
        return _arrow_items(pages)
    if isinstance(pages, bytes | Page) or not isinstance(pages, Iterable):
        refuse("pages", pages, "must be a dict, a list, a column, a frame or a folder")
    return enumerate(pages)


def library_of(pages: Any) -> str:
    """The library that a frame or column is of, as "polars"; of narwhals the one below it."""
    native = pages.to_native() if hasattr(pages, "to_native") else pages
    return "duckdb" if type(native).__name__ == "DuckDBPyRelation" else type(native).__module__.partition(".")[0]


def _is_missing(page: Any) -> bool:
    """Whether it is None, NaN or the NA of pandas."""
    return page is None or (isinstance(page, float) and math.isnan(page)) or type(page).__name__ == "NAType"


class GivenPages(NamedTuple):
    """Pages with what is known beside them, in the order given, without those that are missing."""

    ids: list[str]
    pages: list[str | Page]
    sources: list[int] | None
    dates: list[str]  # ISO; empty: not given


def given_pages(pages: AnyPages, sources: Any = None, dates: Any = None) -> GivenPages:
    """Ids, pages, sources and dates: dicts by id, columns, or the names of columns of a frame.

    Without `dates`, those of a frame are its column "date", if it has one.

    Raises:
        InvalidArgument: Something is no page, two ids are the same as text, it is nothing that holds pages, or sources
            or dates do not fit them.
        DataError: A folder that cannot be read.
    """
    if not isinstance(pages, str | PathLike | Mapping):
        pages = as_native(pages)
        pages = pages.read_all() if type(pages).__name__ == "RecordBatchReader" else pages  # of pyarrow
    names = [] if isinstance(pages, str | PathLike | Mapping) else _frame_columns(pages) or []
    if dates is None and "date" in names:
        dates = "date"
    beside = {"sources": sources, "dates": dates}
    for name, given in beside.items():
        if isinstance(given, str) and given in names:
            beside[name] = _values(pages, given)
    listed = [(str(id), page) for id, page in _items(pages)]
    ids = [id for id, _ in listed]
    known = {name: values_beside(name, values, ids) for name, values in beside.items() if values is not None}
    there = [number for number, (_, page) in enumerate(listed) if not _is_missing(page)]
    for number in there:
        if not isinstance(listed[number][1], str | Page):
            refuse(f"pages[{shown(ids[number])}]", listed[number][1], "must be a str or a Page")
    left = [ids[number] for number in there]
    if len(set(left)) < len(left):
        refuse("pages", left, "ids must differ as text")
    kept = {name: [values[number] for number in there] for name, values in known.items()}
    return GivenPages(
        left,
        [listed[number][1] for number in there],
        source_numbers(kept["sources"]) if "sources" in kept else None,
        iso_dates(kept["dates"], left) if "dates" in kept else [""] * len(left),
    )
