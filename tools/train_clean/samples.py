"""From pages to the numbers that the models see, and the answers that are wanted."""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import dataclass

import lightgbm as lgb
import numpy as np
from alter import ALTERATIONS, OF_ANY_TEXT, OF_LISTS, OF_NOTICES
from brief import brief, small, with_a_little_furniture
from data import TrainingPage, words
from heads import with_new_head
from labels import LABELS, MarkupPage
from others import Others, comments, teasers, with_asides, with_others

from retold._core import clean as core

HEADS = 2  # pages with a head in another order, made of every page
BRIEFS = 3  # short pages made of every page, as they are, and as many altered
BRIEF_WEIGHT = 1.5  # of their lines, of which there are few
OTHERS_WEIGHT = 0.35  # of the lines of a page with parts of other stories
NEAR = 20  # lines around the story whose furniture is always a sample
EVERY = 3  # of the furniture further away, only every so many-th line, which weighs as many
MEAN_LINES = 200.0  # about as many as a page has, so that a line weighs about one
SAME_TITLE = 0.6  # words shared with the headline from which on a line may be it, in another form


@dataclass
class Lines:
    """The lines of one page as rows, with the wanted answer and the weight of each."""

    page: TrainingPage
    rows: np.ndarray
    wanted: np.ndarray
    weight: np.ndarray


def lines_of(
    page: TrainingPage, models: object, *, weight: float = 1.0, cues: bool = True, stop_words: bool = True
) -> Lines:
    """A page as rows; a line weighs as the logarithm of its words."""
    numbers, values = core.line_features(page.text, models, cues=cues, stop_words=stop_words)
    rows = values.reshape(len(numbers), -1) if len(numbers) else np.zeros((0, len(core.line_feature_names())))
    wanted = np.array([page.keep[n - 1] for n in numbers], dtype=np.int8)
    sizes = [len(words(page.lines[n - 1])) for n in numbers]
    parts = Counter(numbers.tolist())
    heavy = [(0.3 + min(3.0, 0.7 * math.log1p(s))) / parts[int(n)] for n, s in zip(numbers, sizes, strict=True)]
    weights = weight * np.array(heavy)
    weights[wanted < 0] = 0
    used, weights = thinned(wanted, weights)
    return Lines(page, rows[used].astype(np.float32), wanted[used], weights[used])


