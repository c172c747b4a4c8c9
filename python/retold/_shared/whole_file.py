"""A file that is written piece by piece and is there whole or not at all."""

from __future__ import annotations

import io
import os
import stat
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any

from retold._core import DataError
from retold._shared.arguments import shown
from retold._shared.writing import path_to_write

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["whole_file"]


def _failed(path: bytes, error: OSError) -> DataError:
    return DataError(f"cannot write {shown(os.fsdecode(path))}: {error.strerror or error}")


class _File(io.FileIO):
    """A file whose errors name what was to be written."""

    def __init__(self, path: bytes, wanted: bytes) -> None:
        self._wanted = wanted
        try:
            super().__init__(path, "wb")
        except OSError as error:
            raise _failed(wanted, error) from None

    def write(self, data: Any) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _failed(self._wanted, error) from None


@contextmanager
def whole_file(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """A stream of bytes into a file aside, which takes the file's place when the block ends without an error.

    A link is followed, and what is no regular file (a device, a FIFO) is written into. The file's permissions stay.

    Args:
        path: The file. Folders that are missing are made.

    Raises:
        InvalidArgument: It is no path.
        DataError: It cannot be written; then what stood there stands there still.

    Example:
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp(), "a.txt")
        >>> with whole_file(path) as stream:
        ...     _ = stream.write(b"all of it")
        >>> path.read_text()
        'all of it'
    """
    target = os.path.realpath(path_to_write(path))
    known = os.stat(target) if os.path.exists(target) else None
    if known is not None and not stat.S_ISREG(known.st_mode):
        with io.BufferedWriter(_File(target, target)) as device:
            yield device
        return
    folder, name = os.path.split(target)
    aside = os.path.join(folder, b"." + name[:100] + b".%d.part" % os.getpid())
    try:
        with io.BufferedWriter(_File(aside, target)) as stream:
            yield stream
        if known is not None:
            os.chmod(aside, stat.S_IMODE(known.st_mode))
        os.replace(aside, target)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(aside)
