"""What callers say of pages beside their texts: sources, dates, and how far apart in time pages may be."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import datetime, timedelta, timezone
from math import isfinite
from typing import TYPE_CHECKING, Any

from retold._shared.arguments import refuse, shown
from retold._shared.rows import as_datetime, is_missing

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["days_of_window", "iso_dates", "source_numbers", "values_beside"]

_UNKNOWN_SOURCE = 2**32 - 1


def values_beside(name: str, given: Any, ids: Sequence[str]) -> list[Any]:
    """A value for each page: of a dict by id, or a column with one for each page that was given.

    Raises:
        InvalidArgument: It is neither, a dict has an id that no page has, or a column another length.
    """
    if isinstance(given, Mapping):
        by_id = {str(id): value for id, value in given.items()}
        unknown = by_id.keys() - set(ids)
        if unknown:
            refuse(name, min(unknown), "must have no id that no page has")
        return [by_id.get(id) for id in ids]
    if isinstance(given, str | bytes) or not hasattr(given, "__iter__"):
        refuse(name, given, "must be a dict by id, or a column with a value for each page")
    values = list(given.tolist() if hasattr(given, "tolist") and not _is_dates(given) else given)
    if len(values) != len(ids):
        refuse(name, f"{len(values)} values", f"must be one for each of {len(ids)} pages")
    return values


def _is_dates(given: Any) -> bool:
    # tolist() makes whole numbers of NumPy's nanoseconds.
    return str(getattr(given, "dtype", "")).startswith("datetime64")


def source_numbers(values: Sequence[Any]) -> list[int]:
    """A number for every different source; missing ones have the number that means none."""
    codes: dict[Any, int] = {}
    for source in values:
        if not isinstance(source, Hashable):
            refuse("sources", source, "must be hashable, as a str is")
    return [_UNKNOWN_SOURCE if is_missing(s) else codes.setdefault(s, len(codes)) for s in values]


def iso_dates(values: Sequence[Any], ids: Sequence[str]) -> list[str]:
    """ISO days, with the time in UTC where there is one; empty for what is missing."""
    return ["" if is_missing(v) else _iso(v, id) for v, id in zip(values, ids, strict=True)]


def _iso(value: Any, id: str) -> str:
    found = as_datetime(value)
    if found is None:
        refuse(f"dates[{shown(id)}]", value, "must be a date, a datetime or an ISO 8601 string")
    if found.tzinfo is not None:
        found = found.astimezone(timezone.utc)
    midnight = found.tzinfo is None and found.time() == datetime.min.time()
    return found.date().isoformat() if midnight else found.strftime("%Y-%m-%dT%H:%M").zfill(16)


def days_of_window(window: Any) -> float | None:
    """The window in days.

    Raises:
        InvalidArgument: It is no number of days and no timedelta, or less than 0.
    """
    if window is None:
        return None
    if isinstance(window, timedelta):
        days = window / timedelta(days=1)
    elif isinstance(window, int | float) and not isinstance(window, bool):
        days = float(min(max(window, -1), 10**9))  # no further back than three million years; NaN stays what it is
    elif type(window).__name__ == "timedelta64":
        days = days_of_window(window.astype("timedelta64[us]").item()) or 0.0
    else:
        days = -1.0
    if not isfinite(days) or days < 0:
        refuse("window", window, "must be None, a number of days or a timedelta, 0 or more")
    return days
