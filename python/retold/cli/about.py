"""`retold about`: what is installed, for bug reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.cli._messages import FINE, put, put_json

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser

HELP = "versions of retold, Python, ICU, Unicode and optional packages"
EXAMPLES = """examples:
  retold about           to paste into a bug report
  retold about --json    the same for programs
"""


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(options: argparse.Namespace) -> int:
    """Prints one fact per line."""
    from retold._shared.about import about

    facts = about()
    if options.json:
        put_json(facts)
    else:
        width = max(map(len, facts))
        for name, value in facts.items():
            put(f"{name:<{width}}  {value if value is not None else 'not installed'}")
    return FINE
