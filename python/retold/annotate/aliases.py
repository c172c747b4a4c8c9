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
    fits = hasattr(aliases, "items") and all(isinstance(text, str) for row in aliases.items() for text in row)
    if not fits:
        refuse("aliases", aliases, "must be None or a dict of writings and the names they stand for")
    return list(aliases.items())
