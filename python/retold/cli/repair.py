"""`retold repair`: texts whose letters were decoded wrongly, or escaped as HTML, as they were meant."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from retold._shared.view import counted
from retold.cli._input import add_input_arguments, records_of, reported_skips, tell
from retold.cli._messages import FINE, SKIPPED, put
from retold.cli._output import add_output_arguments
from retold.cli._rows import add_row_arguments, row_of, rows_out

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from retold.cli._arguments import Parser
    from retold.files import Record

HELP = "undo wrong encodings (mojibake) and, on request, HTML entities"
EXAMPLES = """examples:
  retold repair page.txt                              the text, with "Ã©" as "é"
  retold repair news.csv --entities -o fixed.csv      the same table; "&amp;" becomes "&" too
"""
_BATCH = 256  # chosen: texts that are read together, on all CPUs


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser)
    parser.add_argument("--entities", action="store_true", help="HTML entities become their characters")
    add_output_arguments(parser)
    add_row_arguments(parser)


def _repaired(records: Iterable[Record], *, entities: bool) -> Iterator[tuple[Record, str]]:
    from retold.text import decode_entities_column, fix_encoding_column

    batches = iter(records)
    while batch := list(islice(batches, _BATCH)):
        texts = [record.text for record in batch]
        fixed = [edited.text for edited in fix_encoding_column(texts, progress=False) if edited is not None]
        if entities:
            fixed = [edited.text for edited in decode_entities_column(fixed, progress=False) if edited is not None]
        yield from zip(batch, fixed, strict=True)


def run(options: argparse.Namespace) -> int:
    """Writes pages as text, and rows as they came with the repaired text in its place."""
    skipped = reported_skips(options)
    text_column = options.text_column or "text"
    changed = count = 0
    with rows_out(options, skipped) as out:
        records = records_of(options, skipped)
        for record, text in _repaired(records, entities=options.entities):
            count += 1
            changed += text != record.text
            if record.row is None and options.output_format is None:
                put(text.rstrip("\n"))
            else:
                out.write(record, row_of(record) | {text_column: text})
    tell(options, f"{counted(count, 'text')}, {changed} changed")
    return SKIPPED if skipped.unreadable else FINE
