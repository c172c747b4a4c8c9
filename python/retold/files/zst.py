"""Bytes of .zst files: read frame after frame, and written."""

from __future__ import annotations

import io
from importlib import import_module
from typing import IO, TYPE_CHECKING, Any, cast

from retold._core import DataError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_STEP = 4096  # compressed bytes at a time: a bomb grows to some 100 MB a step, not more
_MOST = 1 << 20  # decompressed bytes at a time, where the decompressor of Python itself can hold back (from 3.14 on)


class _Frames(io.RawIOBase):
    """What the frames of a file hold; a frame that is broken or cut short raises EOFError, as gzip does."""

    def __init__(self, source: IO[bytes], new_frame: Callable[[], Any], broken: type[Exception]) -> None:
        self._source = source
        self._new_frame = new_frame
        self._broken = broken
        self._frame: Any = None  # the one that is being read
        self._compressed = b""
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready and self._decompress():
            pass
        target = memoryview(buffer).cast("B")
        part = self._ready[: len(target)]
        target[: len(part)] = part
        self._ready = self._ready[len(part) :]
        return len(part)

    def _decompress(self) -> bool:
        """The next step; False at the end of the file."""
        more = self._frame is not None and not getattr(self._frame, "needs_input", True)  # than was asked for
        data = b"" if more else self._compressed or self._source.read(_STEP)
        if not data and not more:
            if self._frame is not None:
                raise EOFError("the file ends inside a frame")
            return False
        if self._frame is None:
            self._frame = self._new_frame()
        try:
            limit = (_MOST,) if hasattr(self._frame, "needs_input") else ()
            self._ready = memoryview(self._frame.decompress(data, *limit))
        except self._broken as error:
            raise EOFError(str(error)) from None
        self._compressed = b""
        if self._frame.eof:
            self._compressed, self._frame = self._frame.unused_data, None
        return True

    def close(self) -> None:
        self._source.close()
        super().close()


def open_zst(path: Path) -> IO[bytes]:
    """The decompressed bytes of a file, as a stream.

    Raises:
        DataError: No package that reads it is installed.
        OSError: The file cannot be opened.
    """
    return unpacked_zst(path.open("rb"), str(path))


def unpacked_zst(stream: IO[bytes], name: str) -> IO[bytes]:
    """The decompressed bytes of a stream, which is closed with it.

    Raises:
        DataError: No package that reads it is installed; the message has the name.
    """
    zstd = _zstd_of_python()
    if zstd is not None:
        new_frame, broken = zstd.ZstdDecompressor, zstd.ZstdError
    else:
        try:
            zstandard = import_module("zstandard")  # without stubs
        except ImportError:
            stream.close()
            raise DataError(f"{name}: reading .zst needs the package zstandard (pip install zstandard)") from None
        new_frame, broken = zstandard.ZstdDecompressor().decompressobj, zstandard.ZstdError
    return cast("IO[bytes]", io.BufferedReader(_Frames(stream, new_frame, broken)))


def packed_zst(stream: IO[bytes]) -> Any:
    """A stream whose bytes go compressed into another one, which stays open when it is closed.

    Raises:
        DataError: No package that writes it is installed.
    """
    zstd = _zstd_of_python()
    if zstd is not None:
        return zstd.ZstdFile(stream, "wb")
    try:
        zstandard = import_module("zstandard")
    except ImportError:
        raise DataError("writing .zst needs the package zstandard (pip install zstandard)") from None
    return zstandard.ZstdCompressor().stream_writer(stream, closefd=False)


def _zstd_of_python() -> Any:
    """The module that Python has from 3.14 on, unless it was built where libzstd is not; else None."""
    try:
        return import_module("compression.zstd")
    except ImportError:
        return None
