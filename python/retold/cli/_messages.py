"""Messages on stderr and data on stdout, the same on every system."""

from __future__ import annotations

import json
import math
import os
import re
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
    if sys.stderr is None:
        return
    try:
        print("retold: " + printable(message), file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return


# Controls and marks that change the direction of what follows; line ends and tabs are layout.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def put(text: str, *, colour: str = "", plain: str = "") -> None:
    """One line of data on stdout; on a terminal, what would steer it is shown as an escape.

    Args:
        text: The line.
        colour: What is written before it, unchanged.
        plain: What is written behind it, unchanged.
    """
    if sys.stdout.isatty():
        text = _STEERING.sub(lambda found: printable(found[0]), text)
    sys.stdout.write(f"{colour}{text}{plain}\n")


def _finite(value: Any) -> Any:
    """The value with null for the numbers that JSON does not have: NaN and the infinities."""
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def to_json(value: Any) -> str:
    """One value as a line of JSON; what JSON has no type for, as a date of a table, as its text.

    Example:
        >>> to_json({"score": float("nan"), "text": "خبر"})
        '{"score": null, "text": "خبر"}'
    """
    return json.dumps(_finite(value), ensure_ascii=False, separators=(", ", ": "), default=str, allow_nan=False)


def put_json(value: Any) -> None:
    """One value as a line of JSON on stdout."""
    put(to_json(value))


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
