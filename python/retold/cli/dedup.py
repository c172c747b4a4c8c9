"""`retold dedup`: a collection without near copies, and which text each of the removed ones duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold._shared.writing import write_files
from retold.cli._copies import add_join_arguments, find_pairs
from retold.cli._input import add_input_arguments, read_options, reported_skips, tell
from retold.cli._messages import FINE, SKIPPED, to_json
from retold.cli._output import add_output_arguments
from retold.cli._rows import add_row_arguments, rows_out
from retold.files import read_records
from retold.similarity.keep_first import keep_first

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser

HELP = "leave out texts that are near copies of an earlier one"
EXAMPLES = """examples:
  retold dedup news.jsonl -o unique.jsonl                          the first of every group of copies stays
  retold dedup news.csv --removed removed.jsonl -o unique.csv      and what went, with the id that it duplicates
  retold dedup news.parquet --text-column body -o unique.parquet   rows stay what they were, in all columns
  retold dedup pages/ --measure containment --threshold 0.8        excerpts of earlier pages go too

A text goes if it is a near copy of an earlier text that stays; order the input by what you want to keep. Rows are
written as they came: CSV as CSV, Parquet as Parquet, with all columns; pages as JSON lines with id, source and text.
"""


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser)
    add_join_arguments(parser)
    add_output_arguments(parser)
    add_row_arguments(parser)
    parser.add_argument("--removed", metavar="FILE", help="JSON lines: id, duplicate_of, score of every text that went")


def run(options: argparse.Namespace) -> int:
    """Prints the rows that stay as they came."""
    skipped = reported_skips(options)
    records = list(read_records(options.files, read_options(options), skipped))
    identical = "first" if options.measure == "jaccard" else "all"
    gone = keep_first(find_pairs(records, options, identical=identical), ones_are_equal=identical == "first")
    with rows_out(options) as out:
        for row, record in enumerate(records):
            if row not in gone:
                out.write(record)
    if options.removed:
        lines = [
            to_json({"id": records[row].id, "duplicate_of": records[other].id, "score": round(score, 6)})
            for row, (other, score) in sorted(gone.items())
        ]
        write_files([(options.removed, "".join(line + "\n" for line in lines))])
    tell(options, f"{len(records)} texts, {len(records) - len(gone)} kept, {len(gone)} near copies left out")
    return SKIPPED if skipped.unreadable else FINE
