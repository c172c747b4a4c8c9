"""Several results of one kind as a tuple that is short to look at: a table in a notebook, else its first members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, overload

from retold._shared.view import ROWS, box, cell, counted, view

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Listing", "Record", "brief", "table_of"]

T_co = TypeVar("T_co", covariant=True)

_FIRST = 2  # chosen: members that the text of a listing shows


class Record:
    """Base of results with named members: what stands in the cells of its row."""

    __slots__ = ()

    def _cells(self) -> Mapping[str, Any]:
        """Column to value: text, number, Span, or several of these."""
        raise NotImplementedError

    def _repr_html_(self) -> str:
        cells = self._cells()
        return table_of(type(self).__name__.lower(), [cells])


class Listing(tuple[T_co, ...]):
    """A tuple whose slices are listings, too; equal to the tuple of its members.

    Example:
        >>> from retold import samples
        >>> names = retold.annotate(samples.load()["coast_wire"]).names
        >>> names[1:3] == tuple(names)[1:3], type(names[:2]).__name__, "<table" in names._repr_html_()
        (True, 'Listing', True)
    """

    __slots__ = ()

    @overload
    def __getitem__(self, place: SupportsIndex) -> T_co: ...
    @overload
    def __getitem__(self, place: slice) -> Listing[T_co]: ...
    def __getitem__(self, place: SupportsIndex | slice) -> T_co | Listing[T_co]:
        if isinstance(place, slice):
            return Listing(super().__getitem__(place))
        return super().__getitem__(place)

    def __repr__(self) -> str:
        more = [f"... {len(self) - _FIRST} more"] if len(self) > _FIRST else []
        inner = ", ".join([*map(repr, self[:_FIRST] if more else tuple(self)), *more])
        return f"({inner},)" if len(self) == 1 else f"({inner})"

    def _repr_html_(self) -> str:
        if not self:
            return box("nothing found", [], "")
        noun = type(self[0]).__name__.lower()
        rows = [one._cells() for one in self[:ROWS]]  # type: ignore[attr-defined]
        return table_of(counted(len(self), noun), rows, len(self))


def table_of(
    title: str, rows: Sequence[Mapping[str, Any]], size: int | None = None, *, facts: Sequence[str] = ()
) -> str:
    """The view of rows that have the same columns, of which there are so many."""
    shown = [[_cell(value) for value in row.values()] for row in rows[:ROWS]]
    return view(title, list(rows[0]), shown, len(rows) if size is None else size, facts=facts)


def brief(text: str, longest: int = 40) -> str:
    """A text as it stands in the short form of a result: in quotes, its end left out if it is long.

    Example:
        >>> brief("The ferry sank off Orvik"), brief("The ferry sank off Orvik", 11)
        ("'The ferry sank off Orvik'", "'The ferry …'")
    """
    return repr(text if len(text) <= longest else text[: longest - 1] + "…")


def _cell(value: Any) -> str:
    """A value as HTML: spans by their text, several below each other."""
    if value is None or isinstance(value, str | float | int):
        return cell(value)
    if hasattr(value, "text"):
        return cell(value.text)
    return "<br>".join(_cell(item) for item in value)
