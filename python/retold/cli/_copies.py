"""What `similar` and `dedup` share: the options of the join, and the rule by which a copy goes."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from retold.cli._arguments import positive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.cli._arguments import Parser
    from retold.files import Record
    from retold.similarity import Pairs


def _share(text: str) -> float:
    """A number above 0, at most 1."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0 and at most 1")
    return number


def add_join_arguments(parser: Parser) -> None:
    """Options of near_duplicates."""
    join = parser.add_argument_group("comparing")
    join.add_argument("--threshold", type=_share, default=0.7, metavar="SCORE", help="the least score; default: 0.7")
    join.add_argument(
        "--measure",
        choices=("jaccard", "containment"),
        default="jaccard",
        help="shared shingles over all of both, or over those of the shorter text",
    )
    join.add_argument("--n", type=positive, default=5, metavar="WORDS", help="words in a shingle; default: 5")
    join.add_argument("--method", choices=("exact", "minhash"), default="exact", help="minhash: little memory")
    join.add_argument("--across-sources", action="store_true", help="only pairs of texts of different sources")


def find_pairs(records: Sequence[Record], options: argparse.Namespace, **more: Any) -> Pairs:
    """Near duplicates among the records."""
    from retold.similarity import near_duplicates

    return near_duplicates(
        [record.text for record in records],
        threshold=options.threshold,
        measure=options.measure,
        n=options.n,
        method=options.method,
        sources=[record.source for record in records] if options.across_sources else None,
        **more,
    )


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
    earlier: dict[int, list[tuple[float, int]]] = {}
    for pair in pairs:
        earlier.setdefault(pair.right, []).append((-pair.score, pair.left))
    gone: dict[int, tuple[int, float]] = {}
    for row in sorted(earlier):
        staying = min((one for one in earlier[row] if one[1] not in gone), default=None)
        if staying is not None:
            gone[row] = (staying[1], -staying[0])
        elif ones_are_equal and any(score == -1.0 for score, _ in earlier[row]):
            gone[row] = gone[next(left for score, left in earlier[row] if score == -1.0)]
    return gone
