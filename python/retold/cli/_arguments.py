"""An argument parser whose errors are one line that names the fix."""

from __future__ import annotations

import argparse
import difflib
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable


class WrongUsage(Exception):
    """The command was called wrongly; exit code 2."""


def suggestion(word: str, choices: Iterable[str]) -> str:
    """`; did you mean X?` for the closest choice, or nothing."""
    close = difflib.get_close_matches(word, list(choices), n=1, cutoff=0.6)
    return f"; did you mean {close[0]}?" if close else ""


class Parser(argparse.ArgumentParser):
    """`ArgumentParser` that raises `WrongUsage` with one line, and never guesses at shortened options."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **kwargs)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Replaces argparse's usage dump."""
        raise WrongUsage(f"{self.prog}: {message} (see {self.prog} --help)")

    def refuse_unknown(self, arguments: list[str]) -> None:
        """Raises for arguments that no option took."""
        for argument in arguments:
            option = argument.split("=", 1)[0]
            if option.startswith("-") and option != "-":
                self.error(f"unknown option {option}{suggestion(option, self._option_string_actions)}")
            self.error(f"unexpected argument {argument!r}")


def add_language(parser: Parser, what: str = "BCP 47 tag") -> None:
    """`--language TAG`, checked before anything is read."""
    parser.add_argument("--language", type=_language, default="auto", metavar="TAG", help=f"{what}; default: auto")


def _language(text: str) -> str:
    from retold._core import InvalidArgument
    from retold._core.tokenize import check_language

    try:
        return check_language(text)
    except InvalidArgument:
        raise argparse.ArgumentTypeError(f"{text!r} is neither 'auto' nor a BCP 47 tag, as 'de' or 'zh-Hant'") from None


def positive(text: str) -> int:
    """A whole number from 1."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1")
    return number


def days(text: str) -> int:
    """A whole number of days, from 0."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of days from 0")
    return int(text)


def share(text: str) -> float:
    """A number above 0, at most 1."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0 and at most 1")
    return number


def thread_count(text: str) -> int:
    """A whole number from 1 to 4096."""
    number = positive(text)
    if number > 4096:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 4096")
    return number
