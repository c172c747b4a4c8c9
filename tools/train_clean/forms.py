"""Stories as verse, lists, tables and live pages: short lines that are no furniture."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable

from data import TrainingPage


def in_verse(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """The story in short lines without marks at their ends, as poems and lists have."""
    lines: list[str] = []
    keep: list[int] = []
    size = dice.randint(18, 45)
    from_line = dice.choice((0, 1, 2))
    told = 0
    for line, k in zip(page.lines, page.keep, strict=True):
        told += k == 1
        if k == 1 and told > from_line and told < from_line + 8:
            pieces = [p.rstrip(" .,;:") for p in textwrap.wrap(line, size)[:6]]
            lines += pieces
            keep += [1] * len(pieces)
        else:
            lines.append(line)
            keep.append(k)
    return page.with_lines(lines, keep)


def with_headings(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """A short heading above every few paragraphs, numbered or with a clock, as lists and live pages have."""
    lines: list[str] = []
    keep: list[int] = []
    kind = dice.choice(("{n}. {words}", "{h}:{m:02d} {words}", "{h}:{m:02d}", "{words}", "- {words}", "{n}) {words}"))
    every = dice.choice((1, 1, 2))
    told = 0
    for line, k in zip(page.lines, page.keep, strict=True):
        if k == 1 and len(line) > 30:
            told += 1
            if told % every == 0:
                some = line.split()[:: max(1, len(line.split()) // 4)][: dice.randint(2, 4)]
                heading = kind.format(
                    n=told, h=dice.randint(0, 23), m=dice.randint(0, 59), words=" ".join(some).rstrip(".,")
                )
                lines.append(heading)
                keep.append(1)
        lines.append(line)
        keep.append(k)
    return page.with_lines(lines, keep)


def in_items(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """A part of the story in items of a few words, with bullets, numbers or nothing before them."""
    mark = dice.choice(("", "", "- ", "* ", "• ", "{n}. ", "{n}) "))
    return in_lines(page, dice, lambda words, n: mark.format(n=n) + " ".join(words[: dice.randint(1, 7)]))


def in_rows(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """A part of the story in rows of a table: a few words and figures."""
    gap = dice.choice((" ", "  ", "\t", "    ", ", "))
    figure = dice.choice((lambda: str(dice.randint(1, 999)), lambda: f"{dice.uniform(0, 90):.1f}"))
    columns = dice.randint(1, 5)

    def row(words: list[str], _: int) -> str:
        return gap.join([" ".join(words[: dice.randint(1, 3)]), *(figure() for _ in range(columns))])

    return in_lines(page, dice, row)


def in_lines(page: TrainingPage, dice: random.Random, make: Callable[[list[str], int], str]) -> TrainingPage:
    """The story with the pieces of some paragraphs in a row, or of all, on lines of their own."""
    story = [i for i, k in enumerate(page.keep) if k == 1]
    if not story:
        return page
    start = dice.choice((0, dice.randrange(len(story))))
    chosen = set(story[start : start + dice.choice((1, 3, 8, len(story)))])
    size = dice.randint(6, 16)
    lines: list[str] = []
    keep: list[int] = []
    told = 0
    for i, (line, k) in enumerate(zip(page.lines, page.keep, strict=True)):
        words = line.split() if i in chosen else []
        for at in range(0, len(words), size):
            told += 1
            lines.append(make(words[at : at + size], told).rstrip(" .,;:。，"))
            keep.append(1)
        if not words:
            lines.append(line)
            keep.append(k)
    return page.with_lines(lines, keep)
