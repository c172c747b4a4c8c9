"""`retold annotate`: who is named, when, how many, and who said it."""

from __future__ import annotations

from argparse import ArgumentTypeError
from dataclasses import asdict
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from retold.cli._arguments import add_language
from retold.cli._found import add_found_arguments, found_kind, found_out
from retold.cli._input import add_input_arguments, records_of, reported_skips
from retold.cli._messages import FINE, SKIPPED, put, put_json

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from retold.annotate import Document
    from retold.clean import Page
    from retold.cli._arguments import Parser
    from retold.files import Record

HELP = "what texts state: who is named, when, how many, and who said it"
EXAMPLES = """examples:
  retold annotate page.txt                               a row for each quotation, name and value, with its place
  retold annotate page.txt | grep -w quote               who said what
  retold annotate pages/ --clean --format jsonl          of pages only the story; an object per page
  retold annotate page.txt --anchor 2031-05-09           "Tuesday" is the one before that day
"""
_BATCH = 256  # chosen: texts that are read together, on all CPUs
_COLUMNS = {
    **{"id": str, "line": int, "start": int, "end": int},
    **{"what": str, "kind": str, "value": str, "text": str},
}
_TABLE = (
    "a line per finding, its columns parted by tabs; csv, parquet: a row per finding; "
    "jsonl: an object per text, with everything"
)


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser)
    add_language(parser)
    add_found_arguments(parser, _TABLE, name="table")
    parser.add_argument("--clean", action="store_true", help="read only the story of every page, as of HTML always")
    parser.add_argument(
        "--anchor", type=_day, metavar="DAY", help="the ISO day of writing; default: what a cleaned page states"
    )


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no ISO day, as 2031-05-09") from None


def _page(record: Record, options: argparse.Namespace) -> Page | None:
    """The cleaned page, if only the story is to be read."""
    from retold.clean import clean, clean_html

    if record.html is not None:
        return clean_html(record.html, source=record.source, url=record.url, language=options.language)
    return clean(record.text, source=record.source, language=options.language) if options.clean else None


def _documents(records: Iterable[Record], options: argparse.Namespace) -> Iterator[tuple[Record, Document | None]]:
    """What every text states, a batch at a time; texts and pages apart, in their order all the same."""
    from retold.annotate import annotate_column

    batches = iter(records)
    while batch := list(islice(batches, _BATCH)):
        pages = [_page(record, options) for record in batch]
        texts = [record.text if page is None else None for record, page in zip(batch, pages, strict=True)]
        anchors = [options.anchor] * len(batch)
        how: dict[str, Any] = {"anchors": anchors, "language": options.language, "progress": False}
        of_pages, of_texts = annotate_column(pages, **how), annotate_column(texts, **how)
        for record, page, told in zip(batch, of_pages, of_texts, strict=True):
            yield record, told if page is None else page


def _members(found: Any) -> dict[str, Any]:
    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: bare(item) for name, item in value.items() if name != "document"}
        return [bare(item) for item in value] if isinstance(value, list | tuple) else value

    members: dict[str, Any] = bare(asdict(found))
    return members


def _in_full(record: Record, document: Document) -> dict[str, Any]:
    found = {"quotes": document.quotes, "names": document.names, "slots": document.slots, "flags": document.flags}
    told = {name: [_members(item) for item in items] for name, items in found.items()}
    return {"id": record.id, "source": record.source, "language": document.language or None, **told}


def _rows(document: Document) -> Iterator[tuple[Any, str, str, str | None]]:
    """Span, what it is, kind, and value of every finding, in the order of the text."""
    rows: list[tuple[Any, str, str, str | None]] = [
        (span, "quote", quote.kind, quote.speaker) for quote in document.quotes for span in quote.content
    ]
    rows += [(span, "name", name.kind, name.canonical) for name in document.names for span in name.mentions]
    for slot in document.slots:
        if slot.type == "attribution":  # its row is that of the quotation
            continue
        parts = (slot.bound, slot.value, slot.unit)
        rows.append((slot.span, "value", slot.type, " ".join(part for part in parts if part)))
    rows += [(flag.span, "flag", flag.kind, flag.reason) for flag in document.flags]
    yield from sorted(rows, key=lambda row: (row[0].start, -row[0].end))


def run(options: argparse.Namespace) -> int:
    """Annotates every text and prints what was found."""
    skipped = reported_skips(options)
    records = records_of(options, skipped)
    asked = found_kind(options)
    if asked == "text":
        put("\t".join(_COLUMNS))
    with found_out(options, _COLUMNS) as out:
        for record, document in _documents(records, options):
            if document is None:
                continue
            if asked == "jsonl":
                put_json(_in_full(record, document))
                continue
            for span, what, kind, value in _rows(document):
                cells = (record.id, span.line, span.start, span.end, what, kind, value or "", span.text)
                out.write(dict(zip(_COLUMNS, cells, strict=True)))
    return SKIPPED if skipped.unreadable else FINE