def thinned(wanted: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which rows to learn from, and the weights of all: menus far from any story need not be told in full."""
    story = np.flatnonzero(wanted == 1)
    count = len(wanted)
    if not len(story):
        return np.arange(count), weights
    after = np.searchsorted(story, np.arange(count))
    left = np.abs(np.arange(count) - story[np.maximum(after - 1, 0)])
    right = np.abs(story[np.minimum(after, len(story) - 1)] - np.arange(count))
    far = np.minimum(left, right) > NEAR
    chosen = ~far | (np.arange(count) % EVERY == 0)
    return np.flatnonzero(chosen), np.where(far, weights * EVERY, weights)


def alike(line: str, title: list[str]) -> float:
    """1 for the headline, else the share of the words of both that are in both."""
    told = words(line)
    if told == title:
        return 1.0
    shared = (Counter(told) & Counter(title)).total()
    return 0.99 * shared / max(1, len(told) + len(title) - shared)


Contexts = tuple[np.ndarray, np.ndarray, np.ndarray]  # rows, 1 for a line of the story, weights


def contexts_of(page: TrainingPage, stretches: object, model: lgb.Booster) -> Contexts:
    """What a model of lines that has not seen the page's site says of it; a line weighs as its share of the words."""
    numbers, values = core.line_features(page.text, stretches)
    rows = values.reshape(len(numbers), len(core.line_feature_names()))
    chances = model.predict(rows, num_threads=1).tolist() if len(numbers) else []
    around = core.context_features(page.text, chances).reshape(len(numbers), len(core.context_feature_names()))
    wanted = np.array([page.keep[n - 1] for n in numbers], dtype=np.int8)
    sizes = np.array([1.0 + len(words(page.lines[n - 1])) for n in numbers])
    weights = np.where(wanted < 0, 0.0, MEAN_LINES * sizes / max(1.0, sizes.sum()))
    return around, np.maximum(wanted, 0), weights


Headlines = tuple[np.ndarray, np.ndarray, np.ndarray]  # rows, 1 for the headline, weights


def headlines_of(
    text: str, title: str, models: object, *, weight: float, clean: bool = False, cues: bool = True
) -> Headlines:
    """The lines of a text that may be the headline; one that says it in other words is no answer."""
    numbers, values = core.headline_features(text, models, looks_clean=clean, cues=cues)
    rows = values.reshape(len(numbers), len(core.headline_feature_names())).astype(np.float32)
    lines = text.split("\n")
    near = np.array([alike(lines[n - 1], words(title)) for n in numbers])
    wanted = (near == 1).astype(np.int8)
    return rows, wanted, np.where((near >= SAME_TITLE) & (near < 1), 0.0, weight)


def without_title_element(page: TrainingPage) -> TrainingPage:
    """Lines made of HTML begin with its <title>, which no reader sees; the headline stands further below."""
    there = [i for i, line in enumerate(page.lines) if words(line) == words(page.title)]
    if not there or there[-1] == 0 or alike(page.lines[0], words(page.title)) < SAME_TITLE:
        return page
    return page.with_lines(list(page.lines[1:]), list(page.keep[1:]))


def headlines(page: TrainingPage, models: object, seed: int) -> list[Headlines]:
    """The page, without word lists, altered, with other heads, as a notice, and its story with and without headline."""
    dice = random.Random(f"{seed} {page.id}")
    page = without_title_element(page)
    there = any(words(line) == words(page.title) for line in page.lines)
    told = [headlines_of(page.text, page.title, models, weight=1.0 if there else 0.3)]
    told.append(headlines_of(page.text, page.title, models, weight=0.5 if there else 0.1, cues=False))
    others = [alter(page, dice) for alter in dice.sample(ALTERATIONS, 2)] + [brief(page, dice)]
    for other in others:
        if any(words(line) == words(page.title) for line in other.lines):
            told.append(headlines_of(other.text, page.title, models, weight=0.5, cues=dice.random() < 0.5))
    for _ in range(HEADS):
        other = with_new_head(page, dice)
        if other is not None:
            told.append(headlines_of(other.text, page.title, models, weight=0.5, cues=dice.random() < 0.7))
    if page.title and len(page.gold) > 120:
        story = page.gold
        told.append(headlines_of(story, page.title, models, weight=0.5, clean=True))
        told.append(headlines_of(f"{page.title}\n{story}", page.title, models, weight=0.5, clean=True))
    return told


def pages_with_others(page: TrainingPage, others: Others, seed: int) -> list[TrainingPage]:
    """The page, and the page in short, with teasers and comments made of other stories, and with other furniture."""
    dice = random.Random(f"{seed} others {page.id}")
    base = (page, page, brief(page, dice))
    parts = (teasers, comments, teasers)
    made = [with_others(some, others, dice, part) for some, part in zip(base, parts, strict=True)]
    made.append(with_asides(page, others, dice))
    return [some for some in made if some is not None]


def variants(page: TrainingPage, models: object, others: Others, seed: int) -> list[Lines]:
    """The page as it is, without the word lists, altered as dumps are, and with parts of other stories."""
    dice = random.Random(f"{seed} {page.id}")
    altered, again = (alter(page, dice) for alter in dice.sample(ALTERATIONS, 2))
    notices = [brief(page, dice) for _ in range(BRIEFS)]
    notices += [alter(brief(page, dice), dice) for alter in dice.sample(OF_NOTICES, BRIEFS)]
    return [
        lines_of(page, models),
        *(
            lines_of(notice, models, weight=BRIEF_WEIGHT, cues=dice.random() < 0.5, stop_words=dice.random() < 0.8)
            for notice in notices
        ),
        lines_of(page, models, weight=0.5, cues=False, stop_words=dice.random() < 0.6),
        lines_of(altered, models, weight=0.35, cues=dice.random() < 0.5, stop_words=dice.random() < 0.8),
        lines_of(again, models, weight=0.35, cues=dice.random() < 0.5, stop_words=dice.random() < 0.8),
        *(
            lines_of(other, models, weight=OTHERS_WEIGHT, cues=dice.random() < 0.5, stop_words=dice.random() < 0.8)
            for other in pages_with_others(page, others, seed)
        ),
    ]


def page_rows(page: TrainingPage, models: object, seed: int) -> list[tuple[np.ndarray, int, float]]:
    """(features, 1 with furniture or 0 without, weight): the page, altered, and its story alone."""
    dice = random.Random(f"{seed} {page.id}")
    told: list[tuple[str, int, float]] = [(page.text, 1, 1.0)]
    told += [(alter(page, dice).text, 1, 0.5) for alter in dice.sample(ALTERATIONS, 2)]
    told += [(small(page, dice).text, 1, 1.2), (brief(page, dice).text, 1, 0.8)]
    told.append((dice.choice(OF_NOTICES)(brief(page, dice), dice).text, 1, 0.8))
    little = with_a_little_furniture(page, dice)
    if little is not None:
        told.append((little.text, 1, 1.5))
    if len(page.gold) > 120:
        told.append((page.gold, 0, 4.0))
        told.append((f"{page.title}\n{page.gold}" if page.title else page.gold, 0, 0.5))
        story = page.gold.split("\n")
        told.append(("\n\n".join(story[: dice.randint(1, 6)]), 0, 0.5))
        notice = brief(page, dice)
        only = [line for line, k in zip(notice.lines, notice.keep, strict=True) if k == 1]
        told.append(("\n".join(only), 0, 0.8))
        alone = page.with_lines(story, [1] * len(story))
        told.append((dice.choice(OF_ANY_TEXT)(alone, dice).text, 0, 0.7))
        told.append((dice.choice(OF_LISTS)(alone, dice).text, 0, 0.7))
    rows = []
    for text, answer, weight in told:
        cues = dice.random() < 0.7
        row = core.page_features(text, models, cues=cues, stop_words=cues or dice.random() < 0.5)
        if len(row):
            rows.append((row, answer, weight))
    return rows


@dataclass
class LabelledLines:
    """The lines of one page whose markup says what furniture they are."""

    fold: int
    rows: np.ndarray
    labels: np.ndarray  # into LABELS


def labelled_lines(page: MarkupPage, models: object, fold: int) -> LabelledLines:
    """A page as rows, half of the pages without word lists."""
    cues = random.Random(page.id).random() < 0.6
    numbers, values = core.line_features("\n".join(page.lines), models, cues=cues)
    rows = values.reshape(len(numbers), -1) if len(numbers) else np.zeros((0, len(core.line_feature_names())))
    told = [page.labels[n - 1] for n in numbers]
    used = [i for i, label in enumerate(told) if label is not None]
    return LabelledLines(
        fold, rows[used].astype(np.float32), np.array([LABELS.index(told[i]) for i in used], dtype=int)
    )
