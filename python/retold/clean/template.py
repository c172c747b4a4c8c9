"""What is known of sites: lines that belong to a site, not to a story."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NamedTuple

from retold import _core
from retold._shared.arguments import checked
from retold._shared.progress import report_to
from retold._shared.view import ROWS, box, cell, counted, grid
from retold._shared.writing import path_bytes, write_files

__all__ = ["Template", "TemplateLine"]


class TemplateLine(NamedTuple):
    """A line of a site: its text, and in how many groups of near-duplicate pages it was seen."""

    text: str
    groups: int
    words: int


class Template:
    r"""Lines that sites print on many pages. Immutable; make one with `learn` or `from_json`.

    Example:
        >>> pages = ["Harbour Post\nThe ferry sailed again.", "Harbour Post\nThe bridge was closed."]
        >>> template = retold.Template.learn(pages, sources=["post", "post"])
        >>> template.lines("post")[0].text
        'Harbour Post'
        >>> retold.Template.from_json(template.to_json()) == template
        True
    """

    __slots__ = ("_core",)

    def __init__(self, core: Any) -> None:
        if not isinstance(core, _core.clean.Template):
            raise _core.InvalidArgument("Template(...) takes nothing of yours: Template.learn(texts) makes one")
        self._core = core

    @classmethod
    @checked(max_pages=(2, None))
    def learn(
        cls, texts: Any, *, sources: Any = None, max_pages: int = 400, threads: int | None = None, progress: Any = None
    ) -> Template:
        r"""Learn which lines belong to a site.

        A line counts once per group of near-duplicate pages (pages that share half of their long lines' words), so that
        later versions of a story and syndicated copies never make the story part of the template.

        Args:
            texts: A column of raw pages.
            sources: The site of each page, a column of the same length; None: all are one collection, and a line has
                to be in more groups to count.
            max_pages: Pages read per site, at least 2, evenly spread over the column.
            threads: How many; None: as many as the CPUs this process may use.
            progress: As for `clean_column`.

        Raises:
            InvalidArgument: The columns differ in length, or an option is wrong.

        Cost: linear in the texts.

        Example:
            >>> import retold
            >>> pages = ["Harbour Post\nThe ferry sailed again on Monday.", "Harbour Post\nThe bridge was closed."]
            >>> retold.Template.learn(pages, sources=["post", "post"]).lines("post")
            [TemplateLine(text='Harbour Post', groups=2, words=2)]
        """
        return cls(_core.clean.Template.learn(texts, sources, max_pages, threads, report_to(progress, "template")))

    @classmethod
    @checked()
    def from_json(cls, json: str) -> Template:
        """Read what `to_json` wrote.

        Raises:
            DataError: It is something else.
        """
        return cls(_core.clean.Template.from_json(json))

    def to_json(self) -> str:
        """The lines that two groups or more have, with their counts. Lines seen once are not written."""
        return str(self._core.to_json())

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Template:
        """Read what `save` wrote.

        Raises:
            DataError: The file cannot be read, or is something else.
        """
        try:
            return cls.from_json(Path(os.fsdecode(path_bytes(path))).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise _core.DataError(f"template {path}: {error}") from None

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write `to_json` to a file; it is there whole or not at all.

        A link is followed; folders that are missing are made.

        Raises:
            InvalidArgument: `path` is none.
            DataError: The file cannot be written; the message names it.

        Example:
            >>> import pathlib, tempfile
            >>> path = pathlib.Path(tempfile.mkdtemp(), "sites.json")
            >>> retold.Template.learn(["Harbour Post", "Harbour Post"]).save(path)
            >>> retold.Template.load(path).sites
            {'': (2, 2)}
        """
        write_files([(path, self.to_json())])

    @checked()
    def merge(self, other: Template) -> Template:
        """A template that knows what both know. Pages that both have read count twice.

        Example:
            >>> a, b = (retold.Template.learn([line] * 2, sources=[line] * 2) for line in ("Post", "Wire"))
            >>> sorted(a.merge(b).sites)
            ['Post', 'Wire']
        """
        return Template(self._core.merge(other._core))

    @checked()
    def lines(self, source: str = "") -> list[TemplateLine]:
        """The lines of a site that cleaning would use, most frequent first."""
        return [TemplateLine(**row) for row in self._core.lines(source)]

    @property
    def sites(self) -> dict[str, tuple[int, int]]:
        """Site to (pages read, groups of near-duplicates among them)."""
        return {source: (pages, groups) for source, pages, groups in self._core.sites()}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Template) and self.to_json() == other.to_json()

    def __hash__(self) -> int:
        return hash(self.to_json())

    def __reduce__(self) -> tuple[Any, ...]:
        return Template.from_json, (self.to_json(),)

    def _repr_html_(self) -> str:
        lines = [(source, line) for source in list(self.sites)[:ROWS] for line in self.lines(source)[:ROWS]]
        rows = [[cell(source), cell(line.groups), cell(line.text)] for source, line in lines[: 4 * ROWS]]
        return box(repr(self), (), grid(("site", "stories", "line"), rows, len(self.sites) - ROWS, "site"))

    def __repr__(self) -> str:
        return f"Template({counted(len(self.sites), 'site')})"
