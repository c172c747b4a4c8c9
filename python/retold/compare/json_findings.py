"""What the JSON of a comparison has beside its state: everything that follows from it, for programs that only read.

Members have the names of the Python classes, pages are named by their ids. `from_json` does not look at any of it:
findings are found anew when asked for, so that nobody can be made to believe a fact that the texts do not give.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from retold._shared.storable import storable

if TYPE_CHECKING:
    from retold.compare.frames import Compared

__all__ = ["with_findings"]

OF_A_PAGE = ("quotes", "names", "slots", "flags")
OF_ALL_PAGES = ("facts", "statements", "timeline", "flags")


def with_findings(state: str, comparison: Compared, indent: int | None) -> str:
    """The JSON that holds the state, with the member "findings" as its last; no shorter than its raw pages."""
    whole = json.loads(state)
    whole["findings"] = findings(comparison) | {"changes": _changes(comparison, whole["pairs"])}
    separators = (",", ":") if indent is None else None
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)


def findings(comparison: Compared) -> dict[str, Any]:
    """All that follows from a comparison, as lists and dicts."""
    pages = [
        {"id": storable(page.id)}
        | {kind: _plain(getattr(page, kind)) for kind in OF_A_PAGE}
        | {"omissions": _plain(comparison.omissions(page.id))}
        for page in comparison.documents
    ]
    return {"documents": pages} | {kind: _plain(getattr(comparison, kind)) for kind in OF_ALL_PAGES}


def _changes(comparison: Compared, pairs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the changes of each aligned pair are about, by group and change."""
    aligned = (comparison.pairs[number] for number, pair in enumerate(pairs) if "alignment" in pair)
    return [
        {"a": storable(pair.a), "b": storable(pair.b)}
        | {"about": [[change.about for change in group.changes] for group in pair.aligned]}
        for pair in aligned
    ]


def _plain(value: Any) -> Any:
    """A result as JSON has it: an object for each record and mapping, a list for each tuple."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, Mapping):
        return {storable(key): _plain(inner) for key, inner in value.items()}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Iterable):
        return [_plain(inner) for inner in value]
    return value
