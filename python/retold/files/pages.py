"""Single files: their format, opened through a compression, and read as one page of text."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from retold._core import DataError
from retold.files.zst import open_zst
from retold.text.decode import decode

if TYPE_CHECKING:
    from retold.files.record import Skipped

FORMATS = ("txt", "html", "jsonl", "csv", "parquet", "warc")
_EXTENSIONS = {
    ".txt": "txt",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
}
_COMPRESSIONS = (".gz", ".zst")
_BINARY_STARTS = (
    b"\x89PNG",
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PAR1",
    b"RIFF",
)
_TEXT_CONTROLS = b"\t\n\v\f\r\x1b"
# What reading a broken .gz or .zst raises.
DAMAGED = (EOFError, gzip.BadGzipFile, zlib.error)
# A page beyond this is a mistake or an attack (a decompression bomb).
MAX_PAGE_BYTES = 1 << 30


def _suffixes(path: Path) -> tuple[str, str]:
    """(extension, compression) in lower case; either may be empty."""
    suffix = path.suffix.lower()
    if suffix in _COMPRESSIONS:
        return Path(path.stem).suffix.lower(), suffix
    return suffix, ""


def format_of(path: Path) -> str | None:
    """The input format by extension, looking through .gz and .zst; None for an unknown one.

    Example:
        >>> format_of(Path("dump.JSONL.gz")), format_of(Path("gold.json"))
        ('jsonl', None)
    """
    return _EXTENSIONS.get(_suffixes(path)[0])


def is_tsv(path: Path) -> bool:
    """Whether the extension, looked at through .gz and .zst, says that tabs part the fields."""
    return _suffixes(path)[0] == ".tsv"


def stem_of(path: Path) -> str:
    """The file's name without the extensions that retold knows.

    Example:
        >>> stem_of(Path("a/page.v2.txt.gz")), stem_of(Path("page.v2"))
        ('page.v2', 'page.v2')
    """
    extension, compression = _suffixes(path)
    known = len(compression) + (len(extension) if extension in _EXTENSIONS else 0)
    return path.name[: len(path.name) - known] or path.name


def open_binary(path: Path) -> IO[bytes]:
    """The file's bytes as a stream, decompressed by extension."""
    compression = _suffixes(path)[1]
    if compression == ".gz":
        return cast("IO[bytes]", gzip.open(path))
    if compression == ".zst":
        return open_zst(path)
    return path.open("rb")


def is_binary(data: bytes) -> bool:
    r"""Whether bytes are an image, an archive or a program rather than text in some encoding; looks at the first 64 KB.

    Example:
        >>> is_binary(b"\x89PNG\r\n\x1a\n\x00\x00"), is_binary("Zoë".encode("utf-16"))
        (True, False)
    """
    head = data[:65536]
    if head.startswith(_BINARY_STARTS):
        return True
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):  # byte order marks of UTF-16 and UTF-32
        return False
    nul = head.count(0)
    control = sum(head.count(byte) for byte in range(32) if byte not in _TEXT_CONTROLS)
    if 4 * nul > len(head):  # UTF-16 without a mark: one byte of most pairs is zero
        control -= nul
        if 10 * max(head[::2].count(0), head[1::2].count(0)) < 9 * nul:
            return True
    return 20 * control > len(head)


def read_page(stream: IO[bytes], name: str, skipped: Skipped | None = None) -> str:
    """One page from a stream, decoded; `skipped` hears of an encoding that nothing but the bytes tells.

    Raises:
        DataError: The bytes are not text, or more than a page can be.
    """
    data = stream.read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        raise DataError(f"{name}: larger than {MAX_PAGE_BYTES >> 20} MiB, which no page is")
    if is_binary(data):
        raise DataError(f"{name}: not text (binary data)")
    decoded = decode(data)
    if skipped is not None and decoded.encoding not in ("utf-8", "ascii"):
        skipped.note(name, f"not UTF-8, read as {decoded.encoding}")
    return decoded.text
