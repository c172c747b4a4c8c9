"""Names of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold import _core
from retold._shared.arguments import checked
from retold.annotate.aliases import alias_rows
from retold.annotate.name import Name
from retold.annotate.span_maker import SpanMaker

if TYPE_CHECKING:
    from collections.abc import Mapping


@checked()
def names(text: str, *, language: str = "auto", aliases: Mapping[str, str] | None = None) -> list[Name]:
    """The persons, organisations and places that a text names, each with all its writings.

    Capitals, titles, head nouns ("Ministry of ..."), legal forms, acronyms in brackets and verbs of speech tell names;
    in scripts without capitals titles, head nouns, verbs of speech, family names and repetition do. Writings of one
    name are brought together: parts, initials, acronyms, cases, accents, near spellings with a second witness. A
    surname that two people of the text share is not given to either unless title, gender or order tell.

    Args:
        text: Any text; malformed characters are no names and never raise.
        language: "auto" (a guess from the text) or a BCP 47 tag.
        aliases: Writings that you know, and whose they are: `{"the Iron Lady": "Margaret Thatcher"}`. They are found
            wherever they stand as whole words, in any case, and lead to the name given.

    Returns:
        The names by first mention; no two mentions overlap. Positions are code points.

    Raises:
        InvalidArgument: an alias or its name is empty; `language` is no tag.

    Cost: linear in the text; about 2 ms for a page of 5 kB.

    Example:
        >>> import retold
        >>> text = "Minister Ada Krone met the Harbour Workers Union (HWU). Krone said the HWU had agreed."
        >>> for name in retold.names(text, language="en"):
        ...     print(name.canonical, name.kind, [span.text for span in name.mentions])
        Ada Krone person ['Ada Krone', 'Krone']
        Harbour Workers Union organisation ['Harbour Workers Union', 'HWU', 'HWU']
    """
    rows = _core.annotate.names(text, aliases=alias_rows(aliases), language=language, span=SpanMaker("", text))
    return [Name(**row) for row in rows]
