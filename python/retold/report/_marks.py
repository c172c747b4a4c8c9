"""Highlighting the words that differ between two aligned sentences, and quoting them with what stands around them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from retold import _core
from retold.compare.differences import GRAVE
from retold.report._html import Html, element, join, text
from retold.report._words import CHANGES, TYPES, page_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.annotate import Slot
    from retold.compare import Aligned, Span

_WHOLE = ("attribution", "order", "furniture")  # classes of changes that are marked as one
CONTEXT = 70  # characters on each side of differing words in a list
QUOTED = 160  # characters of the other page's words


@dataclass(frozen=True, order=True)
class Mark:
    """A range of a raw page to highlight, the kind of change, and what it says when pointed at."""

    start: int
    end: int
    kind: str
    why: str


def marks(group: Aligned, side: str) -> list[Mark]:
    """What to highlight on one side ("a" or "b") of a group, in order, without overlaps."""
    found: list[Mark] = []
    literal = group.kind in _core.compare.literal
    own, others = (group.a, group.b) if side == "a" else (group.b, group.a)
    elsewhere = " ".join(span.text for span in others)
    for change in group.changes:
        here, there = (change.a, change.b) if side == "a" else (change.b, change.a)
        said = there.text if len(there.text) <= QUOTED else there.text[:QUOTED] + "…"
        other = f"“{said}” in {there.document}" if said.strip() else f"nothing here in {there.document}"
        if not here.text.strip():
            if literal and change.kind in GRAVE:
                found.append(Mark(here.start, here.end, change.kind, f"{CHANGES[change.kind]}: {other}"))
            continue
        if change.about in _WHOLE:
            found.append(Mark(here.start, here.end, change.about, f"{CHANGES[change.about]}: {other}"))
            continue
        at = 0
        at_start = any(here.start == span.start for span in own)
        parts = []
        if change.kind in GRAVE:
            parts = _core.compare.grave_parts(change.kind, group.kind, here.text, at_start, elsewhere)
        rest = "wording" if change.kind in GRAVE else change.kind
        for first, last in [*parts, (len(here.text), len(here.text))]:
            if at < first:
                found.append(Mark(here.start + at, here.start + first, rest, f"{CHANGES[rest]}: {other}"))
            if first < last:
                found.append(
                    Mark(here.start + first, here.start + last, change.kind, f"{CHANGES[change.kind]}: {other}")
                )
            at = last
    return sorted(found)


def marked(span: Span, found: Sequence[Mark]) -> Html:
    """A sentence with its highlights; a mark that goes on in another sentence is cut at the end of this one."""
    parts: list[Html] = []
    at = span.start
    for mark in found:
        start, end = max(mark.start, at), min(mark.end, span.end)
        if start > end or mark.start > span.end or mark.end < span.start:
            continue
        inner = span.text[start - span.start : end - span.start]
        if not inner and mark.start < mark.end:
            continue
        parts.append(text(span.text[at - span.start : start - span.start]))
        parts.append(
            element("mark", inner, class_=f"c-{mark.kind}", title=mark.why) if inner else gap(mark.kind, mark.why)
        )
        at = end
    return join(*parts, text(span.text[at - span.start :]))


def boxed(span: Span, found: Sequence[Mark], slots: Sequence[Slot]) -> Html:
    """A sentence with its highlights and a box around each value, which says what was read there."""
    parts: list[Html] = []
    at = span.start

    def until(end: int) -> Html:
        last = end == span.end
        here = [mark for mark in found if last or not mark.start == mark.end == end]
        return marked(replace(span, start=at, end=end, text=span.text[at - span.start : end - span.start]), here)

    for slot in slots:
        start, end = slot.span.start, slot.span.end
        if start < at or end > span.end or start == end:
            continue
        parts.append(until(start))
        at = start
        read = " ".join(filter(None, (TYPES.get(slot.type, slot.type), slot.bound, slot.value, slot.unit)))
        parts.append(element("span", until(end), class_="slot", title=read.replace("_", " ")))
        at = end
    return join(*parts, until(span.end))


def gap(kind: str, why: str) -> Html:
    """A place where the other page has words."""
    return element("span", "‸", class_=f"gap c-{kind}", title=why)


def snippet(part: Span, sentences: Sequence[Span], kind: str) -> Html:
    """A table cell with the differing words and what stands around them."""
    home = next((s for s in sentences if s.start <= part.start and part.end <= s.end), part)
    words = element("mark", part.text, class_=f"c-{kind}") if part.text.strip() else gap(kind, "nothing here")
    before, after = home.text[: part.start - home.start], home.text[part.end - home.start :]
    if len(before) > CONTEXT:
        before = "…" + before[-CONTEXT:].partition(" ")[2]
    if len(after) > CONTEXT:
        after = after[:CONTEXT].rpartition(" ")[0] + "…"
    where = element("span", page_name(part.document), f", line {part.line}", class_="where")
    return element("td", where, element("span", before, words, after, dir="auto"))
