"""Pages with parts of other stories on them, as news pages have: teasers in many layouts, and readers' comments.

Such lines read like prose; only what they speak of, and how they follow each other, tells that they are not the story.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from brief import sentences_of
from data import TrainingPage, words
from heads import capitalised, day

NOTICE_WORDS = 40  # of furniture that reads like prose, line below line, to be a notice
ASIDE_LINES = 4  # of furniture that reads like prose and stands right beside a story, or in it
FEWEST = 8  # stories of other sites in a language that make teasers
RUBRIC_MARKS = ("", "", "", "//", "# ", "» ", "| ")
MORE = ("", "", "", "...", "…", " >>", " »", " [...]")


@dataclass(frozen=True)
class Item:
    """A story told in short: its site, its headline, its first sentences."""

    source: str
    title: str
    sentences: tuple[str, ...]


def prose_runs(page: TrainingPage) -> list[tuple[str, ...]]:
    """The runs of furniture of a page that read like prose: terms of use, consent texts, who the publisher is."""
    found: list[list[str]] = [[]]
    for line, keep in zip(page.lines, page.keep, strict=True):
        if keep == 0 and len(sentences_of(line)) > 0 and len(line) > 60 and line.rstrip()[-1] in ".!?।۔。":
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [tuple(run) for run in found if run]


class Others:
    """The stories and notices of all pages of a fold, by language."""

    def __init__(self, pages: Iterable[TrainingPage]) -> None:
        self.items: dict[str, list[Item]] = defaultdict(list)
        self.notices: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)  # with the site
        self.asides: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
        for page in pages:
            runs = prose_runs(page)
            notices = [run for run in runs if sum(len(words(line)) for line in run) >= NOTICE_WORDS]
            self.notices[page.language[:2]] |= dict.fromkeys(notices, page.source)
            self.asides[page.language[:2]] |= dict.fromkeys((run[:ASIDE_LINES] for run in runs), page.source)
            lines = [line for line in page.gold.split("\n") if len(line) > 40]
            sentences = [s for line in lines[:3] for s in sentences_of(line) if len(s) > 20]
            if sentences:
                item = Item(page.source, page.title.strip(), tuple(sentences[:4]))
                self.items[page.language[:2]].append(item)

    def some(self, page: TrainingPage, dice: random.Random, count: int) -> list[Item]:
        """Up to so many stories of other sites in the page's language."""
        pool = [item for item in self.items[page.language[:2]] if item.source != page.source]
        return dice.sample(pool, min(count, len(pool))) if len(pool) >= FEWEST else []

    def of_other_sites(self, page: TrainingPage, runs: dict[str, dict[tuple[str, ...], str]]) -> list[tuple[str, ...]]:
        """Runs of lines of other sites in the page's language, or in English where there are few."""
        pool = [run for run, source in runs[page.language[:2]].items() if source != page.source]
        return pool if len(pool) >= FEWEST else pool + [r for r, s in runs["en"].items() if s != page.source]


def teasers(page: TrainingPage, others: Others, dice: random.Random) -> list[str]:
    """A list of other stories: rubric, headline, lead, link, each there or not, in one layout."""
    rubrics = [capitalised(page, dice, 1) for _ in range(dice.randint(2, 6))]
    mark, more = dice.choice(RUBRIC_MARKS), dice.choice(MORE)
    rubric, headline, lead = dice.random() < 0.4, dice.random() < 0.7, dice.random() < 0.8
    link = dice.choice(["", "", capitalised(page, dice, 2)])
    size = dice.randint(1, 3)
    one_line = dice.random() < 0.25
    lines: list[str] = []
    for item in others.some(page, dice, dice.choice((3, 5, 8, 12, 20, 30))):
        parts = [mark + dice.choice(rubrics)] if rubric else []
        parts += [item.title] if headline and item.title else []
        if lead or not parts:
            told = " ".join(item.sentences[:size])
            parts.append(told.rstrip(".…") + more if more else told)
        parts += [link] if link else []
        lines += [" ".join(parts)] if one_line else parts
    return lines


def comments(page: TrainingPage, others: Others, dice: random.Random) -> list[str]:
    """What readers wrote: a name, a day, a few sentences, a link to answer, in one layout."""
    named, dated, answer = dice.random() < 0.9, dice.random() < 0.7, dice.choice(["", capitalised(page, dice, 1)])
    joined = dice.random() < 0.4
    lines: list[str] = []
    for item in others.some(page, dice, dice.choice((2, 4, 8, 15))):
        head = [capitalised(page, dice, dice.choice((1, 2)))] if named else []
        head += [day(dice)] if dated else []
        lines += [" ".join(head)] if joined and head else head
        lines.append(" ".join(dice.sample(item.sentences, dice.randint(1, len(item.sentences)))))
        lines += [answer] if answer else []
    return lines


Part = Callable[[TrainingPage, Others, random.Random], list[str]]


def with_others(page: TrainingPage, others: Others, dice: random.Random, part: Part) -> TrainingPage | None:
    """The page with such a part a few lines below the story, or teasers above it; None without other stories."""
    story = [i for i, k in enumerate(page.keep) if k == 1]
    lines = part(page, others, dice) if story and page.gold.strip() else []
    if not lines:
        return None
    at = story[-1] + 1 + dice.choice((0, 0, 1, 2, 4, 8))
    if part is teasers and dice.random() < 0.25:
        at = max(0, story[0] - dice.choice((1, 2, 4, 8)))
    at = min(at, len(page.lines))
    return page.with_lines(
        [*page.lines[:at], *lines, *page.lines[at:]], [*page.keep[:at], *([0] * len(lines)), *page.keep[at:]]
    )


def with_notice(page: TrainingPage, others: Others, dice: random.Random) -> TrainingPage | None:
    """The page with a notice of another site above or below all else, or a little further in; None without one."""
    pool = others.of_other_sites(page, others.notices)
    if not pool or 1 not in page.keep:
        return None
    notice = dice.choice(pool)
    first = page.keep.index(1)
    last = len(page.keep) - 1 - page.keep[::-1].index(1)
    above = [0, dice.randint(0, max(0, first - 3))]
    below = [len(page.lines), dice.randint(min(last + 3, len(page.lines)), len(page.lines))]
    at = dice.choice(above + below)
    return page.with_lines(
        [*page.lines[:at], *notice, *page.lines[at:]], [*page.keep[:at], *([0] * len(notice)), *page.keep[at:]]
    )


def with_asides(page: TrainingPage, others: Others, dice: random.Random) -> TrainingPage | None:
    """The page with sentences of the furniture of other sites right below its story, above it or in it."""
    pool = others.of_other_sites(page, others.asides)
    if not pool or 1 not in page.keep:
        return None
    lines, keep = list(page.lines), list(page.keep)
    for _ in range(dice.choice((1, 1, 2, 3))):
        story = [i for i, k in enumerate(keep) if k == 1]
        at = dice.choice((story[-1] + 1, story[-1] + 1, story[0], dice.choice(story)))
        run = dice.choice(pool)
        lines[at:at], keep[at:at] = run, [0] * len(run)
    return page.with_lines(lines, keep)
