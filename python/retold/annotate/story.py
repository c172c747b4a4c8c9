"""What is read of a page, and its findings as a document: spans lie in the page as it was given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retold._core import annotate as _core
from retold.annotate.document import Document, Findings, Stated
from retold.annotate.flag import Flag
from retold.annotate.name import Name
from retold.annotate.quotes import Quote
from retold.annotate.slot import Slot
from retold.annotate.span_maker import SpanMaker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["document_of", "is_page", "language_of", "stated", "story_of"]

_FINDINGS = ("quotes", "names", "slots", "flags")
_NOT_LINE_END = re.compile(r"[^\n]")


def is_page(value: object) -> bool:
    """Whether it is a cleaned page, of `retold.clean` or like one."""
    return hasattr(value, "blocks") and hasattr(value, "raw")


def language_of(page: Any) -> str | None:
    """The language that a page is known to be in."""
    return None if page is None or page.language == "und" else page.language


def story_of(page: Any) -> str:
    """The page with spaces for everything but title, story and line ends: positions and lines stay the same."""
    raw, parts, behind = page.raw, [], 0
    for block in page.blocks:
        if block.kept or block.label == "title":
            parts += [_NOT_LINE_END.sub(" ", raw[behind : block.start]), raw[block.start : block.end]]
            behind = block.end
    parts.append(_NOT_LINE_END.sub(" ", raw[behind:]))
    return "".join(parts)


def document_of(
    name: str, raw: str, page: Any, language: str, find: Callable[[], Mapping[str, Sequence[Mapping[str, Any]]]]
) -> Document:
    """The document of a text or page.

    Args:
        name: Its id.
        raw: The text that positions are of.
        page: The page, or None.
        language: BCP 47 tag, or an empty string.
        find: Gives the findings as members of Quote, Name, Slot and Flag, places as (start, end); called when somebody
            asks for them.
    """
    span = SpanMaker(name, raw)
    wanted = None if page is None else page.title
    at = story_of(page).find(wanted) if wanted else -1
    title = span(at, at + len(wanted)) if wanted and at >= 0 else None

    def found() -> Stated:
        return stated({table: [_members(row, span) for row in rows] for table, rows in find().items()})

    return Document(
        name,
        page,
        title,
        None if page is None else page.date,
        language,
        capabilities=(*_FINDINGS, *(_core.lists_of(language) or ("no_lists",))),
        findings=Findings(found, raw),
    )


def _members(row: Mapping[str, Any], span: SpanMaker) -> dict[str, Any]:
    """The keywords of Quote, Name, Slot or Flag for a row of flat columns."""
    members: dict[str, Any] = {}
    for name, value in row.items():
        if name in ("speaker_span", "venue"):
            members[name] = span(*value[0]) if value else None
        elif isinstance(value, list):
            members[name] = tuple(span(*item) if isinstance(item, tuple) else item for item in value)
        elif name not in ("line", "start", "end"):
            members[name] = value
    return {**members, "span": span(row["start"], row["end"])} if "start" in row else members


def stated(members: Mapping[str, Sequence[Mapping[str, Any]]]) -> Stated:
    """The result objects of their members by name."""
    return Stated(
        tuple(Quote(**quote) for quote in members["quotes"]),
        tuple(Name(**name) for name in members["names"]),
        tuple(Slot(**slot) for slot in members["slots"]),
        tuple(Flag(**flag) for flag in members["flags"]),
    )
