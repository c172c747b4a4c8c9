"""The parts of what models leave of a page, and whether they are the story's: what the model of parts learns from."""

from __future__ import annotations

import random

import numpy as np
from alter import with_inserts
from brief import brief
from data import TrainingPage, words
from others import Others, with_notice
from samples import pages_with_others

from retold._core import clean as core

PARTS_WEIGHT = 0.2  # of the parts of a page with parts of other stories, or without word lists
INSERTS_WEIGHT = 0.4  # of the parts of a page with much furniture inside the story
LEAST_WORDS = 50  # of a story, when the words of a part are weighed against it
LEAST_SHARE = 0.02  # what a part of one word weighs, of a page


Parts = tuple[np.ndarray, np.ndarray, np.ndarray]  # rows, 1 for a part of the story, weights


def parts_of(page: TrainingPage, models: object, *, weight: float = 1.0, cues: bool = True) -> Parts:
    """The runs of lines that models keep which have not seen the page's site; a run weighs as its words."""
    first, size, values = core.part_features(page.text, models, cues=cues)
    rows = np.array(values, dtype=np.float32).reshape(len(first), len(core.part_feature_names()))
    blocks = core.clean(page.text, language="auto", mode="full", models=models).blocks
    story = sum(len(words(line)) for line, k in zip(page.lines, page.keep, strict=True) if k == 1)
    all_words = max(LEAST_WORDS, story)
    wanted, weights = [], []
    for start, lines in zip(first, size, strict=True):
        told = {1: 0, 0: 0, -1: 0}
        for i in range(start, start + lines):
            told[page.keep[blocks["line"][i] - 1]] += len(words(page.text[slice(*blocks["span"][i])]))
        wanted.append(int(told[1] >= told[0]))
        weights.append(weight * min(1.0, LEAST_SHARE + abs(told[1] - told[0]) / all_words))
    return rows, np.array(wanted, dtype=np.int8), np.array(weights)


def pages_of_parts(page: TrainingPage, others: Others, seed: int) -> list[tuple[TrainingPage, float]]:
    """The page, with parts of other stories, furniture between its paragraphs, or a long notice; what each weighs."""
    dice = random.Random(f"{seed} parts {page.id}")
    made = [(page, 1.0)] + [(other, PARTS_WEIGHT) for other in pages_with_others(page, others, seed)]
    for base in (page, brief(page, dice), brief(page, dice)):
        made.append((with_inserts(with_inserts(base, dice), dice), INSERTS_WEIGHT))
    for base in (page, brief(page, dice), brief(page, dice)):
        noticed = with_notice(base, others, dice)
        made += [(noticed, PARTS_WEIGHT)] if noticed is not None else []
    return made
