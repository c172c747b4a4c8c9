"""`retold dedup`: a collection without near copies, and which text each of the removed ones duplicates."""

from __future__ import annotations

import time
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from retold._shared.view import counted
from retold._shared.whole_file import whole_file
from retold._shared.writing import write_files
from retold.cli._arguments import WrongUsage
from retold.cli._copies import add_join_arguments, find_pairs
from retold.cli._input import add_input_arguments, read_options, reported_skips, tell
from retold.cli._messages import FINE, SKIPPED, to_json
from retold.cli._output import add_output_arguments
from retold.cli._rows import add_row_arguments, rows_out
from retold.files import read_records
from retold.similarity.copy_filter import CopyFilter
from retold.similarity.keep_first import keep_first

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from retold.cli._arguments import Parser
    from retold.files import Record, Skipped
    from retold.similarity.index import Match

HELP = "leave out texts that are near copies of an earlier one"
EXAMPLES = """examples:
  retold dedup news.jsonl -o unique.jsonl                          the first of every group of copies stays
  retold dedup news.csv --removed removed.jsonl -o unique.csv      and what went, with the id that it duplicates
  retold dedup news.parquet --text-column body -o unique.parquet   rows stay what they were, in all columns
  retold dedup pages/ --measure containment --threshold 0.8        excerpts of earlier pages go too
  retold dedup huge.jsonl.gz --state work/ -o unique.jsonl         more than memory holds; a second call goes on

A text goes if it is a near copy of an earlier text that stays; order the input by what you want to keep. Rows are
written as they came: CSV as CSV, Parquet as Parquet, with all columns; pages as JSON lines with id, source and text.
"""

_TEXTS, _CHARACTERS = 4096, 1 << 23  # chosen: of a stream, what is held at a time
_SECONDS = 30  # chosen: between two lines that say how far a stream is


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser)
    add_join_arguments(parser)
    stream = parser.add_argument_group("more than memory holds")
    stream.add_argument(
        "--stream", action="store_true", help="texts pass one by one: about 0.5 KB of memory for each that stays"
    )
    stream.add_argument(
        "--state", metavar="FOLDER", help="--stream, with its files there: the same call goes on where one was stopped"
    )
    add_output_arguments(parser)
    add_row_arguments(parser)
    parser.add_argument("--removed", metavar="FILE", help="JSON lines: id, duplicate_of, score of every text that went")


def run(options: argparse.Namespace) -> int:
    """Prints the rows that stay as they came."""
    skipped = reported_skips(options)
    records = read_records(options.files, read_options(options), skipped)
    if options.stream or options.state:
        _stream(records, options, skipped)
    else:
        _all_at_once(list(records), options, skipped)
    return SKIPPED if skipped.unreadable else FINE


def _removed(record: Record, other: object, score: float) -> str:
    return to_json({"id": record.id, "duplicate_of": other, "score": round(score, 6)}) + "\n"


def _sum(texts: int, gone: int) -> str:
    copies = "1 near copy" if gone == 1 else f"{gone} near copies"
    return f"{counted(texts, 'text')}, {texts - gone} kept, {copies} left out"


def _all_at_once(records: list[Record], options: argparse.Namespace, skipped: Skipped) -> None:
    identical = "first" if options.measure == "jaccard" else "all"
    gone = keep_first(find_pairs(records, options, identical=identical), ones_are_equal=identical == "first")
    with rows_out(options, skipped) as out:
        for row, record in enumerate(records):
            if row not in gone:
                out.write(record)
    if options.removed:
        lines = [_removed(records[row], records[other].id, score) for row, (other, score) in sorted(gone.items())]
        write_files([(options.removed, "".join(lines))])
    tell(options, _sum(len(records), len(gone)))


def _stream(records: Iterable[Record], options: argparse.Namespace, skipped: Skipped) -> None:
    if options.measure != "jaccard":
        raise WrongUsage("dedup: --stream compares by --measure jaccard; containment needs all texts in memory")
    removed: Any = whole_file(options.removed) if options.removed else nullcontext()
    gone, say_at = 0, time.monotonic() + _SECONDS
    with CopyFilter(options.state, threshold=options.threshold, n=options.n) as copies:
        with removed as removed_file, rows_out(options, skipped) as out:
            for record, copy in _judged(records, copies, across=options.across_sources):
                if copy is None:
                    out.write(record)
                    continue
                gone += 1
                if removed_file is not None:
                    removed_file.write(_removed(record, copy.id, copy.score).encode("utf-8", "backslashreplace"))
                if time.monotonic() > say_at:
                    tell(options, f"so far {copies.seen} texts, {copies.seen - gone} kept")
                    say_at = time.monotonic() + _SECONDS
        tell(options, _sum(copies.seen, gone))


def _judged(records: Iterable[Record], copies: CopyFilter, *, across: bool) -> Iterator[tuple[Record, Match | None]]:
    for batch in _batches(records):
        texts, ids = [record.text for record in batch], [record.id for record in batch]
        sources = [record.source for record in batch] if across else None
        yield from zip(batch, copies.take(texts, ids=ids, sources=sources), strict=True)


def _batches(records: Iterable[Record]) -> Iterator[list[Record]]:
    batch: list[Record] = []
    size = 0
    for record in records:
        batch.append(record)
        size += len(record.text)
        if len(batch) == _TEXTS or size >= _CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
