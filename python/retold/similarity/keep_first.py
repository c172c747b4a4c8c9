"""The rule by which a copy goes: `keep_first`, what every removal of near copies rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold import _core

if TYPE_CHECKING:
    from retold.similarity.pairs import Pairs

__all__ = ["keep_first"]


def keep_first(pairs: Pairs, *, ones_are_equal: bool) -> dict[int, tuple[int, float]]:
    """What goes, with the row it duplicates and their score.

    Rows are taken in order: one goes if it is a near copy of an earlier row that stays, and it goes for the closest
    of them, the first of equals. A copy of a row that has gone is no reason, so nothing goes by a chain of
    likenesses; but a row with the very set of a row that has gone goes with it.

    Args:
        pairs: Near duplicates; of rows with one set, only the pairs with the first of them need be there.
        ones_are_equal: Whether a score of 1 means one and the same set, as with jaccard.

    Returns:
        For each row that goes, the row it duplicates and their score.

    Example:
        >>> keep_first(retold.Pairs([0, 1], [1, 2], [0.9, 0.8]), ones_are_equal=True)
        {1: (0, 0.9)}
    """
    return _core.similarity.keep_first(pairs.left, pairs.right, pairs.score, ones_are_equal=ones_are_equal)
