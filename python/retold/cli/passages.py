"""`retold passages`: the wordings that texts share, with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold._shared.view import counted
from retold.cli._arguments import positive
from retold.cli._found import add_found_arguments, found_out
from retold.cli._input import add_input_arguments, records_of, reported_skips, tell
from retold.cli._messages import FINE, SKIPPED

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser

HELP = "which wordings texts share, word for word or edited, and where"
EXAMPLES = """examples:
  retold passages a.txt b.txt                                   id, id, words, kind, and the words of the first
  retold passages news.jsonl --across-sources --min-words 12    longer ones, between outlets
  retold passages news.csv --format jsonl -o shared.jsonl       with places in code points
"""

_COLUMNS = {
    **{"a": str, "b": str, "a_start": int, "a_end": int, "b_start": int, "b_end": int},
    **{"words": int, "score": float, "kind": str, "text": str},
}


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser)
    parser.add_argument(
        "--min-words", type=positive, default=8, metavar="WORDS", help="equal words that a passage has; default: 8"
    )
    parser.add_argument("--across-sources", action="store_true", help="only between texts of different sources")
    add_found_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the passages in the order of the texts."""
    from retold.similarity import passages_column

    skipped = reported_skips(options)
    records = list(records_of(options, skipped))
    found = passages_column(
        [record.text for record in records],
        min_words=options.min_words,
        sources=[record.source for record in records] if options.across_sources else None,
        progress=False if options.quiet else None,
    )
    with found_out(options, _COLUMNS) as out:
        for a, b, passage in found:
            places = {name: getattr(passage, name) for name in ("a_start", "a_end", "b_start", "b_end")}
            words = records[a].text[passage.a_start : passage.a_end]
            told = {"words": passage.words, "score": passage.score, "kind": passage.kind, "text": words}
            row = {"a": records[a].id, "b": records[b].id, **places, **told}
            out.write(row, [row[name] for name in ("a", "b", "words", "kind", "text")])
    tell(options, f"{counted(len(records), 'text')}, {counted(len(found), 'passage')}")
    return SKIPPED if skipped.unreadable else FINE
