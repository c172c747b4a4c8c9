"""How alike two texts are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from retold import _core
from retold._shared.arguments import checked
from retold.similarity.pair import Unit
from retold.similarity.string_matches import own_score, with_installed

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["similarity"]

TextMeasure: TypeAlias = Literal["jaccard", "containment", "dice", "overlap", "cosine", "tfidf"]


@checked(n=(1, None))
def similarity(
    a: str,
    b: str,
    measure: TextMeasure | Callable[[str, str], float] = "jaccard",
    *,
    n: int | None = None,
    unit: Unit = "word",
) -> float:
    """How alike two texts are, from 0 to 1.

    The set measures compare the sets of shingles, runs of `n` words or characters (`retold.shingles`): `jaccard`
    shared over all, `containment` the share of a's that b has (not symmetric), `dice` twice the shared over the sum
    of both, `overlap` the shared over the smaller set. `cosine` compares how often each occurs, `tfidf` the same
    with those in both texts weighing less: 1 + ln(count) times ln((1 + 2) / (1 + df)) + 1. A text without words is
    like no text, itself included: 0. Linear time.

    Args:
        a: One text.
        b: The other.
        measure: One of the names above, a callable that takes both texts and returns a number, or a native function as
            `retold.strings.matches` takes them.
        n: Words or characters in a shingle. None: 5 for the set measures, 1 for `cosine` and `tfidf`.
        unit: "word" or "char".

    Returns:
        The score.

    Raises:
        InvalidArgument: An option has no such value.

    Example:
        >>> retold.similarity("the mayor opened the new bridge", "The mayor opened a new bridge", n=2)
        0.42857142857142855
        >>> retold.similarity("opened the new bridge", "The mayor opened the new bridge.", "containment", n=2)
        1.0
    """
    measure = with_installed(measure, TextMeasure)
    if not isinstance(measure, str):
        return own_score(a, b, measure)
    if n is None:
        n = 1 if measure in ("cosine", "tfidf") else 5
    return _core.similarity.similarity(a, b, measure, n=n, unit=unit)
