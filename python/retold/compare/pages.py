"""Pages as callers give them, by id: dictionaries, lists, columns, frames and folders."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, TypeAlias

from retold._core import InvalidArgument
from retold._core.text import read_column
from retold._shared.arguments import refuse, shown
from retold._shared.column import as_column
from retold._shared.table import Table
from retold.clean import Page, clean_html_column
from retold.files import read_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["AnyPages", "pages_by_id"]

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


def _is_missing(page: Any) -> bool:
    """Whether it is None, NaN or the NA of pandas."""
    return page is None or (isinstance(page, float) and math.isnan(page)) or type(page).__name__ == "NAType"


def pages_by_id(pages: AnyPages) -> list[tuple[str, str | Page]]:
    """Ids and pages, in the order given, those that are missing left out.

    Raises:
        InvalidArgument: Something is no page, two ids are the same as text, or it is nothing that holds pages.
        DataError: A folder that cannot be read.
    """
    listed = [(str(id), page) for id, page in _items(pages) if not _is_missing(page)]
    for id, page in listed:
        if not isinstance(page, str | Page):
            refuse(f"pages[{shown(id)}]", page, "must be a str or a Page")
    if len({id for id, _ in listed}) < len(listed):
        refuse("pages", [id for id, _ in listed], "ids must differ as text")
    return listed
