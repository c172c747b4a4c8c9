"""Ctrl-C during a query: DuckDB tells it as an error of its own, and a caller expects KeyboardInterrupt."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ParamSpec

    Parameters = ParamSpec("Parameters")

Result = TypeVar("Result")

__all__ = ["interruptible"]


def interruptible(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Decorates a call that runs queries: what DuckDB raises when it was interrupted becomes KeyboardInterrupt.

    Example:
        >>> @interruptible
        ... def ask():
        ...     raise RuntimeError("Query interrupted")
        >>> try:
        ...     ask()
        ... except KeyboardInterrupt:
        ...     print("stopped")
        stopped
    """

    @wraps(function)
    def call(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        try:
            return function(*args, **kwargs)
        except Exception as error:
            if type(error).__name__ == "InterruptException" or str(error) == "Query interrupted":
                raise KeyboardInterrupt from None
            raise

    return call
