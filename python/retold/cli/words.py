"""`retold words`: the words of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.cli._spans_command import add_span_arguments, print_spans

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser

HELP = "the words of texts, by Unicode's rules"
EXAMPLES = """examples:
  retold words page.txt | sort | uniq -c | sort -rn | head    the most frequent words
  retold words pages.jsonl.gz --format jsonl                  each word with its place
"""


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_span_arguments(parser)
    parser.add_argument("--keep", choices=("words", "all"), default="words", help="all: also spaces and punctuation")


def run(options: argparse.Namespace) -> int:
    """Prints the words."""
    from retold.tokenize import words

    return print_spans(options, lambda text: words(text, language=options.language, keep=options.keep), kinds=True)
