"""The arguments that say what to read and how, the same for every command."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from retold._core import DataError
from retold.cli._arguments import thread_count
from retold.cli._messages import say
from retold.files import FORMATS, ReadOptions, Skipped, read_records

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from retold.cli._arguments import Parser
    from retold.files import Record

_SECONDS = 30  # chosen: between two lines that say how far reading is


def add_input_arguments(parser: Parser, *, files: str = "+") -> None:
    """FILE arguments and how to read them."""
    parser.add_argument("files", nargs=files, metavar="FILE", help="a file, a folder of pages, or - for standard input")
    reading = parser.add_argument_group("reading")
    reading.add_argument("--input-format", choices=FORMATS, help="default: by extension (.gz and .zst too); txt for -")
    reading.add_argument("--text-column", metavar="NAME", help="of .jsonl, .csv, .parquet; default: text")
    reading.add_argument("--id-column", metavar="NAME", help="default: id if there, else file:number")
    reading.add_argument("--source-column", metavar="NAME", help="the outlet; default: source if there")
    reading.add_argument("--recursive", action="store_true", help="folders in folders too")
    reading.add_argument(
        "--on-error",
        choices=("skip", "stop"),
        default="skip",
        help="a row or a page of a folder that cannot be read; default: skip, name it, and end with code 3",
    )
    running = parser.add_argument_group("running")
    running.add_argument(
        "--threads", type=thread_count, metavar="N", help="default: RETOLD_NUM_THREADS, else all CPUs of the process"
    )
    running.add_argument("--quiet", action="store_true", help="only errors on standard error")


def read_options(options: argparse.Namespace) -> ReadOptions:
    """What `add_input_arguments` parsed."""
    columns = (options.text_column, options.id_column, options.source_column)
    return ReadOptions(options.input_format, *columns, recursive=options.recursive)


def reported_skips(options: argparse.Namespace) -> Skipped:
    """Names everything that is passed over, or read by a guess, on stderr; `--on-error stop` ends with the first.

    Raises:
        DataError: From what it hears, under `--on-error stop`.
    """

    def skip(name: str, reason: str) -> None:
        if options.on_error == "stop":
            raise DataError(f"{name}: {reason}")
        say(f"skipped {name}: {reason}")

    return Skipped(on_skip=skip, on_note=lambda name, note: tell(options, f"{name}: {note}"))


def records_of(options: argparse.Namespace, skipped: Skipped) -> Iterator[Record]:
    """The texts that the arguments name; of many stderr hears now and then how many there were so far."""
    say_at = time.monotonic() + _SECONDS
    for count, record in enumerate(read_records(options.files, read_options(options), skipped)):
        if time.monotonic() > say_at:
            tell(options, f"so far {count:,} texts read")
            say_at = time.monotonic() + _SECONDS
        yield record


def tell(options: argparse.Namespace, message: str) -> None:
    """A note or a sum on stderr, unless `--quiet` was asked for."""
    if not options.quiet:
        say(message)


def use_threads(options: argparse.Namespace) -> None:
    """Makes `--threads` the number of this process."""
    if getattr(options, "threads", None) is not None:
        os.environ["RETOLD_NUM_THREADS"] = str(options.threads)
