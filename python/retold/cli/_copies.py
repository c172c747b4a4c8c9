"""What `similar` and `dedup` share: the options of the join."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from retold.cli._arguments import positive, share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.cli._arguments import Parser
    from retold.files import Record
    from retold.similarity import Pairs


def add_join_arguments(parser: Parser) -> None:
    """Options of near_duplicates."""
    join = parser.add_argument_group("comparing")
    join.add_argument("--threshold", type=share, default=0.7, metavar="SCORE", help="the least score; default: 0.7")
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
        progress=False if options.quiet else None,
        **more,
    )
