"""Pages with another head: masthead, clock, menus, kicker, headline, lead, byline and day in many orders."""

from __future__ import annotations

import random

from data import TrainingPage, words

BYLINES = ("By {}", "{}", "From {}", "Von {}", "Por {}", "Par {}", "Di {}", "Door {}", "Af {}", "Автор: {}", "{} | {}")
DAYS = (
    "{d} {m} {y}",
    "{m} {d}, {y}",
    "{d}.{n}.{y}, {h}:{i}",
    "{y}-{n}-{d} {h}:{i}",
    "{d}/{n}/{y}",
    "{y}年{n}月{d}日 {h}:{i}",
    "{w}, {d} {m} {y}",
    "{w}, {d} {m} {y}, {h}:{i}",
)
STATED = ("", "", "", "Published: ", "Posted on ", "Publicado el ", "Veröffentlicht am ", "Опубликовано: ", "Date: ")
MONTHS = ("January", "März", "abril", "мая", "juillet", "August", "Ekim", "ottobre", "grudnia", "جولائی", "जुलाई")
WEEKDAYS = ("Monday", "Dienstag", "miércoles", "четверг", "vendredi", "lördag", "Domingo", "پیر")
OUTLETS = (
    "{}",
    "The {}",
    "{} News",
    "{} Online",
    "Daily {}",
    "{} – {}",
    "{} | {}",
    "Вестник {}",
    "{} Zeitung",
    "{}新闻网",
)
GLUES = ("  ", "   ", " | ", " · ", " > ", " » ", " / ")
LONGEST_WORD = 24
SHORT, LONG = 30, 100  # characters of an item of a menu, and of another story's headline


def day(dice: random.Random) -> str:
    """A day as one of many sites prints it."""
    return dice.choice(DAYS).format(
        d=dice.randint(1, 28),
        n=f"{dice.randint(1, 12):02}",
        y=dice.randint(2001, 2035),
        m=dice.choice(MONTHS),
        w=dice.choice(WEEKDAYS),
        h=dice.randint(0, 23),
        i=f"{dice.randint(0, 59):02}",
    )


def capitalised(page: TrainingPage, dice: random.Random, count: int) -> str:
    """Words of the story with a capital, or any, as a name; in scripts without spaces a few characters."""
    some = page.gold.split()[:400]
    pool = [word for word in some if word[:1].isupper() and word.isalpha()] or some
    chosen = [dice.choice(pool) for _ in range(count)]
    return " ".join(word if len(word) <= LONGEST_WORD else word[: dice.randint(2, 4)] for word in chosen)


def in_rows(items: list[str], dice: random.Random) -> list[str]:
    """Items of a menu one to a line, or all on one."""
    return [dice.choice(GLUES).join(items)] if len(items) > 1 and dice.random() < 0.4 else items


def with_new_head(page: TrainingPage, dice: random.Random) -> TrainingPage | None:
    """The headline and the story below a head made of the page's own furniture; None where there is too little."""
    story = [line for line in page.gold.split("\n") if len(line) > 40]
    others = [line for line, k in zip(page.lines, page.keep, strict=True) if k == 0 and line.strip()]
    others = [line for line in others if words(line) != words(page.title)]
    short = [line for line in others if len(line) <= SHORT]
    longer = [line for line in others if SHORT < len(line) <= LONG]
    if not page.title or len(story) < 2 or len(short) < 4:
        return None

    def some(lines: list[str], least: int, most: int) -> list[str]:
        return dice.sample(lines, min(len(lines), dice.randint(least, most)))

    def perhaps(chance: float, lines: list[str]) -> list[str]:
        return lines if dice.random() < chance else []

    outlet = dice.choice(OUTLETS).format(capitalised(page, dice, dice.randint(1, 2)), capitalised(page, dice, 1))
    top = [
        perhaps(0.9, [outlet]),
        perhaps(0.7, [day(dice)]),
        in_rows(some(short, 3, 8), dice),
        perhaps(0.4, in_rows(some(short, 2, 3), dice)),
        perhaps(0.3, some(longer, 1, 2)),
    ]
    dice.shuffle(top)
    name = capitalised(page, dice, dice.randint(2, 3))
    below = [
        perhaps(0.6, [dice.choice(BYLINES).format(name, outlet)]),
        perhaps(0.7, [dice.choice(STATED) + day(dice)]),
        perhaps(0.4, in_rows(some(short, 1, 4), dice)),
        perhaps(0.2, some(longer, 1, 1)),
    ]
    dice.shuffle(below)
    breadcrumb = perhaps(0.3, [dice.choice((" > ", " » ", " / ")).join(some(short, 2, 3))])
    kicker = perhaps(0.3, some(short, 1, 1))
    foot = some(longer, 0, 4) + some(short, 0, 6) + perhaps(0.5, [f"© {outlet}"])
    head = [line for lines in (*top, breadcrumb, kicker) for line in lines]
    lead = perhaps(0.2, [story[0]]) if len(story) > 2 else []
    rest = story[1:] if lead else story
    lines = [*head, page.title.strip(), *lead, *(line for some in below for line in some), *rest, *foot]
    at = len(head) + 1
    kept = {at} if lead else set()
    kept |= set(range(len(lines) - len(foot) - len(rest), len(lines) - len(foot)))
    return page.with_lines(lines, [int(i in kept) for i in range(len(lines))])
