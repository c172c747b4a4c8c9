"""What was found in one page or text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from retold._shared.listing import Listing, Record
from retold.annotate.document_view import document_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from retold._shared.span import Span
    from retold.annotate.flag import Flag
    from retold.annotate.name import Name
    from retold.annotate.quotes import Quote
    from retold.annotate.slot import Slot


class Stated(NamedTuple):
    """The quotations, names, values and flags of one text."""

    quotes: tuple[Quote, ...] = ()
    names: tuple[Name, ...] = ()
    slots: tuple[Slot, ...] = ()
    flags: tuple[Flag, ...] = ()


class Findings:
    """What a text states, found when it is first asked for; a pickle holds what was found.

    Attributes:
        raw: The text that positions are of.
    """

    __slots__ = ("_find", "_found", "raw")

    def __init__(self, find: Callable[[], Stated], raw: str = "") -> None:
        self.raw: str = raw
        self._find: Callable[[], Stated] | None = find
        self._found: Stated | None = None

    def get(self) -> Stated:
        """The findings."""
        if self._found is None:
            self._found = Stated() if self._find is None else self._find()
            self._find = None
        return self._found

    def __getstate__(self) -> tuple[str, Stated]:
        return self.raw, self.get()

    def __setstate__(self, state: tuple[str, Stated]) -> None:
        self.raw, self._find, self._found = state[0], None, Stated(*state[1])


@dataclass(frozen=True, slots=True, repr=False)
class Document(Record):
    """A page or text, and what was found in it.

    Attributes:
        id: Its id; empty for a text that was annotated alone.
        page: The cleaned page (`retold.clean.Page`); None if there is none, as of a comparison read from JSON.
        title: Where its title stands, or None.
        date: ISO day of publication as the page states it, or None.
        language: BCP 47 tag, or an empty string.
        sentences: The sentences of its body, where it was compared.
        capabilities: What was looked for on this page. Annotated alone, the kinds of findings and the lists of its
            language, as "speech:de", or "no_lists": then only what needs none was found. In a comparison those of the
            comparison, and "word_weights" where the common words of its language are known beforehand.
        quotes: Who said what (`Quote`), in the order of the page.
        names: Who and what is named (`Name`), by first mention. In a comparison one name has one canonical form on all
            pages of a topic.
        slots: Dates, numbers, sums, shares, durations and clock times, what is denied, admitted or hedged, and who says
            it where (`Slot`), in the order of the page.
        flags: Signs that the text was harmed on its way (`Flag`), in the order of the page.
    """

    id: str
    page: Any
    title: Span | None
    date: str | None
    language: str
    sentences: tuple[Span, ...] = ()
    capabilities: tuple[str, ...] = ()
    findings: Findings = field(default_factory=lambda: Findings(Stated), repr=False, compare=False)

    def __repr__(self) -> str:
        title = "" if self.title is None else f", {self.title.text[:60]!r}"
        return f"<Document {self.id!r}{title}, {len(self.sentences)} sentences>"

    def _cells(self) -> dict[str, Any]:
        return {"id": self.id, "title": self.title, "date": self.date, "language": self.language or None}

    def _repr_html_(self) -> str:
        return document_html(self)

    @property
    def raw(self) -> str:
        """The text that positions are of; empty where it is not known, as of a comparison read from JSON."""
        return self.findings.raw if self.page is None else str(self.page.raw)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Who said what."""
        return Listing(self.findings.get().quotes)

    @property
    def names(self) -> tuple[Name, ...]:
        """Who and what is named."""
        return Listing(self.findings.get().names)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Dates, numbers and other values, and how the page stands to what it states."""
        return Listing(self.findings.get().slots)

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Signs that the text was harmed on its way."""
        return Listing(self.findings.get().flags)
