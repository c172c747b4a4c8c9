"""All that one page or text states, read once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from retold import _core
from retold._shared.arguments import checked
from retold.annotate.aliases import alias_rows
from retold.annotate.document import Findings
from retold.annotate.fact_types import own_slots, read_fact_types, with_slots
from retold.annotate.span_maker import SpanMaker
from retold.annotate.story import document_of, is_page, language_of, stated, story_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retold.annotate.document import Document
    from retold.annotate.fact_types import FactTypes


@checked()
def annotate(
    page_or_text: Any,
    *,
    anchor: str | None = None,
    language: str = "auto",
    aliases: Mapping[str, str] | None = None,
    fact_types: FactTypes = (),
) -> Document:
    """The quotations, names, dates, numbers, denials, doubts and flags of a page or text, read once.

    Speakers have the canonical names of `.names`, and values that stand in a quotation know who says them. Flags are
    places that look as if scraping or translating had harmed them.

    Args:
        page_or_text: A page from `retold.clean`, of which only the story is read, or any text.
        anchor: The ISO day on which it was written; by default the day that the page states. Without one "Tuesday" and
            "11 September" stay open.
        language: "auto" (the page's language, or a guess from the text) or a BCP 47 tag.
        aliases: Writings of names that you know, and whose they are, as for `retold.names`.
        fact_types: Types of your own: callables that get the text and give (start, end, value) or (start, end, value,
            unit) for each value in it; the name of the function is the type, or a dict gives names. Their slots stand
            among the others. Types that packages install (docs/extending.md) are read beside them.

    Returns:
        A `Document`; positions are code points of the raw page or the text.

    Raises:
        InvalidArgument: `anchor` is no ISO day, an alias is empty, a fact type gives something else, or the argument is
            neither a page nor a text.

    Cost: linear in the text; about 5 ms for a page of 5 kB.

    Example:
        >>> import retold
        >>> found = retold.annotate('"We lost 40 boats," said Ada Krone, the mayor, on 3 May 2031.')
        >>> [(quote.speaker, quote.content[0].text) for quote in found.quotes]
        [('Ada Krone', 'We lost 40 boats,')]
        >>> [(slot.type, slot.value, slot.speaker) for slot in found.slots]
        [('attribution', 'Ada Krone', 'Ada Krone'), ('number', '40', 'Ada Krone'), ('date', '2031-05-03', None)]
    """
    types = read_fact_types(fact_types)
    page = None if isinstance(page_or_text, str) else page_or_text
    if not isinstance(page_or_text, str) and not is_page(page):
        raise _core.InvalidArgument(f"page_or_text: must be a text or a page, not {type(page).__name__}")
    raw, text, written = (page_or_text, page_or_text, None) if page is None else (page.raw, story_of(page), page.date)
    language = (language_of(page) or language) if isinstance(language, str) and language == "auto" else language
    span = SpanMaker("", raw)
    found = _core.annotate.annotate(
        text, anchor=anchor or written or "", language=language, aliases=alias_rows(aliases), span=span
    )
    found["slots"] = with_slots(found["slots"], own_slots(types, text), found["quotes"], span)
    result = stated(found)
    return replace(document_of("", raw, page, found["language"], dict), findings=Findings(lambda: result, raw))
