"""Fact types of users: callables that find values in a text, checked where they come in and in what they give."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from operator import index
from typing import TYPE_CHECKING, Any, TypeAlias

from retold._shared.arguments import refuse
from retold._shared.plugins import installed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold._shared.span import Span

__all__ = ["FactType", "FactTypes", "add_speakers", "own_slots", "read_fact_types", "with_slots"]

FactType: TypeAlias = "Callable[[str], Iterable[Sequence[Any]]]"
"""Gets a text, gives (start, end, value) or (start, end, value, unit) for each value in it, places in code points."""
FactTypes: TypeAlias = "Sequence[FactType] | Mapping[str, FactType]"
"""What `fact_types` takes: callables, which are named like their types, or types by name."""

BUILT_IN = ("date", "number", "money", "percent", "duration", "time", "polarity", "attribution", "source")
_NAME = re.compile(r"[^\W\d]\w{0,63}")


def read_fact_types(given: FactTypes) -> list[tuple[str, FactType]]:
    """Name and callable of each type: of installed packages first, then those of the call.

    Raises:
        InvalidArgument: One is no callable, or its name is none, one of a built-in type, or there twice.
    """
    if isinstance(given, Mapping):
        own = list(given.items())
    elif isinstance(given, str | bytes) or not isinstance(given, Iterable):
        refuse("fact_types", given, "must be a list of callables (text), or a dict of them by name")
    else:
        own = [(getattr(find, "__name__", type(find).__name__), find) for find in given]
    types: dict[str, FactType] = {}
    for name, find in [*installed("fact_types").items(), *own]:
        if not callable(find):
            refuse("fact_types", find, "must be callable with a text")
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            refuse("fact_types", name, "must have a name that can be a type, as a function has; a dict gives one")
        if name in BUILT_IN or name in types:
            refuse("fact_types", name, "must have a name of its own")
        types[name] = find
    return list(types.items())


def own_slots(types: Sequence[tuple[str, FactType]], text: str) -> list[dict[str, Any]]:
    """What the types find in a text, in its order, as the members of Slot, with `start`, `end` and `line`.

    Raises:
        InvalidArgument: A type gives something else than it should.
    """
    found: list[dict[str, Any]] = []
    lines = [place for place, letter in enumerate(text) if letter == "\n"] if types else []
    for name, find in types:
        answer = find(text)
        if isinstance(answer, str | bytes | Mapping) or not isinstance(answer, Iterable):
            refuse("fact_types", answer, f"must give a list of (start, end, value), as {name} does not")
        found += [_slot(name, item, len(text)) for item in answer]
    for slot in found:
        slot["line"] = bisect_right(lines, slot["start"] - 1) + 1
    return sorted(found, key=lambda slot: (slot["start"], slot["end"]))


def _slot(name: str, item: Any, size: int) -> dict[str, Any]:
    start: Any
    end: Any
    parts: tuple[Any, ...] = tuple(item) if isinstance(item, tuple | list) else ()
    start, end, value, unit = ((*parts, None) if len(parts) == 3 else parts) if 3 <= len(parts) <= 4 else (None,) * 4
    places = all(hasattr(place, "__index__") and not isinstance(place, bool) for place in (start, end))
    if not places or not isinstance(value, str) or not value or not (unit is None or isinstance(unit, str)):
        refuse("fact_types", item, f"must give (start, end, value) or (start, end, value, unit), as {name} does not")
    first, last = index(start), index(end)
    if not 0 <= first < last <= size:
        refuse("fact_types", item, f"must give places inside the text, 0 to {size}, as {name} does not")
    return {
        "type": name,
        "value": value,
        "bound": None,
        "unit": unit or None,
        "start": first,
        "end": last,
        "inferred": False,
        "score": 1.0,
        "evidence": f"fact type {name}",
        "speaker": None,
    }


def with_slots(
    slots: Sequence[dict[str, Any]],
    own: Sequence[dict[str, Any]],
    quotes: Sequence[Mapping[str, Any]],
    span: Callable[[int, int], Span],
) -> list[dict[str, Any]]:
    """The slots of a text and those of the user's types, in its order; those in a quotation know who says them.

    Args:
        slots: Members of the slots that were found, with `span`.
        own: What `own_slots` gave.
        quotes: Members of the quotations.
        span: Makes the span of (start, end).
    """
    said = [(place.start, place.end, quote["speaker"]) for quote in quotes for place in quote["content"]]
    add_speakers(own, said)
    placed = []
    for slot in own:
        members = {name: value for name, value in slot.items() if name not in ("start", "end", "line")}
        placed.append({**members, "span": span(slot["start"], slot["end"])})
    return sorted([*slots, *placed], key=lambda slot: int(slot["span"].start))


def add_speakers(slots: Sequence[dict[str, Any]], said: Iterable[tuple[int, int, str | None]]) -> None:
    """Gives slots the speaker of the innermost quotation, as (start, end, speaker), that they stand in."""
    ordered = sorted((place for place in said if place[2]), key=lambda place: place[:2])
    starts = [start for start, _, _ in ordered]
    for slot in slots:
        for start, end, speaker in reversed(
            ordered[max(0, bisect_right(starts, slot["start"]) - 4) : bisect_right(starts, slot["start"])]
        ):
            if start <= slot["start"] and slot["end"] <= end:
                slot["speaker"] = speaker
                break
