r"""Writing files that are there whole or not at all; a lone surrogate is written as `\udXXX`, which JSON reads back."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from retold._core import DataError
from retold._core import files as _core
from retold._shared.arguments import refuse, shown

if TYPE_CHECKING:
    from collections.abc import Iterable


def path_bytes(path: str | bytes | os.PathLike[str] | os.PathLike[bytes], name: str = "path") -> bytes:
    r"""The path as the system takes it, names that are no UTF-8 included.

    Raises:
        InvalidArgument: It is no path, holds a NUL, or a character that no file name has.

    Example:
        >>> path_bytes("news\udcff.index")
        b'news\xff.index'
    """
    try:
        encoded = os.fsencode(path)
    except TypeError:
        refuse(name, path, "must be a str or a path")
    except UnicodeEncodeError:
        refuse(name, path, "must hold characters that file names have")
    if b"\0" in encoded:
        refuse(name, path, "must not hold a NUL")
    return encoded


def text_path(path: str | bytes | os.PathLike[str] | os.PathLike[bytes], name: str = "path") -> str:
    """The path as text, for libraries that take UTF-8 alone.

    Raises:
        InvalidArgument: As `path_bytes`, or its name is not UTF-8.
    """
    try:
        return path_bytes(path, name).decode()
    except UnicodeDecodeError:
        refuse(name, path, "must be a name in UTF-8")


def path_to_write(path: str | bytes | os.PathLike[str] | os.PathLike[bytes]) -> bytes:
    """`path_bytes` of a file that will be written: folders that are missing are made.

    Raises:
        InvalidArgument: As `path_bytes`.
        DataError: A folder cannot be made.
    """
    encoded = path_bytes(path)
    folder = os.path.dirname(encoded)
    try:
        if folder:
            os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise DataError(f"cannot make the folder {shown(os.fsdecode(folder))}: {error.strerror}") from None
    return encoded


def write_files(contents: Iterable[tuple[str | os.PathLike[str], str]]) -> None:
    """Writes texts to files: all are written aside first, then renamed; see cpp/include/retold/base/write_file.hpp.

    A link is followed, and what is no regular file (a device, a FIFO, `/dev/stdout`) is written into.

    Args:
        contents: Paths and texts. Folders that are missing are made.

    Raises:
        InvalidArgument: A path is none, or two are the same.
        DataError: A file cannot be written; then none has been replaced.
    """
    files = [(path_to_write(path), text.encode("utf-8", "backslashreplace")) for path, text in contents]
    for stream in (sys.stdout, sys.stderr):  # what was printed comes before what is written to /dev/stdout
        if stream is not None and not stream.closed:
            stream.flush()
    _core.write(files)
