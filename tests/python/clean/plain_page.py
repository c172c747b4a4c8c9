"""An invented story with the menu above and the furniture below it, and what is asked of a cleaned page."""

from __future__ import annotations

import retold

MENU = ["Vale Times", "News", "County", "Sport", "Obituaries", "Log in"]
FOOT = ["Share", "More from the county", "Otter seen in car wash", "Log in"]
TITLE = "Silent mill on the lower weir to grind again"
STORY = [
    "The mill on the lower weir will turn again in May, after a winter in which nobody could say who owned its wheel.",
    "The council bought the building on Tuesday for 410,000 pounds. “It was that or watch it fall into the river,” "
    "said the clerk, Ellen Marsh.",
    "Volunteers have cleared eleven skips of plaster from the upper floor since the autumn.",
]


def read(*lines: str) -> retold.Page:
    return retold.clean("\n".join(lines))


def label(page: retold.Page, line: str) -> str:
    return next(b.label for b in page.blocks if b.text == line)


def kept(page: retold.Page) -> list[str]:
    return [b.text for b in page.blocks if b.kept]
