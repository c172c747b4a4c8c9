"""Pairs of strings of two lists whose measure reaches a cutoff, and the best few for one query."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from retold._core import strings as _core
from retold._shared.arguments import checked, refuse
from retold._shared.column import as_column
from retold._shared.plugins import installed
from retold._shared.progress import report_to
from retold.similarity.native_measure import native_measure
from retold.similarity.pairs import Pairs

if TYPE_CHECKING:
    from collections.abc import Callable

    from retold._shared.progress import Progress

__all__ = ["best_matches", "matches"]

_ANY_NUMBER = 2**63 - 1

StringMeasure: TypeAlias = Literal[
    "levenshtein",
    "indel",
    "jaro",
    "jaro_winkler",
    "ratio",
    "partial_ratio",
    "token_sort_ratio",
    "token_set_ratio",
]


def with_installed(measure: Any, built_in: Any) -> Any:
    """The measure, or what an installed package calls so, if it is a name that is not built in."""
    if not isinstance(measure, str) or measure in get_args(built_in):
        return measure
    return installed("measures").get(measure, measure)


def _own_measure(measure: Any) -> Any:
    """A callable, or the address of a native function and its user data."""
    native = native_measure(measure)
    if native is None and not callable(measure):
        refuse("measure", measure, "must be the name of a measure, a callable or a native function")
    return native or measure


def own_score(a: str, b: str, measure: Any) -> float:
    """What a measure of the caller, a callable or a native function, gives for two texts."""
    own = _own_measure(measure)
    if own is measure:
        value = measure(a, b)
        try:
            if not isinstance(value, str | bytes):
                return float(value)
        except (TypeError, ValueError, OverflowError):
            pass
        refuse("measure", value, "must return a number")
    _, _, score = _core.matches_by([a], [b], own, None, None, 1, 1, None)
    return float(score[0]) if len(score) else math.nan


@checked(max_pairs=(0, None))
def matches(
    queries: Any,
    choices: Any,
    *,
    measure: StringMeasure | Callable[[str, str], float] | Any = "ratio",
    cutoff: float | None = None,
    max_pairs: int = 100_000_000,
    threads: int | None = None,
    progress: Progress = None,
) -> Pairs:
    """All pairs of a query and a choice whose measure reaches the cutoff.

    The result is sparse and exact: the pairs, and the scores, are those that comparing every query with every choice
    gives. For the named measures, lengths and character counts exclude most pairs before they are compared.

    Args:
        queries: A column of strings: a list, an array, a pandas or polars Series, Arrow.
        choices: Another one, or the same.
        measure: The name of a function of `retold.strings`; or a callable of two str that returns a number, more being
            closer; or a native function, as `scipy.LowLevelCallable`, ctypes function or Numba `cfunc`:
            `double (const char *a, size_t a_size, const char *b, size_t b_size, void *user_data)`, given UTF-8 and
            called from several threads without the GIL.
        cutoff: Similarities from it on and distances (`levenshtein`, `indel`) up to it are reported; None: all pairs.
        max_pairs: More pairs than this, 16 bytes each, are an error.
        threads: At most this many; None: all CPUs of this process. Python callables run in one.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (done, total).

    Returns:
        Pairs with `left` the row of the query and `right` the row of the choice, sorted. Nulls match nothing.

    Raises:
        InvalidArgument: There is no such measure, the cutoff is no bound, a callable returns no number, or there are
            more than `max_pairs`.

    Cost: about a nanosecond for a pair that the bound excludes, that of the measure for others.
    Sources: Hyyrö (2004); Bartolini, Ciaccia and Patella (2002) for the bound.

    Example:
        >>> from retold import strings
        >>> titles = ["Ferry sinks off coast", "Mayor opens bridge", "Ferry sinks near the coast"]
        >>> strings.matches(["ferry sinks off the coast"], titles, cutoff=80)
        Pairs(2: 0-0 86.957, 0-2 82.353)
    """
    measure = with_installed(measure, StringMeasure)
    asked, among = as_column(queries, name="queries"), as_column(choices, name="choices")
    tick = report_to(progress, "matches")
    if isinstance(measure, str):
        columns = _core.matches(asked.texts, among.texts, measure, cutoff, max_pairs, threads, tick)
    else:
        own = _own_measure(measure)
        columns = _core.matches_by(asked.texts, among.texts, own, cutoff, None, max_pairs, threads, tick)
    return Pairs(*columns, texts=(asked.texts, among.texts), ids=(asked.ids, among.ids))


@checked(k=(0, None))
def best_matches(
    query: str,
    choices: Any,
    *,
    measure: StringMeasure | Callable[[str, str], float] | Any = "ratio",
    k: int = 5,
    cutoff: float | None = None,
    threads: int | None = None,
    progress: Progress = None,
) -> Pairs:
    """The choices closest to one string, best first.

    Args:
        query: The string.
        choices: A column of strings.
        measure: As for `matches`.
        k: At most so many.
        cutoff: Only similarities from it on, or distances up to it.
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (done, total).

    Returns:
        Pairs, best first, equal ones in the order of the choices; `left` is 0, `right` the row of the choice.

    Raises:
        InvalidArgument: There is no such measure, the cutoff is no bound, or `k` is negative.

    Cost: at most that of comparing every choice; the best ones found exclude others.

    Example:
        >>> from retold import strings
        >>> strings.best_matches("Karatschi", ["Lahore", "Karachi", "Quetta"], measure="levenshtein", k=1)
        Pairs(1: 0-1 2.000)
    """
    measure = with_installed(measure, StringMeasure)
    among = as_column(choices, name="choices")
    tick = report_to(progress, "matches")
    if isinstance(measure, str):
        columns = _core.best_matches(query, among.texts, measure, k, cutoff, threads, tick)
    else:
        own = _own_measure(measure)
        columns = _core.matches_by([query], among.texts, own, cutoff, k, _ANY_NUMBER, threads, tick)
    return Pairs(*columns, texts=([query], among.texts), ids=(None, among.ids))
