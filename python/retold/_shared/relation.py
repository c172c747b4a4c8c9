"""What `Corpus.sql` gives: a DuckDB relation whose queries Ctrl-C ends."""

from __future__ import annotations

from functools import wraps
from typing import Any

from retold._shared.interrupts import stopped_by_ctrl_c

__all__ = ["Relation"]


class Relation:
    """A DuckDB relation: all its methods, and what they give is a `Relation` again where it was one.

    Attributes:
        relation: The relation itself, for what wants DuckDB's own; its queries do not hear of Ctrl-C.
    """

    __slots__ = ("_connection", "relation")

    def __init__(self, relation: Any, connection: Any) -> None:
        self.relation = relation
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        if name in Relation.__slots__:  # of one that is not made yet, as `copy` has it
            raise AttributeError(name)
        with stopped_by_ctrl_c(self._connection):  # a name may be a column, and `shape` counts
            found = getattr(self.relation, name)
        if not callable(found) or isinstance(found, type(self.relation)):
            return self._like(found)

        @wraps(found)
        def call(*given: Any, **named: Any) -> Any:
            with stopped_by_ctrl_c(self._connection):
                return self._like(found(*map(_bare, given), **{name: _bare(value) for name, value in named.items()}))

        return call

    def __arrow_c_stream__(self, *given: Any) -> Any:
        with stopped_by_ctrl_c(self._connection):
            return self.relation.__arrow_c_stream__(*given)

    def __getitem__(self, name: str) -> Any:
        return self._like(self.relation[name])

    def __contains__(self, name: str) -> bool:
        return name in self.relation

    def __len__(self) -> int:
        with stopped_by_ctrl_c(self._connection):
            return len(self.relation)

    def __repr__(self) -> str:
        with stopped_by_ctrl_c(self._connection):
            return repr(self.relation)

    def _like(self, found: Any) -> Any:
        return Relation(found, self._connection) if isinstance(found, type(self.relation)) else found


def _bare(value: Any) -> Any:
    return value.relation if isinstance(value, Relation) else value
