"""The program: finds the command, runs it, and turns every way to end into a message and an exit code.

0 fine, 1 error, 2 wrong usage, 3 done with skipped records, 4 `--fail-on` hit, 130 Ctrl-C. A reader that closes the
pipe early (`retold words page.txt | head`) is fine.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from retold._core import DataError, Error, InvalidArgument, __version__
from retold.cli._arguments import Parser, WrongUsage, suggestion
from retold.cli._input import use_threads
from retold.cli._messages import ERROR, FINE, INTERRUPTED, USAGE, drop_stdout, prepare_streams, say
from retold.cli._output import output_to

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

COMMANDS = (
    "compare",
    "clean",
    "annotate",
    "similar",
    "dedup",
    "passages",
    "nearest",
    "repair",
    "index",
    "corpus",
    "words",
    "sentences",
    "completion",
    "about",
)

_DESCRIPTION = """\
examples:
  retold compare pages/ --html report.html       who copies and retells whom, sentence by sentence
  retold compare --samples --html report.html    the same on five invented sample pages
  retold clean page.txt --format diff            what belongs to the story, and why the rest does not
"""


def make_parser() -> tuple[Parser, dict[str, Parser]]:
    """The parser of the program, and those of its commands by name."""
    parser = Parser(prog="retold", description=_DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"retold {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    known = {}
    for name in COMMANDS:
        module = import_module(f"retold.cli.{name}")
        known[name] = commands.add_parser(name, help=module.HELP, description=f"{module.HELP}\n\n{module.EXAMPLES}")
        module.add_arguments(known[name])
        known[name].set_defaults(run=module.run)
    return parser, known


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser, known = make_parser()
    first = next((argument for argument in arguments if not argument.startswith("-")), None)
    if first is None and not {"-h", "--help", "--version"} & set(arguments):
        parser.refuse_unknown(list(arguments))
        parser.error("which command? One of " + ", ".join(COMMANDS))
    if first is not None and first not in known:
        parser.error(f"unknown command {first}{suggestion(first, COMMANDS)}")
    options, unknown = parser.parse_known_args(arguments)
    known[options.command].refuse_unknown(unknown)
    return options


def _reason(error: OSError) -> str:
    if error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}"
    if error.strerror:  # only what has no name of its own fails without one
        return f"standard output: {error.strerror}"
    return str(error) or type(error).__name__


def _run(arguments: Sequence[str]) -> int:
    try:
        options = _parse(arguments)
        use_threads(options)
        with output_to(getattr(options, "output", None)):
            code: int = options.run(options)
            sys.stdout.flush()
        return code
    except WrongUsage as problem:
        say(str(problem).removeprefix("retold: ").removeprefix("retold "))
        return USAGE
    except BrokenPipeError:
        drop_stdout()
        return FINE
    except InvalidArgument as problem:
        say(str(problem))
        return USAGE
    except OSError as problem:
        say(_reason(problem))
    except (DataError, Error) as problem:
        say(str(problem))
    except MemoryError:
        say("out of memory")
    return ERROR


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line.

    Args:
        argv: The arguments without the program's name; None takes those of the process.

    Returns:
        The exit code: 0 fine, 1 error, 2 wrong usage, 3 done with skipped records, 4 `--fail-on` hit, 130 Ctrl-C.

    Example:
        >>> main(["--version"])  # doctest: +ELLIPSIS
        retold ...
        0
    """
    prepare_streams()
    if sys.stdout is None:
        say("standard output is closed")
        return ERROR
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except SystemExit as ended:  # argparse's --help and --version
        return ended.code if isinstance(ended.code, int) else FINE
    except KeyboardInterrupt:
        say("interrupted")
        return INTERRUPTED
