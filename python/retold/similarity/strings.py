"""String measures: edit distances and fuzzy ratios, with the values of RapidFuzz.

Strings are compared code point by code point, as they are: normalise them first (`retold.normalize`) if "é" in one
and two code points should be equal. `cutoff` says from where on a value is of interest, which saves time; what does not
reach it is 0 for a similarity and `cutoff + 1` for a distance.
"""

from __future__ import annotations

from retold._core import strings as _core
from retold._shared.arguments import checked_on_error
from retold.similarity.native_measure import NativeMeasure
from retold.similarity.string_matches import best_matches, matches

__all__ = [
    "NativeMeasure",
    "best_matches",
    "indel",
    "jaro",
    "jaro_winkler",
    "levenshtein",
    "matches",
    "partial_ratio",
    "ratio",
    "token_set_ratio",
    "token_sort_ratio",
]


@checked_on_error()
def levenshtein(a: str, b: str, *, cutoff: int | None = None) -> int:
    """The least number of inserted, deleted and replaced code points that turn `a` into `b`.

    Args:
        a: One string.
        b: The other.
        cutoff: The largest distance of interest; a larger one is returned as `cutoff + 1`.

    Returns:
        The distance, 0 for equal strings.

    Raises:
        InvalidArgument: If the cutoff is negative.

    Cost: proportional to `len(a) * len(b) / 64`. Source: Myers (1999), Hyyrö (2003).

    Example:
        >>> from retold import strings
        >>> strings.levenshtein("Karachi", "Karatschi")
        2
    """
    return _core.levenshtein(a, b, cutoff)


@checked_on_error()
def indel(a: str, b: str, *, cutoff: int | None = None) -> int:
    """The least number of inserted and deleted code points that turn `a` into `b`.

    Args:
        a: One string.
        b: The other.
        cutoff: The largest distance of interest; a larger one is returned as `cutoff + 1`.

    Returns:
        The distance: both lengths less twice the longest common subsequence.

    Raises:
        InvalidArgument: If the cutoff is negative.

    Cost: proportional to `len(a) * len(b) / 64`. Source: Hyyrö (2004).

    Example:
        >>> from retold import strings
        >>> strings.indel("blaze", "glaze")
        2
    """
    return _core.indel(a, b, cutoff)


@checked_on_error()
def jaro(a: str, b: str, *, cutoff: float | None = None) -> float:
    """Jaro similarity: the share of common code points near each other, less for swapped ones.

    Args:
        a: One string.
        b: The other.
        cutoff: Values below it, from 0 to 1, are returned as 0.

    Returns:
        0 to 1; 1 for two empty strings.

    Cost: proportional to `len(a) * len(b) / 64`. Source: Jaro (1989).

    Example:
        >>> from retold import strings
        >>> round(strings.jaro("martha", "marhta"), 3)
        0.944
    """
    return _core.jaro(a, b, cutoff)


@checked_on_error()
def jaro_winkler(a: str, b: str, *, cutoff: float | None = None) -> float:
    """Jaro similarity, raised for strings that begin alike (up to four code points) where it is above 0.7.

    Args:
        a: One string.
        b: The other.
        cutoff: Values below it, from 0 to 1, are returned as 0.

    Returns:
        0 to 1; 1 for two empty strings.

    Cost: proportional to `len(a) * len(b) / 64`. Source: Winkler (1990).

    Example:
        >>> from retold import strings
        >>> round(strings.jaro_winkler("martha", "marhta"), 3)
        0.961
    """
    return _core.jaro_winkler(a, b, cutoff)


@checked_on_error()
def ratio(a: str, b: str, *, cutoff: float | None = None) -> float:
    """How much of the two strings is in common: `100 * (1 - indel / (len(a) + len(b)))`.

    Args:
        a: One string.
        b: The other.
        cutoff: Values below it, from 0 to 100, are returned as 0.

    Returns:
        0 to 100; 100 for two empty strings.

    Cost: proportional to `len(a) * len(b) / 64`. Equals `rapidfuzz.fuzz.ratio`.

    Example:
        >>> from retold import strings
        >>> strings.ratio("Ferry sinks off coast", "Ferry sinks off coast!")
        97.67441860465115
    """
    return _core.ratio(a, b, cutoff)


@checked_on_error()
def partial_ratio(a: str, b: str, *, cutoff: float | None = None) -> float:
    """The best ratio of the shorter string with a part of the longer one.

    Args:
        a: One string.
        b: The other.
        cutoff: Values below it, from 0 to 100, are returned as 0.

    Returns:
        0 to 100; 0 if exactly one string is empty.

    Cost: at worst `len(longer) * len(shorter) ** 2 / 64`; usually most windows are jumped over. Equals
    `rapidfuzz.fuzz.partial_ratio`.

    Example:
        >>> from retold import strings
        >>> strings.partial_ratio("sinks off coast", "Ferry sinks off coast, 12 saved")
        100.0
    """
    return _core.partial_ratio(a, b, cutoff)


@checked_on_error()
def token_sort_ratio(a: str, b: str, *, cutoff: float | None = None) -> float:
    """The ratio of the two strings with their words sorted: the order of words does not matter.

    Args:
        a: One string.
        b: The other.
        cutoff: Values below it, from 0 to 100, are returned as 0.

    Returns:
        0 to 100.

    Cost: that of `ratio` and of sorting. Words are what `str.split()` gives (in a string without code points
    above U+00FF, U+0085 and U+00A0 do not separate). Equals `rapidfuzz.fuzz.token_sort_ratio`.

    Example:
        >>> from retold import strings
        >>> strings.token_sort_ratio("Rome wins cup", "cup Rome wins")
        100.0
    """
    return _core.token_sort_ratio(a, b, cutoff)


@checked_on_error()
def token_set_ratio(a: str, b: str, *, cutoff: float | None = None) -> float:
    """The best ratio among the common words and the common words with either side's own.

    Args:
        a: One string.
        b: The other.
        cutoff: Values below it, from 0 to 100, are returned as 0.

    Returns:
        0 to 100; 100 if the words of one string are all in the other, 0 if one has no words.

    Cost: that of `indel` on the words that differ, and of sorting. Equals `rapidfuzz.fuzz.token_set_ratio`.

    Example:
        >>> from retold import strings
        >>> strings.token_set_ratio("cup final in Rome", "Rome Rome in cup final after rain")
        100.0
    """
    return _core.token_set_ratio(a, b, cutoff)
