"""Training sets for retold.clean: pages as lines with what is the story, and texts that are clean already."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path

ALONE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # no spaces
WORD = re.compile(rf"[{ALONE}]|[^\W{ALONE}]+")
GRAM = 4  # words in a row that a line must share with the story
INLINE_ELEMENTS = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr"
)
PLAIN_SETS = ("wcxb-dev", "naeb")  # in html_pages too; their lines come from `pages`


@dataclass(frozen=True)
class TrainingPage:
    """One page: its lines, and per line 1 (story), 0 (not) or -1 (unknown)."""

    id: str
    source: str
    title: str
    lines: tuple[str, ...]
    keep: tuple[int, ...]
    gold: str
    language: str = "und"

    @property
    def set(self) -> str:
        """The set that the page comes from."""
        return self.id.rsplit("-", 1)[0]

    @property
    def text(self) -> str:
        """The raw page."""
        return "\n".join(self.lines)

    def with_lines(self, lines: list[str], keep: list[int]) -> TrainingPage:
        """The same page printed in another way."""
        return replace(self, lines=tuple(lines), keep=tuple(keep))


def rows(path: Path) -> list[dict]:
    """The rows of a JSON Lines file, or none where it is absent."""
    if not path.is_file():
        return []
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def words(text: str | None) -> list[str]:
    """Lower-cased words; in scripts without spaces characters."""
    return WORD.findall(unicodedata.normalize("NFKC", text or "").lower())


def bag(text: str | None) -> Counter:
    """The words of a text, as the evaluation counts them."""
    return Counter(words(text))


class VisibleText(HTMLParser):
    """The lines of a page that are neither script nor style: one per block element."""

    INLINE = frozenset(INLINE_ELEMENTS.split())
    HIDDEN = frozenset(("script", "style", "template", "noscript", "svg"))

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden: str | None = None

    def handle_starttag(self, tag, attrs):
        """Block elements end a line."""
        if self.hidden is None and tag in self.HIDDEN:
            self.hidden = tag
        elif tag not in self.INLINE:
            self.parts.append("\n")

    def handle_startendtag(self, tag, attrs):
        """The same for <br/> and its like."""
        self.parts.append("" if tag in self.INLINE else "\n")

    def handle_endtag(self, tag):
        """The same at the end of a block."""
        if self.hidden == tag:
            self.hidden = None
        elif tag not in self.INLINE:
            self.parts.append("\n")

    def handle_data(self, data):
        """Text with single spaces, kept at its ends."""
        if self.hidden is None:
            self.parts.append(" ".join(f"|{data}|".split())[1:-1])

    @classmethod
    def lines_of(cls, html: str) -> list[str]:
        """The visible lines of a page."""
        reader = cls()
        reader.feed(html)
        reader.close()
        return [line.strip() for line in "".join(reader.parts).split("\n") if line.strip()]


def label_lines(lines: list[str], gold: str, title: str | None) -> list[int]:
    """Which lines are the story, told by the gold text: whole lines of it, or word sequences that it has.

    Lines of fewer than four words that merely occur in the text are judged by their neighbours; the headline is not.
    """
    told = words(gold)
    grams = {tuple(told[i : i + GRAM]) for i in range(len(told) - GRAM + 1)}
    whole = {" ".join(words(line)) for line in gold.split("\n")}
    joined = f" {' '.join(told)} "
    headline = " ".join(words(title))
    keep: list[int | None] = []
    for line in lines:
        found = words(line)
        phrase = " ".join(found)
        if not found or (headline and phrase == headline):
            keep.append(-1)
        elif phrase in whole:
            keep.append(1)
        elif len(found) >= GRAM:
            parts = [tuple(found[i : i + GRAM]) in grams for i in range(len(found) - GRAM + 1)]
            share = sum(parts) / len(parts)
            keep.append(1 if share >= 0.6 else 0 if share <= 0.25 else -1)
        else:
            keep.append(None if f" {phrase} " in joined else 0)
    return [by_neighbours(keep, i) if k is None else k for i, k in enumerate(keep)]


def by_neighbours(keep: list[int | None], i: int) -> int:
    """A short line amid the story is its own; far from it, it is not."""
    near = [k for j, k in enumerate(keep[max(0, i - 2) : i + 3], max(0, i - 2)) if j != i]
    return 1 if near.count(1) >= 3 else -1 if near.count(1) else 0


def read_pages(folder: Path) -> list[TrainingPage]:
    """All pages of the folder's `pages` and `html_pages`, as plain lines."""
    pages = [
        TrainingPage(r["id"], r["source"], r["title"] or "", tuple(r["lines"]), tuple(r["keep"]), r["gold"], "en")
        for r in rows(folder / "pages.jsonl.gz")
    ]
    for r in rows(folder / "html_pages.jsonl.gz"):
        if r["gold"] and r["id"].rsplit("-", 1)[0] not in PLAIN_SETS:
            lines = VisibleText.lines_of(r["html"])
            keep = label_lines(lines, r["gold"], r["gold_title"])
            pages.append(
                TrainingPage(
                    r["id"], r["source"], r["gold_title"] or "", tuple(lines), tuple(keep), r["gold"], r["language"]
                )
            )
    return pages


def read_wire(folder: Path) -> list[str]:
    """Bodies of agency reports: hard-wrapped and clean."""
    return [r["text"] for r in rows(folder / "reuters.jsonl.gz") if len(r["text"] or "") > 200]
