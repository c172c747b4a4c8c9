"""Columns as callers give them: the texts for the core, and what names their rows - the index of pandas, or ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set, Sized
from typing import TYPE_CHECKING, Any, NamedTuple

from retold._core import InvalidArgument
from retold._shared.arguments import refuse, shown
from retold._shared.rows import is_missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

__all__ = ["Column", "Ids", "as_column", "as_native", "plain_ids", "same_ids", "take_ids"]

Ids = Any
"""What names the rows of a result: a pandas Index, a list, or None where rows are only numbered."""


class Column(NamedTuple):
    """A column that has been looked at.

    Attributes:
        texts: What the core reads; it can be read again, and has a length.
        ids: A pandas Index or a list, one for each text; None where the rows are only numbered.
    """

    texts: Any
    ids: Ids


def as_column(texts: Any, ids: Any = None, name: str = "texts") -> Column:
    """The texts of a column and what names them.

    Args:
        texts: A list, tuple or iterator of str, a NumPy array, a Series, an Arrow array, a table of one column (a
            DataFrame, a pyarrow table, a DuckDB relation), or a result of retold that holds texts. Floats that are all
            NaN are a column without a text, as pandas reads an empty one.
        ids: A name for each text. None: the index of a pandas Series or frame that is more than row numbers, or the
            names that a result of retold has.
        name: The argument, for messages.

    Raises:
        InvalidArgument: It is a table of several columns, or there are not as many ids as texts.

    Cost: nothing is copied but iterators.

    Example:
        >>> as_column((word for word in ("a", "b")), ids=(7, 9))
        Column(texts=['a', 'b'], ids=[7, 9])
    """
    own = getattr(type(texts), "_as_texts", None)
    if own is not None:
        texts, index = own(texts)
    else:
        texts = _only_column(texts, name)
        index = _named_index(texts)
    if isinstance(texts, Iterator):
        texts = list(texts)
    elif _has_no_value(texts):
        texts = [None] * len(texts)
    if ids is None:
        return Column(texts, index)
    listed = _listed_ids(ids)
    if isinstance(texts, Sized) and len(listed) != len(texts):
        raise InvalidArgument(f"ids={len(listed)} ids: must be as many as {name}, which are {len(texts)}")
    return Column(texts, listed)


def as_native(frame: Any) -> Any:
    """What narwhals wraps, and what a lazy frame of polars collects; anything else as it is."""
    if hasattr(frame, "to_native"):
        frame = frame.to_native()
    return frame.collect() if hasattr(frame, "collect_schema") and hasattr(frame, "collect") else frame


def _only_column(texts: Any, name: str) -> Any:
    """The column of a table that has one; anything else as it is."""
    texts = as_native(texts)
    if hasattr(texts, "iloc") and texts.ndim == 1:
        return texts
    names = getattr(texts, "column_names", None)  # pyarrow, whose .columns are data
    names = getattr(texts, "columns", None) if names is None else names
    if names is None or isinstance(texts, str | Mapping | Set):
        if hasattr(texts, "__arrow_c_stream__") and not isinstance(texts, Sized):
            return _streamed(texts, name)
        return texts
    if len(names) != 1:
        listed = [str(column) for column in names]
        columns = ", ".join(map(shown, listed[:10]))
        kind, one = type(texts).__name__, "text" if "text" in listed else (*listed, "text")[0]
        raise InvalidArgument(
            f"{name}=a {kind} with the columns {columns}: must be one column of str, as frame[{one!r}]"
        )
    return _first_column(texts, names, name)


def _first_column(texts: Any, names: Any, name: str) -> Any:
    if hasattr(texts, "iloc"):
        return texts.iloc[:, 0]
    if hasattr(texts, "get_column"):  # polars
        return texts.get_column(names[0])
    if hasattr(texts, "column_names") and hasattr(texts, "column"):  # pyarrow
        return texts.column(0)
    return _streamed(texts, name) if hasattr(texts, "__arrow_c_stream__") else texts


def _streamed(texts: Any, name: str) -> Any:
    """An Arrow stream that can be read only once, as an array; the one column of a stream of tables."""
    import nanoarrow as na

    array = na.Array(texts)
    if array.schema.type != na.Type.STRUCT:
        return array
    if array.schema.n_fields != 1:
        columns = ", ".join(shown(field.name) for field in array.schema.fields)
        raise InvalidArgument(f"{name}=an Arrow stream with the columns {columns}: must be one column of str")
    return array.child(0)


def _named_index(texts: Any) -> Ids:
    """The index of a pandas Series, unless it only numbers the rows."""
    index = getattr(texts, "index", None)
    if index is None or not hasattr(texts, "iloc"):
        return None
    numbers = type(index).__name__ == "RangeIndex" and index.start == 0 and index.step == 1 and index.name is None
    return None if numbers else index


def _has_no_value(texts: Any) -> bool:
    """Whether it is a column of floats that are all NaN: what pandas and NumPy make of a column without a value."""
    if getattr(getattr(texts, "dtype", None), "kind", "") != "f" or getattr(texts, "ndim", 0) != 1:
        return False
    return len(texts) == 0 or bool((texts.isna() if hasattr(texts, "iloc") else texts != texts).all())  # noqa: PLR0124


def _listed_ids(ids: Any) -> Ids:
    if isinstance(ids, str | bytes | Mapping) or not hasattr(ids, "__iter__"):
        refuse("ids", ids, "must be a column, an id for each text")
    if hasattr(ids, "take") and hasattr(ids, "get_indexer"):  # a pandas Index
        return ids
    for give in ("to_pylist", "to_list", "tolist"):
        if hasattr(ids, give):
            return getattr(ids, give)()
    return list(ids)


def is_index(values: Any) -> bool:
    """Whether it is an Index of pandas, which is not imported for that."""
    return hasattr(values, "get_indexer")


def plain_ids(ids: Ids) -> np.ndarray[Any, Any] | list[str | None]:
    """Ids as a column for Arrow: int64 where all are whole numbers, else text.

    Example:
        >>> plain_ids(["a", 7, None]), plain_ids([7, 9]).tolist()
        (['a', '7', None], [7, 9])
    """
    import numpy as np

    values = ids.tolist() if hasattr(ids, "tolist") else ids
    if all(isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63 for value in values):
        return np.array(values, dtype=np.int64)
    return [None if is_missing(value) else str(value) for value in values]


def take_ids(ids: Ids, rows: np.ndarray[Any, Any] | Sequence[int]) -> Any:
    """The ids of some rows, as a column of a table; those of pandas keep their type."""
    if is_index(ids):
        return ids.take(rows)
    import numpy as np

    plain = plain_ids(ids)
    return plain[rows] if isinstance(plain, np.ndarray) else [plain[row] for row in np.asarray(rows).tolist()]


def same_ids(a: Ids, b: Ids) -> bool:
    """Whether two results name their rows alike."""
    if a is None or b is None:
        return a is b
    return len(a) == len(b) and list(a) == list(b)
