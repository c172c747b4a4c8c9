"""A document as a notebook shows it: the page, with what was found in it marked where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._shared.view import SMALL, box, counted
from retold.annotate.marks import Mark, Room, marked_html

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["document_html"]

_MOST = 44_000  # chosen: bytes of the marked text, so that the whole view has at most 50 KB
_ROUND = "color:inherit;border-radius:3px;padding:0 .15em;background:rgba"
# See-through, of a palette that colour-blind readers tell apart (Okabe and Ito), on light and dark pages.
_COLOURS = {
    "person": "(230,159,0,.35)",
    "organisation": "(86,180,233,.35)",
    "place": "(0,158,115,.32)",
    "date": "(204,121,167,.4)",
    "value": "(213,94,0,.28)",
    "other": "(128,128,128,.3)",
}
_LINE = "line-height:1.7;margin:.5em 0;overflow-wrap:anywhere"
_QUOTE = "color:inherit;background:rgba(0,114,178,.12);border-bottom:2px solid rgba(0,114,178,.65)"

_FLAG = "color:inherit;background:none;text-decoration:underline wavy rgba(213,94,0,.9)"


def _colour(kind: str) -> str:
    return _ROUND + _COLOURS.get(kind, _COLOURS["other"])


def _values(document: Any) -> list[Any]:
    """Its slots but those of who says what, which stand with the quotations."""
    return [slot for slot in document.slots if slot.type != "attribution"]


def _marks(document: Any) -> Iterator[Mark]:
    """Everything that was found, with colour and label."""
    for quote in document.quotes:
        for number, span in enumerate(quote.content, 1):
            last = number == len(quote.content)
            yield Mark(span.start, -span.end, _QUOTE, f"{quote.kind} quote: {quote.speaker or '?'}" if last else "")
    for name in document.names:
        for span in name.mentions:
            same = span.text == name.canonical
            yield Mark(
                span.start, -span.end, _colour(name.kind), name.kind if same else f"{name.kind} {name.canonical}"
            )
    for slot in _values(document):
        parts = (slot.type, slot.bound, slot.value, slot.unit)
        label = " ".join(part for part in parts if part)
        yield Mark(slot.span.start, -slot.span.end, _colour("date" if slot.type == "date" else "value"), label)
    for flag in document.flags:
        yield Mark(flag.span.start, -flag.span.end, _FLAG, f"{flag.kind.replace('_', ' ')}?")


def _paragraphs(document: Any) -> Iterator[tuple[int, int]]:
    """Where what was read stands: the title and story of a page, the lines of a text."""
    if document.page is not None:
        for block in document.page.blocks:
            if block.kept or block.label == "title":
                yield block.start, block.end
        return
    start = 0
    for line in document.raw.splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line.rstrip("\r\n"))
        start += len(line)


def _facts(document: Any) -> list[str]:
    counts = (
        (document.quotes, "quotation"),
        (document.names, "name"),
        (_values(document), "value"),
        (document.flags, "flag"),
    )
    return [
        f"date {document.date or 'not known'}",
        f"language {document.language or 'not known'}",
        *(counted(len(found), what) for found, what in counts),
    ]


def _body(document: Any) -> str:
    """The paragraphs with their marks, as far as there is room."""
    marks = sorted(_marks(document))
    raw, room, parts, next_mark = document.raw, Room(_MOST), [], 0
    carried: list[Mark] = []  # marks that go on in the next paragraph
    for start, end in _paragraphs(document):
        inside = carried
        while next_mark < len(marks) and marks[next_mark].start < end:
            inside.append(marks[next_mark])
            next_mark += 1
        carried = [mark for mark in inside if -mark.back > end]
        cut = [_moved(mark, start, end) for mark in inside]
        if not room.take(len(_LINE) + 40):
            break
        parts.append(f'<div dir="auto" style="{_LINE}">{marked_html(raw[start:end], cut, room)}</div>')
        if room.left == 0:
            break
    else:
        return "".join(parts)
    return "".join(parts) + f'<div style="{SMALL}">… cut: the page is longer</div>'


def _moved(mark: Mark, start: int, end: int) -> Mark:
    """The part of a mark in a paragraph, places counted from the paragraph's start."""
    ends_here = -mark.back <= end
    return Mark(
        max(mark.start - start, 0), -min(-mark.back - start, end - start), mark.style, mark.label if ends_here else ""
    )


def document_html(document: Any) -> str:
    """Title, date and language of a page, and its story with quotations, names and values marked."""
    title = document.id if document.title is None else f"{document.id}: {document.title.text}".removeprefix(": ")
    return box(title or "document", _facts(document), _body(document))
