"""`retold similar`: near copies in a collection, as pairs or as groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold._shared.view import counted
from retold.cli._copies import add_join_arguments, find_pairs
from retold.cli._found import add_found_arguments, found_out
from retold.cli._input import add_input_arguments, records_of, reported_skips, tell
from retold.cli._messages import FINE, SKIPPED

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
    parser.add_argument("--groups", action="store_true", help="groups instead of pairs, the largest first")
    add_found_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Prints pairs sorted by input order, or groups of two and more."""
    from retold.similarity import describe_groups, groups

    skipped = reported_skips(options)
    records = list(records_of(options, skipped))
    pairs = find_pairs(records, options)
    if options.groups:
        labels = groups(pairs, len(records))
        members: dict[int, list[str]] = {}
        for record, label in zip(records, labels.tolist(), strict=True):
            members.setdefault(label, []).append(record.id)
        table = describe_groups(pairs, labels)
        with found_out(options, {"representative": str, "ids": list}) as out:
            for group, row in zip(table.group.tolist(), table.representative.tolist(), strict=True):
                first = records[row].id
                others = [name for name in members[group] if name != first]
                out.write({"representative": first, "ids": members[group]}, [first, *others])
        if len(table):
            tell(
                options,
                f"{counted(len(records), 'text')}, {counted(len(table), 'group')} of copies, "
                f"the largest of {table.texts[0]}",
            )
    else:
        with found_out(options, {"a": str, "b": str, "score": float}) as out:
            for pair in pairs:
                out.write({"a": records[pair.left].id, "b": records[pair.right].id, "score": pair.score})
    return SKIPPED if skipped.unreadable else FINE
