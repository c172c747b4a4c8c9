"""Pages as dumps have them: blank lines lost, marks lost, encodings mixed up, lines joined, a little furniture left."""

from __future__ import annotations

import random
import re
import textwrap

from brief import small
from data import TrainingPage
from forms import in_items, in_rows, in_verse, with_headings

QUOTES = re.compile('["“”„‟«»‹›「」『』]')


def without_blank_lines(page: TrainingPage, _: random.Random) -> TrainingPage:
    """Only the lines that show something."""
    kept = [(line, k) for line, k in zip(page.lines, page.keep, strict=True) if line.strip()]
    return page.with_lines([line for line, _ in kept], [k for _, k in kept])


def without_quotes(page: TrainingPage, _: random.Random) -> TrainingPage:
    """All quotation marks lost."""
    return page.with_lines([QUOTES.sub("", line) for line in page.lines], list(page.keep))


def in_mojibake(page: TrainingPage, _: random.Random) -> TrainingPage:
    """UTF-8 read as Latin-1."""
    return page.with_lines(
        [line.encode().decode("latin-1").replace("\x85", "…") for line in page.lines], list(page.keep)
    )


def in_capitals(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """Short lines in capitals, as headings and menus of some sites are; or all of them."""
    limit = dice.choice((30, 60, 10**9))
    return page.with_lines([line.upper() if len(line) <= limit else line for line in page.lines], list(page.keep))


def with_menus_joined(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """Runs of short lines of furniture on one line."""
    glue = dice.choice((" ", "  ", " | ", " · ", "\t"))
    lines: list[str] = []
    keep: list[int] = []
    for line, k in zip(page.lines, page.keep, strict=True):
        if k == 0 and keep and keep[-1] == 0 and len(line) < 40 and len(lines[-1]) < 160:
            lines[-1] += glue + line
        else:
            lines.append(line)
            keep.append(k)
    return page.with_lines(lines, keep)


def shortened(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """Most of the story cut: a brief of one to three paragraphs between the same furniture."""
    story = [i for i, k in enumerate(page.keep) if k == 1 and len(page.lines[i]) > 80]
    if len(story) < 3:
        return page
    size = dice.randint(1, 3)
    cut = {i for i, k in enumerate(page.keep) if k == 1} - set(story[:size])
    left = [i for i in range(len(page.lines)) if i not in cut]
    return page.with_lines([page.lines[i] for i in left], [page.keep[i] for i in left])


def wrapped(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """All lines cut at one width, paragraphs parted by empty lines."""
    width = dice.choice((60, 66, 72, 76, 80, 100))
    lines: list[str] = []
    keep: list[int] = []
    for line, k in zip(page.lines, page.keep, strict=True):
        pieces = textwrap.wrap(line, width) or [line]
        lines += pieces
        keep += [k] * len(pieces)
        if len(pieces) > 1:
            lines.append("")
            keep.append(-1)
    return page.with_lines(lines, keep)


def with_inserts(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """Single lines of the furniture between paragraphs of the story, as adverts and read-also lines are."""
    others = [line for line, k in zip(page.lines, page.keep, strict=True) if k == 0 and line.strip()]
    story = [i for i, k in enumerate(page.keep) if k == 1]
    if not others or len(story) < 4:
        return page
    places = set(dice.sample(story[1:], min(len(story) - 1, dice.randint(1, 5))))
    lines: list[str] = []
    keep: list[int] = []
    for i, (line, k) in enumerate(zip(page.lines, page.keep, strict=True)):
        for _ in range(dice.choice((1, 1, 1, 2, 3)) if i in places else 0):
            lines.append(dice.choice(others))
            keep.append(0)
        lines.append(line)
        keep.append(k)
    return page.with_lines(lines, keep)


def with_notes(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """Sentences of the furniture between paragraphs of the story, as newsletters and members' pleas are."""
    notes = [line for line, k in zip(page.lines, page.keep, strict=True) if k == 0 and 40 <= len(line) <= 400]
    notes = [line for line in notes if line.rstrip('"”’»)」 ')[-1:] in set(".!?。！？।؟…")]
    story = [i for i, k in enumerate(page.keep) if k == 1]
    if not notes or len(story) < 4:
        return page
    places = set(dice.sample(story[1:], min(len(story) - 1, dice.randint(1, 3))))
    lines: list[str] = []
    keep: list[int] = []
    for i, (line, k) in enumerate(zip(page.lines, page.keep, strict=True)):
        if i in places:
            lines.append(dice.choice(notes))
            keep.append(0)
        lines.append(line)
        keep.append(k)
    return page.with_lines(lines, keep)


def with_lead_apart(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """The first paragraph above byline, share lines and counters, as on many sites."""
    story = [i for i, k in enumerate(page.keep) if k == 1]
    short = [line for line, k in zip(page.lines, page.keep, strict=True) if k == 0 and 0 < len(line) < 40]
    if len(story) < 3 or len(short) < 3:
        return page
    at = story[1]
    inserted = dice.sample(short, min(len(short), dice.randint(3, 9)))
    return page.with_lines(
        [*page.lines[:at], *inserted, *page.lines[at:]], [*page.keep[:at], *([0] * len(inserted)), *page.keep[at:]]
    )


def with_prose_above(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """Sentences of the furniture (consent texts, notices) at the top of the page, and most of the story cut."""
    notes = [line for line, k in zip(page.lines, page.keep, strict=True) if k == 0 and len(line) > 80]
    if not notes:
        return page
    chosen = dice.sample(notes, min(len(notes), dice.randint(1, 6)))
    base = shortened(page, dice) if dice.random() < 0.5 else page
    return base.with_lines([*chosen, *base.lines], [*([0] * len(chosen)), *base.keep])


def shuffled_furniture(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """The lines above the story below it and the other way round: other sites have other orders."""
    story = [i for i, k in enumerate(page.keep) if k == 1]
    if not story:
        return page
    first, last = story[0], story[-1] + 1
    top, bottom = slice(0, first), slice(last, len(page.lines))
    return page.with_lines(
        [*page.lines[bottom], *page.lines[first:last], *page.lines[top]],
        [*page.keep[bottom], *page.keep[first:last], *page.keep[top]],
    )


# What short pages are altered by, too.
OF_NOTICES = (
    with_headings,
    with_headings,
    in_verse,
    in_items,
    in_rows,
    with_notes,
    with_lead_apart,
    with_prose_above,
    in_capitals,
)
OF_ANY_TEXT = (
    without_blank_lines,
    without_quotes,
    in_mojibake,
    in_capitals,
    in_verse,
    in_items,
    in_rows,
    with_headings,
    wrapped,
)
OF_LISTS = (in_items, in_rows, in_verse, with_headings)
ALTERATIONS = (
    *OF_ANY_TEXT,
    with_menus_joined,
    shortened,
    small,
    with_inserts,
    with_notes,
    with_lead_apart,
    with_prose_above,
    shuffled_furniture,
)
