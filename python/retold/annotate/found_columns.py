"""The findings of a column as the core gives them: flat columns with the number of the text in `row`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from retold._shared.table import Lists
from retold._shared.texts import Texts, take_texts
from retold.annotate.fact_types import add_speakers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np

__all__ = ["Tables", "part_of", "read_tables", "read_texts", "same_columns", "take_rows", "with_own_rows"]

Tables: TypeAlias = "dict[str, dict[str, Any]]"
"""Name of a table to its columns: arrays of numbers, Texts, Lists. Rows are in the order of the texts."""


def read_tables(given: Mapping[str, Mapping[str, Any]]) -> Tables:
    """The tables of the core; nothing is copied."""
    return {name: {column: _column(cells) for column, cells in columns.items()} for name, columns in given.items()}


def read_texts(given: tuple[Any, Any, Any]) -> Texts:
    """(offsets, bytes, valid) of the core as texts."""
    offsets, data, valid = given
    return Texts(offsets, data, valid.view(bool))


def _column(cells: Any) -> Any:
    import numpy as np

    if isinstance(cells, dict):
        offsets = cells.pop("offsets")
        return Lists(offsets, cells, np.ones(len(offsets) - 1, dtype=bool))
    if not isinstance(cells, tuple):
        return cells.view(bool) if cells.dtype == np.uint8 else cells
    if len(cells) == 3:
        return read_texts(cells)
    offsets, items = cells
    texts = read_texts(items)
    return Lists(offsets, Texts(texts.offsets, texts.data), np.ones(len(offsets) - 1, dtype=bool))


def _range_of(rows: np.ndarray[Any, Any], row: int) -> tuple[int, int]:
    import numpy as np

    first, last = np.searchsorted(rows, (row, row + 1)).tolist()
    return first, last


def part_of(tables: Tables, row: int) -> dict[str, list[dict[str, Any]]]:
    """The findings of one text: of each table the rows as dictionaries, without `row`."""
    parts = {}
    for name, columns in tables.items():
        first, last = _range_of(columns["row"], row)
        cells = {column: cells[first:last] for column, cells in columns.items() if column != "row"}
        listed = [part.rows() if isinstance(part, Lists) else part.tolist() for part in cells.values()]
        parts[name] = [dict(zip(cells, values, strict=True)) for values in zip(*listed, strict=True)]
    return parts


def take_rows(tables: Tables, numbers: np.ndarray[Any, Any]) -> Tables:
    """The findings of the texts with these numbers, which are numbered anew."""
    import numpy as np

    taken: Tables = {}
    for name, columns in tables.items():
        ranges = [_range_of(columns["row"], number) for number in numbers.tolist()]
        sizes = [last - first for first, last in ranges]
        places = np.concatenate([np.zeros(0, dtype=np.int64), *(np.arange(first, last) for first, last in ranges)])
        taken[name] = {column: _taken(cells, places) for column, cells in columns.items()}
        taken[name]["row"] = np.repeat(np.arange(len(sizes), dtype=np.int64), sizes)
    return taken


def with_own_rows(tables: Tables, own: Sequence[list[dict[str, Any]]]) -> dict[str, Any]:
    """The table of slots with those of the user's types, which are given for each text, in the order of the texts."""
    import numpy as np

    slots, quotes = tables["slots"], tables["quotes"]
    rows = []
    for row, found in enumerate(own):
        first, last = _range_of(quotes["row"], row)
        said = zip(quotes["content"][first:last].rows(), quotes["speaker"][first:last].tolist(), strict=True)
        add_speakers(found, [(*place, speaker) for places, speaker in said for place in places])
        rows += [{**slot, "row": row} for slot in found]
    both = {name: _behind(cells, [row[name] for row in rows]) for name, cells in slots.items()}
    order = np.lexsort((both["start"], both["row"]))
    return {name: _taken(cells, order) for name, cells in both.items()}


def _behind(cells: Any, more: list[Any]) -> Any:
    """A column with values behind it."""
    import numpy as np

    if not isinstance(cells, Texts):
        return np.concatenate([cells, np.array(more, dtype=cells.dtype)])
    numbers = [0 if value is None else number for number, value in enumerate(["", *more])][1:]
    added = take_texts(["", *(value or "" for value in more)], numbers)
    valid = np.array([value is not None for value in more], dtype=bool)
    return Texts(
        np.concatenate([cells.offsets, cells.offsets[-1] + added.offsets[1:]]),
        np.concatenate([cells.data, added.data]),
        np.concatenate([np.ones(len(cells), dtype=bool) if cells.valid is None else cells.valid, valid]),
    )


def _taken(cells: Any, places: np.ndarray[Any, Any]) -> Any:
    return cells.take(places) if isinstance(cells, Texts | Lists) else cells[places]


def same_columns(a: Tables, b: Tables) -> bool:
    """Whether all cells are equal."""

    def listed(cells: Any) -> Any:
        return cells.rows() if isinstance(cells, Lists) else cells.tolist()

    return a.keys() == b.keys() and all(
        listed(a[name][column]) == listed(b[name][column]) for name in a for column in a[name]
    )
