"""`retold passages`: the wordings that texts share, with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.cli._arguments import positive
from retold.cli._input import add_input_arguments, read_options, reported_skips, tell
from retold.cli._messages import FINE, SKIPPED, printable, put, put_json
from retold.cli._output import add_output_arguments
from retold.files import read_records

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser

HELP = "which wordings texts share, word for word or edited, and where"
EXAMPLES = """examples:
  retold passages a.txt b.txt                                   id, id, words, kind, and the words of the first
  retold passages news.jsonl --across-sources --min-words 12    longer ones, between outlets
  retold passages news.csv --format jsonl -o shared.jsonl       with places in code points
"""


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser)
    parser.add_argument(
        "--min-words", type=positive, default=8, metavar="WORDS", help="equal words that a passage has; default: 8"
    )
    parser.add_argument("--across-sources", action="store_true", help="only between texts of different sources")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text: columns parted by tabs")
    add_output_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the passages in the order of the texts."""
    from retold.similarity import passages_column

    skipped = reported_skips(options)
    records = list(read_records(options.files, read_options(options), skipped))
    found = passages_column(
        [record.text for record in records],
        min_words=options.min_words,
        sources=[record.source for record in records] if options.across_sources else None,
        progress=False if options.quiet else None,
    )
    for a, b, passage in found:
        words = records[a].text[passage.a_start : passage.a_end]
        if options.format == "jsonl":
            places = {name: getattr(passage, name) for name in ("a_start", "a_end", "b_start", "b_end")}
            told = {"words": passage.words, "score": round(passage.score, 6), "kind": passage.kind, "text": words}
            put_json({"a": records[a].id, "b": records[b].id} | places | told)
        else:
            cells = (records[a].id, records[b].id, passage.words, passage.kind, " ".join(words.split()))
            put("\t".join(printable(str(cell)) for cell in cells))
    tell(options, f"{len(records)} texts, {len(found)} passages")
    return SKIPPED if skipped.unreadable else FINE
