"""Lines of table files whose encoding nobody told: UTF-8 unless they are not, and then what their bytes look like."""

from __future__ import annotations

import io
from collections import deque
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Any

from retold._core import DataError
from retold.files.pages import MAX_PAGE_BYTES, is_binary
from retold.text.decode import decode

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from retold.files.record import Skipped

_SAMPLED = 500  # lines after the first that is not UTF-8, by which the encoding is told


def text_lines(stream: IO[bytes], name: str, skipped: Skipped, *, newline: str = "") -> Generator[str, None, None]:
    r"""The lines of a file with their ends, one at a time.

    UTF-16 and UTF-32 show in the first bytes. Of other files a line that is valid UTF-8 is UTF-8; the others are read
    as what they look like together, and `skipped` hears of it once.

    Args:
        stream: The bytes; whoever opened it closes it.
        name: What messages call the file.
        skipped: Hears of a guess.
        newline: "" for lines that end in "\n", "\r" or "\r\n", "\n" for that alone.

    Raises:
        DataError: The bytes are no text.
    """
    buffered: Any = stream if hasattr(stream, "peek") else io.BufferedReader(stream)
    head = buffered.peek(1)
    if is_binary(head):
        raise DataError(f"{name}: not text (binary data)")
    encoding = decode(head).encoding
    wide = encoding.startswith(("utf-16", "utf-32"))
    lines = io.TextIOWrapper(
        buffered,
        encoding=encoding if wide else "utf-8",
        errors="replace" if wide else "surrogateescape",
        newline=newline,
    )
    try:
        if wide:
            skipped.note(name, f"read as {encoding}")
        bounded = _bounded(lines, name)
        first = next(bounded, None)
        if first is not None:
            yield from _as_text(chain([first.removeprefix("\ufeff")], bounded), name, skipped)
    finally:
        if not lines.closed:
            lines.detach()


def _bounded(lines: io.TextIOWrapper, name: str) -> Iterator[str]:
    """The lines, none so long that it fills the memory, as a small compressed file may have."""
    while line := lines.readline(MAX_PAGE_BYTES):
        if len(line) == MAX_PAGE_BYTES and not line.endswith(("\n", "\r")):
            raise DataError(f"{name}: a line larger than {MAX_PAGE_BYTES >> 20} MiB, which no page is")
        yield line


def _bytes_of(line: str) -> bytes | None:
    """The bytes of a line that is not UTF-8, else None."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return line.encode(errors="surrogateescape")
    return None


def _as_text(lines: Iterator[str], name: str, skipped: Skipped) -> Iterator[str]:
    """The lines, those that were not UTF-8 in the encoding that they look like."""
    encoding = None
    ahead: deque[str] = deque()
    while (line := ahead.popleft() if ahead else next(lines, None)) is not None:
        data = _bytes_of(line)
        if data is not None and encoding is None:
            ahead.extend(islice(lines, _SAMPLED))
            odd = [data, *filter(None, map(_bytes_of, ahead))]
            encoding = decode(b"".join(odd)).encoding
            lost = encoding == "utf-8"
            skipped.note(name, "some bytes are not UTF-8: U+FFFD" if lost else f"not UTF-8, read as {encoding}")
        yield line if data is None else decode(data, hint=encoding).text
