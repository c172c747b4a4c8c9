"""Web archives (WARC, ISO 28500): their responses that are HTML, through warcio (extra `html`)."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any
from urllib.parse import urlsplit

from retold._core import DataError, InvalidArgument
from retold.files.html import html_record
from retold.files.pages import MAX_PAGE_BYTES
from retold.text.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retold.files.record import Record, Skipped

__all__ = ["warc_records"]

_HTML = ("text/html", "application/xhtml+xml")


def _charset(kind: str) -> str | None:
    """What a Content-Type says of the encoding."""
    _, found, rest = kind.lower().partition("charset=")
    return rest.split(";")[0].strip(" \"'") or None if found else None


def _text(data: bytes, kind: str) -> str:
    try:
        return decode(data, hint=_charset(kind)).text
    except InvalidArgument:  # a name that is no encoding
        return decode(data).text


def _page(entry: Any, number: int, skipped: Skipped) -> Record | None:
    headers = entry.http_headers
    kind = (headers.get_header("Content-Type") or "") if headers is not None else ""
    if not kind.strip().lower().startswith(_HTML):
        return None
    url = entry.rec_headers.get_header("WARC-Target-URI") or f"record {number}"
    data = entry.content_stream().read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        skipped.add(url, f"larger than {MAX_PAGE_BYTES >> 20} MiB, which no page is")
        return None
    host = urlsplit(url).hostname if "://" in url else None
    return html_record(url, _text(data, kind), source=host, url=url)


class _Patient:
    """A stream that ends where a compressed file is cut off, after all that can be read of it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._read = getattr(stream, "read1", stream.read)
        self.cut = False

    def read(self, size: int) -> bytes:
        """At most `size` bytes; none at the end."""
        try:
            return bytes(self._read(size))
        except EOFError:
            self.cut = True
            return b""


def _entries(stream: _Patient, name: str) -> Iterator[Any]:
    """The records of an archive, up to where it is damaged."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise DataError(f"{name}: reading WARC files needs warcio: pip install 'retold[html]'") from None
    try:
        yield from ArchiveIterator(stream)
    except ArchiveLoadFailed as error:
        raise DataError(f"{name}: no web archive ({error})") from None
    except (AttributeError, ValueError):  # warcio at an archive that ends inside of a head
        stream.cut = True


def _is_cut(entry: Any) -> bool:
    """Whether the archive ends before the record does."""
    while entry.raw_stream.read(1 << 16):
        pass
    return getattr(entry.raw_stream, "limit", 0) > 0


def warc_records(stream: IO[bytes], name: str, skipped: Skipped) -> Iterator[Record]:
    """Every HTML page of an archive, by its address; the source is the host.

    Args:
        stream: The archive, not compressed or a gzip member per record.
        name: What messages call the file.
        skipped: Hears of records that cannot be read.

    Raises:
        DataError: The file is no archive, or warcio is not installed.
    """
    number = 0
    patient = _Patient(stream)
    for number, entry in enumerate(_entries(patient, name), 1):
        page = _page(entry, number, skipped) if entry.rec_type == "response" else None
        if _is_cut(entry):
            patient.cut = True
        elif page is not None:
            yield page
    if patient.cut:
        skipped.add(name, f"is cut off inside of record {number} or behind it")
    elif number == 0:
        skipped.add(name, "no record in it")
