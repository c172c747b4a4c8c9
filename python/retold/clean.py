"""What belongs to the story on a web page's text, and why the rest does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from retold import _core
from retold._page_html import page_html
from retold._table import Table
from retold._template import Template
from retold.text import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Rule = Callable[[list["Block"]], Sequence[tuple[str, str] | None]]

__all__ = ["Block", "Page", "Pages", "Template", "clean", "clean_column"]


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page (a line over 2,000 characters may be several): `raw[start:end] == text`."""

    start: int
    end: int
    line: int
    label: str
    kept: bool
    reason: str
    score: float
    text: str


class Page:
    """A cleaned page: the kept text, every line with its label and reason, and the way back to the raw text.

    Attributes:
        raw: The text as given.
        text: The kept blocks, each normalised, one line each. The title is not in it.
        title: The headline, or None.
        date: The publication date that the page states, ISO 8601, or None.
        byline: Who wrote it, as printed, or None.
        outlet: Who published it, as printed, or None.
        language: BCP 47; "und" where it could not be told.
        flags: What a reader should look at, as "no_body" or "suspicious".
        capabilities: Which rules ran, as "cues:en".
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
            self._blocks = tuple(_blocks(self._core, self._raw))
        return self._blocks

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
    def evidence(self) -> dict[str, tuple[int, int]]:
        """Where in `raw` the title, date, byline and outlet were read: name to (start, end)."""
        found = {name: getattr(self._core, name) for name in ("title", "date", "byline", "outlet")}
        return {name: (item[1], item[2]) for name, item in found.items() if item is not None}

    @property
    def language(self) -> str:
        """BCP 47, or "und"."""
        return str(self._core.language)

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

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Lead a range of `text` back to the range of `raw` that it comes from.

        Raises:
            InvalidArgument: The range is not inside the text.
        """
        first, last = self._core.to_raw(start, end)
        return first, last

    def from_raw(self, start: int, end: int) -> tuple[int, int]:
        """Lead a range of `raw` to what it became in `text`; empty where it was dropped."""
        first, last = self._core.from_raw(start, end)
        return first, last

    def sentences(self, **options: Any) -> Any:
        """The sentences of `text`; options as for `retold.sentences`."""
        import retold

        return retold.sentences(self.text, **options)

    def words(self, **options: Any) -> Any:
        """The words of `text`; options as for `retold.words`."""
        import retold

        return retold.words(self.text, **options)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Page):
            return NotImplemented
        mine, theirs = self._told(), other._told()
        return mine == theirs

    def __hash__(self) -> int:
        return hash((self.raw, self.text))

    def _told(self) -> tuple[Any, ...]:
        core = self._core
        found = (core.title, core.date, core.byline, core.outlet)
        return (self.raw, self.blocks, *found, self.language, self.flags, self.capabilities)

    def __reduce__(self) -> tuple[Any, ...]:
        return Page, (self._core, self._raw)

    def _repr_html_(self) -> str:
        return page_html(self)

    def __repr__(self) -> str:
        kept = sum(block.kept for block in self.blocks)
        return f"Page(title={self.title!r}, {kept} of {len(self.blocks)} blocks kept, language={self.language!r})"


def _value(found: tuple[str, int, int] | None) -> str | None:
    return None if found is None else found[0]


def _blocks(core: Any, raw: str) -> Iterator[Block]:
    starts, ends, lines, labels, kept, reasons, scores = core.blocks()
    rows = zip(starts.tolist(), ends.tolist(), lines.tolist(), labels, kept, reasons, scores.tolist(), strict=True)
    for start, end, line, label, keep, reason, score in rows:
        yield Block(start, end, line, label, keep, reason, score, raw[start:end])


class Pages(Table):
    """The pages of a column; as a table: text, title, date, kept_share, flags. `pages[i]` is a Page, None for null."""

    __slots__ = ("_pages",)

    def __init__(self, pages: list[Page | None]) -> None:
        self._pages = pages

    def __len__(self) -> int:
        return len(self._pages)

    def __getitem__(self, row: int) -> Page | None:
        return self._pages[row]

    def __iter__(self) -> Iterator[Page | None]:
        return iter(self._pages)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pages) and self._pages == other._pages

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Pages({len(self)} pages)"

    def _columns(self) -> dict[str, Any]:
        import numpy as np

        def column(name: str) -> list[str | None]:
            return [None if page is None else getattr(page, name) for page in self._pages]

        shares = np.array([np.nan if page is None else page.kept_share for page in self._pages], dtype=np.float64)
        flags = [None if page is None else " ".join(page.flags) for page in self._pages]
        names = ("text", "title", "date")
        return {**{name: column(name) for name in names}, "kept_share": shares, "flags": flags}

    @property
    def blocks(self) -> BlockTable:
        """All blocks of all pages as one table."""
        return BlockTable(self._pages)


