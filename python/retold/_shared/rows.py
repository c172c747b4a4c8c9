"""What users say about rows beside their texts - sources and times - as the numbers that the core takes."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date, datetime, timedelta, timezone
from math import isnan
from numbers import Real
from typing import TYPE_CHECKING, Any, Literal

from retold._shared.arguments import refuse

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

__all__ = ["as_datetime", "is_missing", "listed", "numbers_of", "row_days", "row_sources", "row_times"]

_UNKNOWN_SOURCE = 2**32 - 1


def is_missing(value: Any) -> bool:
    """None, NaN, NaT and pandas.NA: what is not equal to itself, or does not know."""
    if value is None:
        return True
    try:
        return bool(value != value)  # noqa: PLR0124
    except TypeError:  # pandas.NA
        return True


def listed(name: str, values: Any) -> list[Any]:
    """A column of anything as a list; raises InvalidArgument for what is none."""
    if isinstance(values, str | bytes) or not hasattr(values, "__iter__"):
        refuse(name, values, "must be a column, one for each text")
    return list(values.tolist() if hasattr(values, "tolist") else values)


def numbers_of(name: str, values: Any, kind: Literal["uint32", "int64", "float64"]) -> np.ndarray[Any, Any]:
    """A column of numbers as an array that cannot be written to; nothing is copied that has the type already.

    Raises:
        InvalidArgument: It is no column, has more than one dimension, or holds what is no number of this kind.
    """
    import numpy as np

    try:
        given = np.asarray(values)
    except (TypeError, ValueError, OverflowError):  # rows of different length, or an object that fails
        refuse(name, values, "must be a column of numbers")
    fits = given.ndim == 1 and (given.dtype.kind in "iuf" if kind == "float64" else given.dtype.kind in "iu")
    if given.size == 0 and given.ndim == 1:
        fits = True
    if not fits:
        refuse(
            name, values, "must be a column of numbers" if kind == "float64" else "must be a column of whole numbers"
        )
    if kind != "float64" and given.size:
        limits = np.iinfo(kind)
        if int(given.min()) < int(limits.min) or int(given.max()) > int(limits.max):
            refuse(name, values, f"must hold numbers from {limits.min} to {limits.max}")
    column: np.ndarray[Any, Any] = given.astype(kind, copy=False).view()
    column.flags.writeable = False
    return column


def row_sources(sources: Sequence[Any] | None) -> np.ndarray[Any, np.dtype[np.uint32]] | None:
    """A number for every different source; missing ones have the number that means none."""
    if sources is None:
        return None
    import numpy as np

    codes: dict[Any, int] = {}
    values = listed("sources", sources)
    for number, source in enumerate(values):
        if not isinstance(source, Hashable):
            refuse(f"sources[{number}]", source, "must be hashable, as a str is")
    numbers = (_UNKNOWN_SOURCE if is_missing(s) else codes.setdefault(s, len(codes)) for s in values)
    return np.fromiter(numbers, dtype=np.uint32)


def row_days(name: str, days: Any) -> list[str | None] | None:
    """A column of days - ISO texts, dates, datetimes - as ISO texts; None where one is missing.

    Example:
        >>> row_days("anchors", [date(2031, 5, 9), "2031-05-10", None])
        ['2031-05-09', '2031-05-10', None]
    """
    if days is None:
        return None
    if getattr(getattr(days, "dtype", None), "kind", "") == "M" and not hasattr(days, "iloc"):
        days = days.astype("datetime64[D]")
    return [_day(f"{name}[{number}]", value) for number, value in enumerate(listed(name, days))]


def _day(name: str, value: Any) -> str | None:
    if is_missing(value):
        return None
    if isinstance(value, date):  # datetimes and those of pandas are dates, too
        return value.isoformat()[:10]
    if not isinstance(value, str):
        refuse(name, value, "must be an ISO day, a date or None")
    return value


def _is_number(value: Any) -> bool:
    """Whether it is a number that a float can hold; NaN is none."""
    if isinstance(value, bool) or not isinstance(value, Real):
        return False
    try:
        return not isnan(float(value))
    except OverflowError:
        return False


def as_datetime(value: Any) -> datetime | None:
    """A date, a datetime (pandas', NumPy's too) or an ISO 8601 string as a datetime; None for what is none of these."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.replace("Z", "+00:00"))
        except ValueError:
            return None
    elif hasattr(value, "to_pydatetime"):
        value = value.to_pydatetime()
    elif type(value).__name__ == "datetime64":
        value = value.astype("datetime64[us]").item()
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    return value if isinstance(value, datetime) else None


def _seconds(value: Any) -> float:
    """Seconds since 1970 of a date, a datetime or an ISO 8601 string; without a zone, UTC."""
    if is_missing(value):
        return float("nan")
    found = as_datetime(value)
    if found is None:
        refuse("times", value, "must be numbers, dates, datetimes or ISO 8601 strings")
    return (found if found.tzinfo else found.replace(tzinfo=timezone.utc)).timestamp()


def row_times(
    times: Sequence[Any] | None, window: float | timedelta | None
) -> tuple[np.ndarray[Any, np.dtype[np.float64]] | None, float | None]:
    """Times and window in one unit: that of the numbers, or seconds for dates."""
    if not (window is None or isinstance(window, timedelta) or _is_number(window)):
        refuse("window", window, "must be None, a number or a timedelta")
    if times is None:
        return None, window.total_seconds() if isinstance(window, timedelta) else window
    import numpy as np

    values = list(times) if isinstance(times, np.ndarray) and times.ndim == 1 else listed("times", times)
    if all(is_missing(value) or _is_number(value) for value in values):
        if isinstance(window, timedelta):
            refuse("window", window, "must be a number, as times are")
        return np.array([float("nan") if is_missing(value) else float(value) for value in values]), window
    if window is not None and not isinstance(window, timedelta):
        refuse("window", window, "must be a datetime.timedelta, as times are dates")
    seconds = np.array([_seconds(value) for value in values], dtype=np.float64)
    return seconds, None if window is None else window.total_seconds()
