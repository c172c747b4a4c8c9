"""`retold index`: a file that remembers texts, so that later ones can be looked up without the earlier ones."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from retold._core import DataError
from retold._shared.view import counted
from retold.cli._arguments import positive, share
from retold.cli._found import add_found_arguments, found_out
from retold.cli._input import add_input_arguments, records_of, reported_skips, tell
from retold.cli._messages import FINE, SKIPPED

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from retold.cli._arguments import Parser
    from retold.files import Record, Skipped
    from retold.similarity import Index

HELP = "remember texts in a file, and find near copies of new texts in it"
EXAMPLES = """examples:
  retold index add archive.index monday/*.txt         makes the file, or adds to it; ids that it has are passed over
  retold index query archive.index tuesday.jsonl      near copies: id, id in the index, score
"""
_BATCH = 4096  # chosen: texts that are added together, on all CPUs


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    parser.add_argument("action", choices=("add", "query"))
    parser.add_argument("index", metavar="INDEX", help="the file")
    add_input_arguments(parser)
    parser.add_argument(
        "--measure", choices=("jaccard", "containment"), default="jaccard", help="of a new index; default: jaccard"
    )
    parser.add_argument("--n", type=positive, default=5, metavar="WORDS", help="of a new index; default: 5")
    parser.add_argument("--threshold", type=share, default=0.7, metavar="SCORE", help="of query; default: 0.7")
    add_found_arguments(parser, "of query: columns parted by tabs")


def _add(index: Index, records: Iterator[Record], options: argparse.Namespace, skipped: Skipped) -> int:
    before = len(index)
    while batch := list(islice(records, _BATCH)):
        fresh: dict[str, str] = {}
        for record in batch:
            if record.id in index or record.id in fresh:
                skipped.on_skip(record.id, "the index has this id")
            else:
                fresh[record.id] = record.text
        index.add(list(fresh), list(fresh.values()), progress=False if options.quiet else None)
    return len(index) - before


def run(options: argparse.Namespace) -> int:
    """Adds the texts, or looks for them."""
    from retold.similarity import Index

    path = Path(options.index)
    skipped = reported_skips(options)
    records = iter(records_of(options, skipped))
    if options.action == "add":
        index = Index.load(path) if path.exists() else Index(options.measure, options.n)
        added = _add(index, records, options, skipped)
        index.save(path)
        tell(options, f"{counted(added, 'text')} added, {len(index)} in the index")
        return SKIPPED if skipped.unreadable else FINE
    if not path.exists():
        raise DataError(f"{path}: No such file or directory; make it with retold index add")
    index = Index.load(path)
    with found_out(options, {"id": str, "match": str, "score": float}) as out:
        for record in records:
            for match in index.query(record.text, threshold=options.threshold):
                out.write({"id": record.id, "match": str(match.id), "score": match.score})
    return SKIPPED if skipped.unreadable else FINE
