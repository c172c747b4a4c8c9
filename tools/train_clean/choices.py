"""Which of the runs of prose on a page is the story's: what the model of stretches learns from."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
from brief import brief, small
from data import TrainingPage, words
from others import Others, with_notice
from samples import pages_with_others

from retold._core import clean as core

HOLDS = 0.2  # of the story, by F1 of words, that a run of prose must hold to be the story's
CHOICES = 3  # sets of pages made of every page for the choice of a run
MADE_WEIGHT = 0.1  # of a choice on a page that is made of another
SMALLER_WEIGHT = 3.0  # of a choice of a run that is not the largest, which is rare


@dataclass
class Choice:
    """The runs of prose of one page as rows, which of them is the story's, and what the choice weighs."""

    rows: np.ndarray
    wanted: int
    weight: float


def choice_of(page: TrainingPage, *, weight: float = 1.0, cues: bool = True) -> Choice | None:
    """The story's run of prose is the one that holds most of it and least else; None without a choice."""
    first, size, values = core.stretch_features(page.text, cues=cues, stop_words=cues)
    rows = np.array(values, dtype=np.float32).reshape(len(first), len(core.stretch_feature_names()))
    sizes = [len(words(line)) for line in page.lines]
    story = sum(n for n, k in zip(sizes, page.keep, strict=True) if k == 1)
    shares = []
    for start, count in zip(first, size, strict=True):
        lines = range(start - 1, start - 1 + count)
        told = sum(sizes[i] for i in lines if page.keep[i] >= 0)
        shares.append(2 * sum(sizes[i] for i in lines if page.keep[i] == 1) / max(1, told + story))
    if len(first) < 2 or max(shares) < HOLDS:
        return None
    best = shares.index(max(shares))
    return Choice(rows, best, weight * (max(shares) - min(shares)) * (1 if best == 0 else SMALLER_WEIGHT))


def choices(page: TrainingPage, others: Others, seed: int) -> list[Choice]:
    """Of the page, of short pages, and of pages with long notices of other sites or parts of other stories."""
    told = [choice_of(page), choice_of(page, weight=MADE_WEIGHT, cues=False)]
    for made in range(CHOICES):
        dice = random.Random(f"{seed + made} stretches {page.id}")
        others_too = pages_with_others(page, others, seed + made)
        bases = [brief(page, dice), brief(page, dice), small(page, dice)]
        noticed = [with_notice(base, others, dice) for base in (page, *bases)]
        for other in (*others_too, *bases, *(some for some in noticed if some is not None)):
            told.append(choice_of(other, weight=MADE_WEIGHT, cues=dice.random() < 0.7))
    return [choice for choice in told if choice is not None]
