"""What installed packages add: entry points of the groups `retold.fact_types`, `retold.measures`, `retold.rules`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal, TypeAlias

__all__ = ["KINDS", "Kind", "installed", "named"]

Kind: TypeAlias = Literal["fact_types", "measures", "rules"]
KINDS: tuple[Kind, ...] = ("fact_types", "measures", "rules")


def _points(kind: Kind) -> list[Any]:
    from importlib.metadata import entry_points

    return sorted(entry_points(group=f"retold.{kind}"), key=lambda point: point.name)


@lru_cache(maxsize=len(KINDS))
def installed(kind: Kind) -> dict[str, Any]:
    """What each entry point of a group leads to, by its name; packages are looked through once.

    Example:
        >>> "no_such_measure" in installed("measures")
        False
    """
    return {point.name: point.load() for point in _points(kind)}


def named(kind: Kind) -> str | None:
    """The names of a group with the packages that they come from, or None; nothing of theirs is run.

    Example:
        >>> named("rules") is None or "(" in named("rules")
        True
    """
    names = []
    for point in _points(kind):
        origin = f" ({point.dist.name} {point.dist.version})" if point.dist else ""
        names.append(point.name + origin)
    return ", ".join(names) or None
