"""`retold similar`: near copies in a collection, as pairs or as groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold._records import read_records
from retold.cli._copies import add_join_arguments, find_pairs
from retold.cli._input import add_input_arguments, read_options, reported_skips
from retold.cli._messages import FINE, SKIPPED, printable, put, put_json

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser

HELP = "which texts are near copies of each other"
EXAMPLES = """examples:
  retold similar pages/                                         pairs: id, id, score
  retold similar news.csv --across-sources --threshold 0.5      only copies between outlets
  retold similar news.jsonl --groups --format jsonl             one group a line
"""


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser)
    add_join_arguments(parser)
    parser.add_argument("--groups", action="store_true", help="groups of texts instead of pairs, each with all its ids")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text: columns parted by tabs")


def run(options: argparse.Namespace) -> int:
    """Prints pairs sorted by input order, or groups of two and more."""
    from retold.similarity import groups

    skipped = reported_skips()
    records = list(read_records(options.files, read_options(options), skipped))
    pairs = find_pairs(records, options)
    if options.groups:
        members: dict[int, list[str]] = {}
        for record, label in zip(records, groups(pairs, len(records)).tolist(), strict=True):
            members.setdefault(label, []).append(record.id)
        for ids in members.values():
            if len(ids) > 1 and options.format == "jsonl":
                put_json({"ids": ids})
            elif len(ids) > 1:
                put("\t".join(map(printable, ids)))
    else:
        for pair in pairs:
            a, b = records[pair.left].id, records[pair.right].id
            if options.format == "jsonl":
                put_json({"a": a, "b": b, "score": round(pair.score, 6)})
            else:
                put(f"{printable(a)}\t{printable(b)}\t{pair.score:.4f}")
    return SKIPPED if skipped.unreadable else FINE
