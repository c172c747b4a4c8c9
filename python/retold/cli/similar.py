"""`retold similar`: near copies in a collection, as pairs or as groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.cli._copies import add_join_arguments, find_pairs
from retold.cli._input import add_input_arguments, read_options, reported_skips, tell
from retold.cli._messages import FINE, SKIPPED, printable, put, put_json
from retold.cli._output import add_output_arguments
from retold.files import read_records

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser

HELP = "which texts are near copies of each other"
EXAMPLES = """examples:
  retold similar pages/                                         pairs: id, id, score
  retold similar news.csv --across-sources --threshold 0.5      only copies between outlets
  retold similar news.jsonl --groups --format jsonl             one group a line, the largest first
"""


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser)
    add_join_arguments(parser)
    add_output_arguments(parser)
    parser.add_argument("--groups", action="store_true", help="groups instead of pairs, the largest first")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text: columns parted by tabs")


def run(options: argparse.Namespace) -> int:
    """Prints pairs sorted by input order, or groups of two and more."""
    from retold.similarity import describe_groups, groups

    skipped = reported_skips(options)
    records = list(read_records(options.files, read_options(options), skipped))
    pairs = find_pairs(records, options)
    if options.groups:
        labels = groups(pairs, len(records))
        members: dict[int, list[str]] = {}
        for record, label in zip(records, labels.tolist(), strict=True):
            members.setdefault(label, []).append(record.id)
        table = describe_groups(pairs, labels)
        for group, row in zip(table.group.tolist(), table.representative.tolist(), strict=True):
            if options.format == "jsonl":
                put_json({"representative": records[row].id, "ids": members[group]})
            else:
                others = (name for name in members[group] if name != records[row].id)
                put("\t".join(map(printable, (records[row].id, *others))))
        if len(table):
            tell(options, f"{len(records)} texts, {len(table)} group(s) of copies, the largest of {table.texts[0]}")
    else:
        for pair in pairs:
            a, b = records[pair.left].id, records[pair.right].id
            if options.format == "jsonl":
                put_json({"a": a, "b": b, "score": round(pair.score, 6)})
            else:
                put(f"{printable(a)}\t{printable(b)}\t{pair.score:.4f}")
    return SKIPPED if skipped.unreadable else FINE
