"""Where a command's data goes: standard output, or the file of `--output`, whole or not at all."""

from __future__ import annotations

import gzip
import io
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from retold._shared.whole_file import whole_file
from retold.files.zst import packed_zst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retold.cli._arguments import Parser


def add_output_arguments(parser: Parser) -> None:
    """`--output FILE`."""
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write there, whole or not at all (.gz, .zst: compressed); default: print",
    )


@contextmanager
def output_to(path: str | None) -> Iterator[None]:
    """Within the block `sys.stdout` is that file, if there is one; an error leaves the file as it was."""
    if path is None or path == "-":
        yield
        return
    known = sys.stdout
    with ExitStack() as open_files:
        stream: Any = open_files.enter_context(whole_file(path))
        if path.endswith(".gz"):
            stream = open_files.enter_context(gzip.GzipFile(filename="", fileobj=stream, mode="wb", mtime=0))
        elif path.endswith(".zst"):
            stream = open_files.enter_context(packed_zst(stream))
        text = io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="\n")
        sys.stdout = text
        try:
            yield
            text.flush()
        finally:
            sys.stdout = known
            text.detach()
