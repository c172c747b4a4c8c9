"""`retold nearest`: the texts most like each text, or like those that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.cli._arguments import positive, share
from retold.cli._found import add_found_arguments, found_out
from retold.cli._input import add_input_arguments, read_options, records_of, reported_skips
from retold.cli._messages import FINE, SKIPPED
from retold.files import read_records

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser

HELP = "the texts most like each text by the words they share"
EXAMPLES = """examples:
  retold nearest news.jsonl                          for each text the ten nearest others: id, id, score
  retold nearest news.jsonl --to page.txt --k 3      the three nearest to a page of your own
"""


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser)
    parser.add_argument(
        "--to", action="append", default=[], metavar="FILE", help="texts to look for in the others; may be repeated"
    )
    parser.add_argument("--k", type=positive, default=10, metavar="N", help="how many for each; default: 10")
    parser.add_argument("--threshold", type=share, metavar="SCORE", help="the least score (tf-idf cosine)")
    add_found_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Prints what each text finds, nearest first."""
    from retold.similarity import nearest

    skipped = reported_skips(options)
    how = read_options(options)
    records = list(records_of(options, skipped))
    asked = list(read_records(options.to, how, skipped)) if options.to else records
    pairs = nearest(
        [record.text for record in records],
        [record.text for record in asked] if options.to else None,
        k=options.k,
        threshold=options.threshold,
        progress=False if options.quiet else None,
    )
    with found_out(options, {"id": str, "near": str, "score": float}) as out:
        for pair in pairs:
            out.write({"id": asked[pair.left].id, "near": records[pair.right].id, "score": pair.score})
    return SKIPPED if skipped.unreadable else FINE
