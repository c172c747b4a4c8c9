"""The arguments that say what to read and how, the same for every command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.cli._messages import say
from retold.files import FORMATS, ReadOptions, Skipped

if TYPE_CHECKING:
    import argparse

    from retold.cli._arguments import Parser


def add_input_arguments(parser: Parser, *, files: str = "+") -> None:
    """FILE arguments and how to read them."""
    parser.add_argument("files", nargs=files, metavar="FILE", help="a file, a folder of pages, or - for standard input")
    reading = parser.add_argument_group("reading")
    reading.add_argument("--input-format", choices=FORMATS, help="default: by extension (.gz and .zst too); txt for -")
    reading.add_argument("--text-column", metavar="NAME", help="of .jsonl, .csv, .parquet; default: text")
    reading.add_argument("--id-column", metavar="NAME", help="default: id if there, else file:number")
    reading.add_argument("--source-column", metavar="NAME", help="the outlet; default: source if there")


def read_options(options: argparse.Namespace) -> ReadOptions:
    """What `add_input_arguments` parsed."""
    return ReadOptions(options.input_format, options.text_column, options.id_column, options.source_column)


def reported_skips() -> Skipped:
    """Names everything that is passed over, or read by a guess, on stderr."""
    return Skipped(
        on_skip=lambda name, reason: say(f"skipped {name}: {reason}"), on_note=lambda name, note: say(f"{name}: {note}")
    )
