"""Tables that are nothing but columns: what a class needs to say is the names and types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from retold._shared.table import Table
from retold._shared.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["ColumnTable"]

_SHOWN = 12


class ColumnTable(Table):
    """A table of columns, which are its attributes. Iterating gives rows as tuples, a slice gives a table."""

    __slots__ = ("_named",)

    def __init__(self, columns: Mapping[str, Any]) -> None:
        self._named = dict(columns)

    def __getattr__(self, name: str) -> Any:
        if name != "_named" and name in self._named:
            return self._named[name]
        raise AttributeError(f"{type(self).__name__} has no column {name!r}")

    def __len__(self) -> int:
        return len(next(iter(self._named.values())))

    def __getitem__(self, row: int | slice) -> Any:
        if isinstance(row, slice):
            return type(self)({name: column[row] for name, column in self._named.items()})
        return tuple(_plain(column[row]) for column in self._named.values())

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return (self[row] for row in range(len(self)))

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and list(self) == list(other)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._named,)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({counted(len(self), 'row')}: {', '.join(self._named)})"

    def _columns(self) -> Mapping[str, Any]:
        return self._named


def _plain(value: Any) -> Any:
    return value.item() if hasattr(value, "item") else value
