"""What public calls accept: arguments are checked where they come in, by the annotations that everybody reads.

One wording for all, `name=value: must be ...`, and one exception, `retold.InvalidArgument`; of a long value the message
shows the beginning.
"""

from __future__ import annotations

import ast
import reprlib
from functools import wraps
from math import isnan
from numbers import Real
from operator import index
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeVar, get_args, get_origin

from retold._core import InvalidArgument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import ParamSpec

    Parameters = ParamSpec("Parameters")
    Range = tuple[float | None, float | None]
    Fits = Callable[[Any], bool]

Result = TypeVar("Result")

__all__ = ["checked", "checked_on_error", "refuse", "shown", "strings_of"]

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = 80
_MOST_INT = 2**63 - 1


def shown(value: object) -> str:
    """A value for a message: its repr, short whatever it is.

    Example:
        >>> shown("auto"), shown("x" * 1000) == "'" + "x" * 37 + "..." + "x" * 38 + "'"
        ("'auto'", True)
    """
    try:
        return _SHORT.repr(value)
    except Exception:
        return type(value).__name__


def refuse(name: str, value: object, expected: str) -> NoReturn:
    """Raises InvalidArgument: the argument, its value, and what would be right ("must be ...")."""
    raise InvalidArgument(f"{name}={shown(value)}: {expected}") from None


def strings_of(name: str, values: Iterable[str]) -> list[str]:
    """The strings of an argument that is a list of them.

    Raises:
        InvalidArgument: It is one string, no iterable, or holds something else.
    """
    if isinstance(values, str | bytes) or not hasattr(values, "__iter__"):
        refuse(name, values, "must be a list of str")
    listed = list(values)
    for number, value in enumerate(listed):
        if not isinstance(value, str):
            refuse(f"{name}[{number}]", value, "must be a str")
    return listed


def _is_bool(value: object) -> bool:
    return isinstance(value, bool) or type(value).__name__ in ("bool", "bool_")  # NumPy's are no bool


def _within(number: float, limits: Range) -> bool:
    low, high = limits
    return (low is None or number >= low) and (high is None or number <= high)


def _is_int(limits: Range) -> Fits:
    def fits(value: Any) -> bool:
        if _is_bool(value) or not hasattr(value, "__index__"):
            return False
        try:
            number = index(value)
        except TypeError:  # an array of several
            return False
        return -_MOST_INT <= number <= _MOST_INT and _within(number, limits)

    return fits


def _is_float(limits: Range) -> Fits:
    def fits(value: Any) -> bool:
        if _is_bool(value) or not isinstance(value, Real):
            return False
        try:
            number = float(value)
        except (OverflowError, TypeError):
            return False
        return not isnan(number) and _within(number, limits)

    return fits


def _in_words(what: str, limits: Range) -> str:
    low, high = limits
    below = "" if low is None else f" from {low}"
    return what + below + ("" if high is None else f" to {high}" if low is not None else f" up to {high}")


def _choices(values: tuple[Any, ...]) -> tuple[str, Fits]:
    *others, last = map(repr, values)
    return (
        ", ".join(others) + " or " if others else ""
    ) + last, lambda value: isinstance(value, str) and value in values


def _alternative(annotation: str, limits: Range, names: dict[str, Any]) -> tuple[str, Fits] | None:
    """One part of a union, in words and as a test; None for a type that only the call itself can check."""
    if annotation.startswith("Literal["):
        return _choices(ast.literal_eval(f"({annotation[8:-1]},)"))
    known: dict[str, tuple[str, Fits]] = {
        "None": ("None", lambda value: value is None),
        "str": ("a str", lambda value: isinstance(value, str)),
        "bytes": ("bytes", lambda value: isinstance(value, bytes)),
        "bool": ("True or False", _is_bool),
        "int": (_in_words("a whole number", limits), _is_int(limits)),
        "float": (_in_words("a number", limits), _is_float(limits)),
    }
    if annotation in known:
        return known[annotation]
    named = names.get(annotation)
    if get_origin(named) is Literal:
        return _choices(get_args(named))
    if isinstance(named, type) and named is not Any:
        return f"a {annotation}", lambda value: isinstance(value, named)
    return None


def _test(name: str, annotation: str, limits: Range, names: dict[str, Any]) -> Callable[[Any], None] | None:
    """What raises unless a value is as annotated; None where the annotation says nothing that can be checked."""
    parts = [_alternative(part.strip(), limits, names) for part in annotation.split("|")]
    if not all(parts):
        return None
    found = [part for part in parts if part is not None]
    expected = "must be " + " or ".join(words for words, _ in reversed(found))

    def test(value: Any) -> None:
        for _, fits in found:
            if fits(value):
                return
        refuse(name, value, expected)

    return test


class _Plan:
    """The tests of a function's arguments. Made at the first call, when the classes of its module are there."""

    def __init__(self, function: Any, limits: Mapping[str, Range]) -> None:
        code = function.__code__
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        of = {**function.__annotations__, "language": "Any"}  # the core knows which tags there are
        limits = {"threads": (0, 4096), **limits}
        self.by_name = {
            name: _test(name, of.get(name, "Any"), limits.get(name, (None, None)), function.__globals__)
            for name in names
        }
        self.by_place = [self.by_name[name] for name in names[: code.co_argcount]]

    def check(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """Raises for the first argument that is not as annotated."""
        for test, value in zip(self.by_place, args, strict=False):
            if test is not None:
                test(value)
        for name, value in kwargs.items():
            test = self.by_name.get(name)
            if test is not None:
                test(value)


def checked(**limits: Range) -> Callable[[Callable[Parameters, Result]], Callable[Parameters, Result]]:
    """Decorates a public call: an argument is what its annotation says, where that names plain types or classes.

    Plain types are str, bytes, bool, int, float, Literal and None. NaN is no number.

    Args:
        limits: For numbers, the least and the greatest value, either may be None. `threads` has the usual ones.

    Example:
        >>> @checked(n=(1, None))
        ... def take(text: str, n: int | None = None) -> str:
        ...     return text[:n]
        >>> take("news", 2)
        'ne'
        >>> take("news", 0)
        Traceback (most recent call last):
        retold.InvalidArgument: n=0: must be None or a whole number from 1
    """

    def decorate(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        plan: _Plan | None = None

        @wraps(function)
        def call(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
            nonlocal plan
            if plan is None:
                plan = _Plan(function, limits)
            plan.check(args, kwargs)
            return function(*args, **kwargs)

        return call

    return decorate


def checked_on_error(**limits: Range) -> Callable[[Callable[Parameters, Result]], Callable[Parameters, Result]]:
    """As `checked`, for calls of less than a microsecond that the core checks, too: only tells what was wrong."""

    def decorate(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        @wraps(function)
        def call(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
            try:
                return function(*args, **kwargs)
            except TypeError:
                _Plan(function, limits).check(args, kwargs)
                raise

        return call

    return decorate
