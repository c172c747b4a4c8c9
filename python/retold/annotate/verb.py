"""All that one page or text states, read once."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from retold import _core
from retold._shared.span import Span
from retold.annotate.document import Document, Findings, Stated
from retold.annotate.name import Name
from retold.annotate.quotes import Quote
from retold.annotate.slot import Slot

if TYPE_CHECKING:
    from collections.abc import Mapping


def stated(members: Mapping[str, Any]) -> Stated:
    """The result objects of the core's members by name."""
    return Stated(
        tuple(Quote(**quote) for quote in members["quotes"]),
        tuple(Name(**name) for name in members["names"]),
        tuple(Slot(**slot) for slot in members["slots"]),
    )


def annotate(
    page_or_text: Any,
    *,
    anchor: str | None = None,
    language: str = "auto",
    aliases: Mapping[str, str] | None = None,
) -> Document:
    """The quotations, names, dates and numbers of a page or text, read once.

    Speakers have the canonical names of `.names`, and values that stand in a quotation know who says them.

    Args:
        page_or_text: A page from `retold.clean`, of which only the story is read, or any text.
        anchor: The ISO day on which it was written; by default the day that the page states. Without one "Tuesday" and
            "11 September" stay open.
        language: "auto" (the page's language, or a guess from the text) or a BCP 47 tag.
        aliases: Writings of names that you know, and whose they are, as for `retold.names`.

    Returns:
        A `Document`; positions are code points of the raw page or the text.

    Raises:
        InvalidArgument: `anchor` is no ISO day, an alias is empty, or the argument is neither a page nor a text.

    Cost: linear in the text; about 5 ms for a page of 5 kB.

    Example:
        >>> import retold
        >>> found = retold.annotate('"We lost 40 boats," said Ada Krone, the mayor, on 3 May 2031.')
        >>> [(quote.speaker, quote.content[0].text) for quote in found.quotes]
        [('Ada Krone', 'We lost 40 boats,')]
        >>> [(slot.type, slot.value, slot.speaker) for slot in found.slots]
        [('number', '40', 'Ada Krone'), ('date', '2031-05-03', None)]
    """
    page = None if isinstance(page_or_text, str) else page_or_text
    if page is None:
        raw = text = page_or_text
        title = date = None
    elif hasattr(page, "blocks") and hasattr(page, "raw"):
        raw, text, title, date = page.raw, _story(page), page.title, page.date
        language = page.language if language == "auto" and page.language != "und" else language
    else:
        raise _core.InvalidArgument(f"page_or_text: must be a text or a page, not {type(page).__name__}")
    lines = [i for i, c in enumerate(raw) if c == "\n"]

    def span(start: int, end: int) -> Span:
        return Span("", start, end, bisect_right(lines, start - 1) + 1, raw[start:end])

    found = _core.annotate.annotate(
        text, anchor=anchor or date or "", language=language, aliases=list((aliases or {}).items()), span=span
    )
    result = stated(found)
    at = text.find(title) if title else -1
    where = span(at, at + len(title)) if title and at >= 0 else None
    return Document("", page, where, date, found["language"], findings=Findings(lambda: result))


def _story(page: Any) -> str:
    # Everything but the story becomes line ends: positions stay those of the raw page.
    raw, parts, behind = page.raw, [], 0
    for block in page.blocks:
        if block.kept or block.label == "title":
            parts += ["\n" * (block.start - behind), raw[block.start : block.end]]
            behind = block.end
    parts.append("\n" * (len(raw) - behind))
    return "".join(parts)
