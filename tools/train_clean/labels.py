"""What kind of furniture a line is, told by the markup of pages: class and id words, elements and roles around it.

The markup names its parts for its own style sheets ("related-stories", "newsletter-form", <figcaption>).
Nobody labelled these lines by hand: the answers are weak, and lines whose markup says nothing are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from data import VisibleText, label_lines, rows, words

VOID_ELEMENTS = "area base br col embed hr img input link meta param source track wbr"
VOID = frozenset(VOID_ELEMENTS.split())
WORDS = re.compile(r"[a-z]+")

# Words of class, id, role and itemprop attributes, by label; the innermost element that has one decides.
BY_WORD = {
    "nav": "nav navigation menu navbar breadcrumb breadcrumbs topbar toolbar skip pagination pager tags "
    "taglist sitemap categories masthead sections submenu language languages hamburger topics",
    "teaser": "related recommend recommended recommendation recommendations popular trending latest mostread teaser "
    "teasers morefrom readmore upnext suggested headlines river carousel further readalso",
    "form": "newsletter subscribe subscription signup login signin register registration search searchform respond "
    "reply commentform comments comment paywall piano feedback",
    "share": "share sharing social socials follow addthis sharedaddy sns addtoany facebook twitter whatsapp",
    "legal": "copyright cookie cookies consent gdpr privacy terms legal imprint disclaimer colophon",
    "advert": "ad ads advert adverts advertisement adsense sponsor sponsored banner promo promoted outbrain taboola "
    "dfp advertising",
    "caption": "caption figcaption imagecaption wpcaption",
    "credit": "credit credits photographer photocredit imagecredit",
    "byline": "byline author authors writer contributor",
    "date": "date dateline datetime published timestamp pubdate posted modified datepublished time",
    "widget": "weather ticker stocks quotes poll quiz rating ratings counter scoreboard player playlist video audio "
    "podcast currency horoscope",
}
LABEL_OF = {word: label for label, words in BY_WORD.items() for word in words.split()}
BY_ELEMENT = {
    "nav": "nav",
    "form": "form",
    "label": "form",
    "button": "form",
    "select": "form",
    "textarea": "form",
    "figcaption": "caption",
    "time": "date",
}
LABELS = tuple(BY_WORD)


def label_of(tag: str, attributes: list[tuple[str, str | None]]) -> str | None:
    """What an element says of the lines inside it."""
    for name, value in attributes:
        if name in ("class", "id", "role", "itemprop", "rel") and value:
            found = [LABEL_OF[word] for word in WORDS.findall(value.lower().replace("-", " ")) if word in LABEL_OF]
            if found:
                return found[0]
    return BY_ELEMENT.get(tag)


class MarkupLabels(VisibleText):
    """The lines of VisibleText, each with the label of the innermost element around its start that tells one."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str | None]] = []
        self.told: list[str | None] = []  # per part

    def handle_starttag(self, tag, attrs):
        """Remember what the element says."""
        super().handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.append((tag, label_of(tag, attrs)))
        self.fill()

    def handle_startendtag(self, tag, attrs):
        """An element without content."""
        super().handle_startendtag(tag, attrs)
        self.fill()

    def handle_endtag(self, tag):
        """Close the element, and those that were left open inside it."""
        super().handle_endtag(tag)
        for at in range(len(self.open) - 1, max(-1, len(self.open) - 50), -1):
            if self.open[at][0] == tag:
                del self.open[at:]
                break
        self.fill()

    def handle_data(self, data):
        """Text with the label that holds here."""
        super().handle_data(data)
        self.fill(next((label for _, label in reversed(self.open) if label), None))

    def fill(self, label: str | None = None) -> None:
        """One label per part."""
        self.told += [label] * (len(self.parts) - len(self.told))

    @classmethod
    def labelled_lines(cls, html: str) -> tuple[list[str], list[str | None]]:
        """Lines, and per line a label or None."""
        reader = cls()
        reader.feed(html)
        reader.close()
        lines: list[str] = []
        labels: list[str | None] = []
        text, label = "", None
        for part, told in [*zip(reader.parts, reader.told, strict=True), ("\n", None)]:
            if part == "\n":
                if text.strip():
                    lines.append(text.strip())
                    labels.append(label)
                text, label = "", None
            else:
                label = label if text.strip() else told
                text += part
        return lines, labels


@dataclass(frozen=True)
class MarkupPage:
    """The lines of a page, and what its markup calls those that are not the story: a label or None."""

    id: str
    source: str
    lines: tuple[str, ...]
    labels: tuple[str | None, ...]


# How many words a line of a label may have; the markup's boxes hold other things, too.
SIZES = {"date": (1, 12), "byline": (1, 10), "credit": (1, 14), "caption": (3, 80), "teaser": (4, 60), "share": (1, 8)}
MOST = 0.3  # of a page's lines: a part that holds more is named for something else


def believable(lines: list[str], labels: list[str | None]) -> list[str | None]:
    """The labels without those that the line itself speaks against."""
    counts = Counter(labels)
    told: list[str | None] = []
    for line, label in zip(lines, labels, strict=True):
        size = len(words(line))
        low, high = SIZES.get(label or "", (1, 1000))
        wrong = label is None or not low <= size <= high or (label == "date" and not any(c.isdigit() for c in line))
        most = label != "nav" and counts[label] > max(8, MOST * len(lines))
        told.append(None if wrong or most else "teaser" if label == "nav" and size >= 8 else label)
    return told


def read_markup(folder: Path) -> list[MarkupPage]:
    """All pages of html_pages that have a gold text."""
    pages = []
    for r in rows(folder / "html_pages.jsonl.gz"):
        if r["gold"]:
            lines, labels = MarkupLabels.labelled_lines(r["html"])
            keep = label_lines(lines, r["gold"], r["gold_title"])
            told = [label if k == 0 else None for label, k in zip(believable(lines, labels), keep, strict=True)]
            pages.append(MarkupPage(r["id"], r["source"], tuple(lines), tuple(told)))
    return pages
