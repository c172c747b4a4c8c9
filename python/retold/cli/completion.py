"""`retold completion`: what a shell needs to complete commands and options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold._core import DataError
from retold.cli._messages import FINE, put

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser

HELP = "a script by which a shell completes commands and options"
EXAMPLES = """examples:
  retold completion bash > ~/.local/share/bash-completion/completions/retold
  retold completion zsh > ~/.zfunc/_retold
"""


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    parser.add_argument("shell", choices=("bash", "zsh", "tcsh"))


def run(options: argparse.Namespace) -> int:
    """Prints the script, made by shtab from the arguments."""
    try:
        import shtab
    except ImportError:
        raise DataError("completion needs shtab (pip install shtab)") from None
    from retold.cli._program import make_parser

    put(shtab.complete(make_parser()[0], shell=options.shell).rstrip("\n"))
    return FINE
