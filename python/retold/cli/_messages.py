"""Messages on stderr and data on stdout, the same on every system."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

FINE, ERROR, USAGE, SKIPPED, FOUND, INTERRUPTED = 0, 1, 2, 3, 4, 130


def printable(text: str) -> str:
    r"""Text that cannot steer a terminal: everything that does not print is shown as an escape.

    Example:
        >>> print(printable("a\x1b[31m\u202eb"))
        a\x1b[31m\u202eb
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def say(message: str) -> None:
    """One line on stderr; a closed stderr is no reason to stop."""
    try:
        print("retold: " + printable(message), file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return


def put(text: str) -> None:
    """One line of data on stdout."""
    sys.stdout.write(text + "\n")


def put_json(value: Any) -> None:
    """One value as a line of JSON on stdout; what JSON has no type for, as a date of a table, as its text."""
    put(json.dumps(value, ensure_ascii=False, separators=(", ", ": "), default=str))


def prepare_streams() -> None:
    r"""UTF-8 and plain line ends on stdout; a lone surrogate leaves as \udXXX, which is valid in JSON."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def drop_stdout() -> None:
    """After the reader of a pipe has gone: nothing more is written, not even at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
