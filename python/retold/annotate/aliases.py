"""Writings of names that the user knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold._shared.arguments import refuse

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["alias_rows"]


def alias_rows(aliases: Mapping[str, str] | None) -> list[tuple[str, str]]:
    """The argument `aliases` as (writing, name) rows for the core.

    Raises:
        InvalidArgument: It is no mapping of str to str.
    """
    if aliases is None:
        return []
    rows = list(aliases.items()) if hasattr(aliases, "items") else [("", None)]
    if not all(isinstance(text, str) for row in rows for text in row):
        refuse("aliases", aliases, "must be None or a dict of writings and the names they stand for")
    return rows
