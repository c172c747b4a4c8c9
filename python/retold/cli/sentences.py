"""`retold sentences`: the sentences of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.cli._spans_command import add_span_arguments, print_spans

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser

HELP = "the sentences of texts"
EXAMPLES = """examples:
  retold sentences page.txt                                one sentence per line
  retold sentences articles.csv --text-column body --format jsonl
"""


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_span_arguments(parser)
    parser.add_argument(
        "--newlines", choices=("auto", "break", "space"), default="auto", help="what a line end means; default: auto"
    )


def run(options: argparse.Namespace) -> int:
    """Prints the sentences."""
    from retold.tokenize import sentences

    return print_spans(options, lambda text: sentences(text, language=options.language, newlines=options.newlines))
