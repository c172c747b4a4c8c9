"""Short pages made of long ones: notices of a few sentences, with much furniture around them or little."""

from __future__ import annotations

import random
import re

from data import TrainingPage

SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2}[.!?।؟۔])[\"”’»)]*\s+|(?<=[。！？])[」』”]*")


def sentences_of(line: str) -> list[str]:
    """A paragraph's sentences, roughly, with their closing marks."""
    ends = [match.end() for match in SENTENCE_END.finditer(line)]
    pieces = [line[a:b].strip() for a, b in zip([0, *ends], [*ends, len(line)], strict=True)]
    return [piece for piece in pieces if piece]


def brief(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """A page as short as a notice: furniture, the headline, a few paragraphs of one to three sentences, furniture."""
    story = [i for i, k in enumerate(page.keep) if k == 1]
    others = [i for i, k in enumerate(page.keep) if k == 0 and page.lines[i].strip()]
    if len(story) < 2 or len(others) < 4:
        return page
    first, last = story[0], story[-1]
    headline = [i for i in range(first) if page.lines[i].strip() == page.title.strip()][-1:]
    lines: list[str] = []
    keep: list[int] = []

    def put(some: list[int]) -> None:
        lines.extend(page.lines[i] for i in some)
        keep.extend(page.keep[i] for i in some)

    above = [i for i in others if i < first] or others
    start = dice.randrange(len(above))
    put(above[start : start + dice.randint(1, 10)])
    put(headline)
    below_headline = headline[0] + 1 if headline else first
    near = [i for i in others if below_headline <= i < first and len(page.lines[i]) < 120]
    put(near[-dice.randint(0, 4) :] if dice.random() < 0.8 else [])
    inserts = [i for i in others if first < i < last] or [i for i in others if i > last]
    size = dice.choice((1, 1, 2, 3))
    left = dice.choice((2, 3, 4, 5, 6, 8, 10, 14))
    for i in story[dice.choice((0, 0, 0, len(story) // 2)) :]:
        sentences = sentences_of(page.lines[i])
        for at in range(0, len(sentences), size):
            if left > 0:
                lines.append(" ".join(sentences[at : at + size]))
                keep.append(1)
                left -= 1
                if inserts and left > 0 and dice.random() < 0.08:
                    put([dice.choice(inserts)])
    below = [i for i in others if i > last] or others
    start = 0 if dice.random() < 0.5 else dice.randrange(len(below))
    put(below[start : start + dice.randint(1, 12)])
    return page.with_lines(lines, keep)


def small(page: TrainingPage, dice: random.Random) -> TrainingPage:
    """One to five paragraphs between a few lines of the furniture that stands next to them."""
    story = [i for i, k in enumerate(page.keep) if k == 1 and len(page.lines[i]) > 60]
    others = [i for i, k in enumerate(page.keep) if k == 0]
    if len(story) < 2 or not others:
        return page
    first, last = story[0], story[-1]
    above = [i for i in others if i < first][-dice.randint(1, 8) :]
    below = [i for i in others if i > last][: dice.randint(0, 8)]
    left = sorted({*above, *story[: dice.randint(1, 5)], *below})
    headline = [i for i in range(first) if page.lines[i].strip() == page.title.strip()][-1:]
    left = sorted({*left, *headline})
    return page.with_lines([page.lines[i] for i in left], [page.keep[i] for i in left])


def with_a_little_furniture(page: TrainingPage, dice: random.Random) -> TrainingPage | None:
    """The story with one to four lines of furniture before it and up to three behind."""
    kept = [i for i, k in enumerate(page.keep) if k == 1]
    if len(kept) < 3:
        return None
    first = max(0, kept[0] - dice.randint(1, 4))
    last = kept[-1] + 1 + dice.randint(0, 3)
    if not any(k == 0 for k in page.keep[first:last]):
        return None
    return page.with_lines(list(page.lines[first:last]), list(page.keep[first:last]))