class BlockTable(Table):
    """The blocks of many pages: page (row number), start, end, line, label, kept, reason, score, text."""

    __slots__ = ("_pages",)

    def __init__(self, pages: list[Page | None]) -> None:
        self._pages = pages

    def __len__(self) -> int:
        return sum(len(page.blocks) for page in self._pages if page is not None)

    def __repr__(self) -> str:
        return f"BlockTable({len(self)} blocks)"

    def _columns(self) -> dict[str, Any]:
        import numpy as np

        rows = [(i, block) for i, page in enumerate(self._pages) if page is not None for block in page.blocks]

        def column(name: str, kind: str) -> Any:
            return np.array([getattr(block, name) for _, block in rows], dtype=kind)

        numbers = {name: column(name, "int64") for name in ("start", "end", "line")}
        texts = {name: [getattr(block, name) for _, block in rows] for name in ("label", "reason", "text")}
        page = np.array([i for i, _ in rows], dtype="int64")
        return {"page": page, **numbers, **texts, "kept": column("kept", "bool"), "score": column("score", "float64")}


def clean(
    text: str,
    *,
    source: str | None = None,
    template: Template | None = None,
    language: str = "auto",
    mode: str = "auto",
    rules: Sequence[Rule] = (),
) -> Page:
    r"""Say of every line of a page whether it belongs to the story, and why.

    Args:
        text: The page as plain text, one line per paragraph, heading or link as browsers and scrapers give it.
        source: The site that the page is from, as named when the template was learned.
        template: What is known of sites, from `Template.learn`.
        language: BCP 47 tag, or "auto".
        mode: "full" decides on every line; "edges" cuts before and after the story only; "off" keeps everything;
            "auto" is "full" unless the page looks clean already: then hardly anything goes.
        rules: Callables that get the list of blocks and return, per block, None or (label, reason). They have the
            last word; the label "content" keeps a block, any other drops it.

    Returns:
        The page; `page.text` is the story, `page.blocks` the account of every line.

    Raises:
        InvalidArgument: An option is wrong, or a rule returns something else.

    Cost: linear time. Source: docs/cleaning.md.

    Example:
        >>> import retold
        >>> page = retold.clean("Skip to main content\nThe bridge over the river was closed, the mayor said on Monday.")
        >>> page.text
        'The bridge over the river was closed, the mayor said on Monday.'
        >>> page.blocks[0].label
        'nav'
    """
    known = None if template is None else template._core
    page = Page(_core.clean.clean(text, language=language, mode=mode, source=source or "", template_=known), text)
    for rule in rules:
        page = _apply(rule, page)
    return page


def clean_column(
    texts: Any,
    *,
    sources: Any = None,
    template: Template | None = None,
    language: str = "auto",
    mode: str = "auto",
    rules: Sequence[Rule] = (),
    threads: int | None = None,
    progress: Any = None,
) -> Pages:
    r"""Clean many pages, in parallel.

    Args:
        texts: A list of str, a NumPy object array, a pandas or polars Series, or an Arrow array; None stays None.
        sources: The site of each page, a column of the same length, or None.
        template: What is known of sites, from `Template.learn`.
        language: As for `clean`.
        mode: As for `clean`.
        rules: As for `clean`; they run one page after the other.
        threads: How many; None: as many as the CPUs this process may use. The result does not depend on it.
        progress: None, or a callable (done, total).

    Returns:
        The pages, which are also a table with text, title, date, kept_share and flags.

    Raises:
        InvalidArgument: An option is wrong, or the columns differ in length.

    Cost: linear time.

    Example:
        >>> import retold
        >>> pages = retold.clean_column(["Menu\nThe ferry sailed again on Monday, after two years of repairs.", None])
        >>> pages[0].text
        'The ferry sailed again on Monday, after two years of repairs.'
        >>> pages[1] is None
        True
    """
    known = None if template is None else template._core
    handles = _core.clean.clean_column(texts, sources, known, language, mode, threads, progress)
    pages = [None if handle is None else Page(handle, handle.raw) for handle in handles]
    for rule in rules:
        pages = [None if page is None else _apply(rule, page) for page in pages]
    return Pages(pages)


def _apply(rule: Rule, page: Page) -> Page:
    name = getattr(rule, "__name__", type(rule).__name__)
    given = list(rule(list(page.blocks)))
    if len(given) != len(page.blocks):
        raise _core.InvalidArgument(f"rules: {name} gave {len(given)} answers for {len(page.blocks)} blocks")
    verdicts = [None if verdict is None else (verdict[0], f"rule {name}: {verdict[1]}") for verdict in given]
    return Page(page._core.overrule(verdicts), page.raw)
