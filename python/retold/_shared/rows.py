"""What users say about rows beside their texts - sources and times - as the numbers that the core takes."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from retold._core import InvalidArgument

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

__all__ = ["is_missing", "row_sources", "row_times"]

_UNKNOWN_SOURCE = 2**32 - 1


def is_missing(value: Any) -> bool:
    """None, NaN, NaT and pandas.NA: what is not equal to itself, or does not know."""
    if value is None:
        return True
    try:
        return bool(value != value)  # noqa: PLR0124
    except TypeError:  # pandas.NA
        return True


def _listed(values: Any) -> list[Any]:
    return list(values.tolist() if hasattr(values, "tolist") else values)


def row_sources(sources: Sequence[Any] | None) -> np.ndarray[Any, np.dtype[np.uint32]] | None:
    """A number for every different source; missing ones have the number that means none."""
    if sources is None:
        return None
    import numpy as np

    codes: dict[Any, int] = {}
    numbers = (_UNKNOWN_SOURCE if is_missing(s) else codes.setdefault(s, len(codes)) for s in _listed(sources))
    return np.fromiter(numbers, dtype=np.uint32)


def _seconds(value: Any) -> float:
    """Seconds since 1970 of a date, a datetime (pandas', NumPy's too) or an ISO 8601 string; without a zone, UTC."""
    if is_missing(value):
        return float("nan")
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.replace("Z", "+00:00"))
        except ValueError:
            value = None
    elif hasattr(value, "to_pydatetime"):
        value = value.to_pydatetime()
    elif type(value).__name__ == "datetime64":
        value = value.astype("datetime64[us]").item()
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    if not isinstance(value, datetime):
        raise InvalidArgument("times: must be numbers, dates, datetimes or ISO 8601 strings")
    return (value if value.tzinfo else value.replace(tzinfo=timezone.utc)).timestamp()


def row_times(
    times: Sequence[Any] | None, window: float | timedelta | None
) -> tuple[np.ndarray[Any, np.dtype[np.float64]] | None, float | None]:
    """Times and window in one unit: that of the numbers, or seconds for dates."""
    if times is None:
        return None, window.total_seconds() if isinstance(window, timedelta) else window
    import numpy as np

    values = list(times) if isinstance(times, np.ndarray) else _listed(times)
    if all(is_missing(value) or isinstance(value, (int, float, np.number)) for value in values):
        if isinstance(window, timedelta):
            raise InvalidArgument(f"window={window!r}: must be a number, as times are")
        return np.array([float("nan") if is_missing(value) else float(value) for value in values]), window
    if window is not None and not isinstance(window, timedelta):
        raise InvalidArgument(f"window={window!r}: must be a datetime.timedelta, as times are dates")
    seconds = np.array([_seconds(value) for value in values], dtype=np.float64)
    return seconds, None if window is None else window.total_seconds()
