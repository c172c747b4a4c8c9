"""A cleaned page, as Python sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold import _core
from retold._shared.arguments import checked
from retold._shared.listing import Listing
from retold.clean.block import Block
from retold.clean.evidence import Evidence, Guard
from retold.clean.page_html import page_html
from retold.text import Edit
from retold.tokenize.sentences import sentences
from retold.tokenize.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retold.tokenize import Spans, Tokens

__all__ = ["Page"]


class Page:
    r"""A cleaned page: the kept text, every line with its label and reason, and the way back to the raw text.

    Attributes:
        raw: The text as given.
        text: The kept blocks, each normalised, one line each. The title is not in it.
        title: The headline, or None.
        date: The publication date that the page states, ISO 8601, or None.
        byline: The people who wrote it, "A, B", without their offices, or None.
        outlet: Who published it, as printed, or None.
        language: BCP 47; "und" where it could not be told.
        guard: How much of the page was looked at (mode, score, reason): a text that is clean already stays as it is.
        flags: What a reader should look at, as "no_body" or "suspicious".
        capabilities: Which rules ran, as "cues:en".

    Example:
        >>> page = retold.clean_html("<nav>Menu</nav><p>The  <b>ferry</b> sails.</p><p>It is new.", mode="off")
        >>> page.text
        'Menu\nThe ferry sails.\nIt is new.'
        >>> page.to_raw(9, 14), page.from_raw(9, 14), page.html_span(9, 14)
        ((9, 14), (9, 14), (26, 31))
        >>> list(page.sentences()), page.words()[2]
        (['Menu', 'The ferry sails.', 'It is new.'], 'ferry')
        >>> page.to_html()
        '...'
    """

    __slots__ = ("_blocks", "_core", "_raw")

    def __init__(self, core: Any, raw: str) -> None:
        self._core = core
        self._raw = raw
        self._blocks: tuple[Block, ...] | None = None

    @property
    def raw(self) -> str:
        """The text as given."""
        return self._raw

    @property
    def text(self) -> str:
        """The kept blocks, each normalised, one line each."""
        return str(self._core.text)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every line that shows something, in order, kept or not."""
        if self._blocks is None:
            self._blocks = Listing(_blocks(self._core, self._raw))
        return self._blocks

    @property
    def comments(self) -> tuple[Block, ...]:
        """The blocks labelled "comment": what readers wrote, of `clean_html` with `comments=True`."""
        return Listing(block for block in self.blocks if block.label == "comment")

    @property
    def title(self) -> str | None:
        """The headline, or None."""
        return _value(self._core.title)

    @property
    def date(self) -> str | None:
        """The stated publication date, ISO 8601, or None."""
        return _value(self._core.date)

    @property
    def byline(self) -> str | None:
        """Who wrote it, as printed, or None."""
        return _value(self._core.byline)

    @property
    def outlet(self) -> str | None:
        """Who published it, as printed, or None."""
        return _value(self._core.outlet)

    @property
    def evidence(self) -> dict[str, Evidence]:
        """Where the title, date, byline and outlet were read; of HTML also modified, language, url and image."""
        found = {name: getattr(self._core, name) for name in ("title", "date", "byline", "outlet")}
        shown = {name: Evidence(origin="text", **item) for name, item in found.items() if item is not None}
        return shown | {one.pop("name"): Evidence(**one) for one in self._core.stated}

    @property
    def html(self) -> str | None:
        """The HTML that the page was given as, decoded; None for a page of plain text."""
        html: str | None = self._core.html
        return html

    @checked()
    def html_span(self, start: int, end: int) -> tuple[int, int]:
        """Lead a range of `raw` back to the range of `html` that shows it.

        Raises:
            InvalidArgument: The range is not inside the text.
            Error: The page was not given as HTML.
        """
        first, last = self._core.html_span(start, end)
        return first, last

    @property
    def language(self) -> str:
        """BCP 47, or "und"."""
        return str(self._core.language)

    @property
    def guard(self) -> Guard:
        """How much of the page was looked at, and why."""
        return Guard(**self._core.guard)

    @property
    def flags(self) -> tuple[str, ...]:
        """What a reader should look at."""
        return tuple(self._core.flags)

    @property
    def capabilities(self) -> tuple[str, ...]:
        """Which rules ran."""
        return tuple(self._core.capabilities)

    @property
    def kept_share(self) -> float:
        """How much of the blocks' text was kept, 0 to 1."""
        return float(self._core.kept_share)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Every change from `raw` to `text`, what was dropped included."""
        return tuple(map(Edit._make, self._core.edits))

    @checked()
    def to_markdown(self, *, links: bool = False, images: bool = False) -> str:
        r"""Title and story as Markdown: headings, lists, quotations, tables, code, strong and emphasised text.

        Of a page of plain text every kept line is a paragraph. Nothing that the page says is markup. `links` adds the
        links of the text to http, https, mailto, tel, sms and places on the same site, `images` its pictures.

        Example:
            >>> print(retold.clean_html("<h1>Ferry</h1><p>It <b>sails</b>.", mode="off").to_markdown())
            # Ferry
            <BLANKLINE>
            It **sails**.
            <BLANKLINE>
        """
        return str(_core.clean.to_markdown(self._core, links, images))

    @checked()
    def to_html(self, *, links: bool = False, images: bool = False) -> str:
        """The same as HTML: an article of plain elements whose only attributes are addresses; the rest is escaped."""
        return str(_core.clean.to_html(self._core, links, images))

    @checked()
    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Lead a range of `text` back to the range of `raw` that it comes from.

        Raises:
            InvalidArgument: The range is not inside the text.
        """
        first, last = self._core.to_raw(start, end)
        return first, last

    @checked()
    def from_raw(self, start: int, end: int) -> tuple[int, int]:
        """Lead a range of `raw` to what it became in `text`; empty where it was dropped."""
        first, last = self._core.from_raw(start, end)
        return first, last

    def sentences(self, **options: Any) -> Spans:
        """The sentences of `text`; options as for `retold.sentences`."""
        return sentences(self.text, **options)

    def words(self, **options: Any) -> Tokens:
        """The words of `text`; options as for `retold.words`."""
        return words(self.text, **options)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Page):
            return NotImplemented
        return self._told() == other._told()

    def __hash__(self) -> int:
        return hash((self.raw, self.text))

    def _told(self) -> tuple[Any, ...]:
        found = (self._core.title, self._core.date, self._core.byline, self._core.outlet)
        return (self.raw, self.html, self.blocks, *found, self.guard, self.language, self.flags, self.capabilities)

    def __reduce__(self) -> tuple[Any, ...]:
        return Page, (self._core, self._raw)

    def _repr_html_(self) -> str:
        kept = sum(block.kept for block in self.blocks)
        facts = [f"{kept} of {len(self.blocks)} lines kept", self.language, *self.flags]
        facts += [f"{name}: {value}" for name in ("date", "byline", "outlet") if (value := getattr(self, name))]
        return page_html(self.title or "no title", facts, self.blocks)

    def __repr__(self) -> str:
        kept = sum(block.kept for block in self.blocks)
        return f"Page(title={self.title!r}, {kept} of {len(self.blocks)} blocks kept, language={self.language!r})"


def _value(found: dict[str, Any] | None) -> str | None:
    return None if found is None else str(found["value"])


def _blocks(core: Any, raw: str) -> Iterator[Block]:
    columns = core.blocks
    spans = columns.pop("span")
    for (start, end), *values in zip(spans, *columns.values(), strict=True):
        yield Block(start=start, end=end, text=raw[start:end], **dict(zip(columns, values, strict=True)))
