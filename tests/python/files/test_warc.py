"""Web archives: their HTML responses are pages, the rest is passed over."""

import gzip

import pytest

import retold
from retold.files.record import ReadOptions, Skipped
from retold.files.records import read_records

pytest.importorskip("warcio")


def response(url, kind, body):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind.encode() + b"\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response"
    )
    return f"{head}\r\nContent-Length: {len(http)}\r\n\r\n".encode() + http + b"\r\n\r\n"


ENTRIES = [
    response("https://a.example/1", "text/html; charset=windows-1251", "<p>Мост закрыт.".encode("cp1251")),
    response("https://a.example/logo", "image/png", b"\x89PNG"),
    response("https://b.example/2", "text/html; charset=none-such", "<p>پل بند ہے۔".encode()),
]


def read(path):
    return list(read_records([path], ReadOptions(), Skipped(lambda name, reason: None)))


def test_html_responses_are_pages_by_address_with_the_host_as_source(tmp_path):
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"".join(ENTRIES))
    pages = read(path)
    assert [(page.id, page.source, page.text) for page in pages] == [
        ("https://a.example/1", "a.example", "Мост закрыт."),
        ("https://b.example/2", "b.example", "پل بند ہے۔"),
    ]
    assert pages[0].html == "<p>Мост закрыт."


def test_every_record_may_be_a_gzip_member(tmp_path):
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"".join(map(gzip.compress, ENTRIES)))
    assert [page.url for page in read(path)] == ["https://a.example/1", "https://b.example/2"]


def test_what_is_no_archive_is_refused(tmp_path):
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"Dear reader,\nthis is a letter.\n")
    with pytest.raises(retold.DataError, match="no web archive"):
        read(path)


@pytest.mark.parametrize("pressed", [bytes, gzip.compress])
def test_an_archive_that_is_cut_off_says_so(tmp_path, pressed):
    heard = []
    whole = b"".join(map(pressed, ENTRIES))
    path = tmp_path / f"crawl.warc{'.gz' if pressed is not bytes else ''}"
    for cut in (20, 60):
        path.write_bytes(whole[:-cut])
        skipped = Skipped(lambda name, reason: heard.append(reason))
        pages = list(read_records([path], ReadOptions(), skipped))
        assert [page.url for page in pages] == ["https://a.example/1"]
    assert len(heard) == 2
    assert all(reason.startswith("is cut off") for reason in heard)


def test_an_empty_archive_says_so(tmp_path):
    heard = []
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"")
    assert list(read_records([path], ReadOptions(), Skipped(lambda name, reason: heard.append(reason)))) == []
    assert heard == ["no record in it"]
