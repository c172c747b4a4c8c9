"""The models of retold.clean: trained on everything, or without one fold of sites."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import lightgbm as lgb
import numpy as np
import trees
from choices import Choice, choices
from data import TrainingPage
from judge import Figures, folds_by_site
from labels import LABELS, MarkupPage
from others import Others
from parts import PARTS_WEIGHT, Parts, pages_of_parts, parts_of
from samples import (
    OTHERS_WEIGHT,
    Contexts,
    Headlines,
    LabelledLines,
    Lines,
    contexts_of,
    headlines,
    headlines_of,
    labelled_lines,
    page_rows,
    pages_with_others,
    variants,
)

from retold._core import clean as core

PART_BIAS = 1.5  # log-odds, for the story: where word F1 in folds gains and stories full of inserts lose little
CONTEXT_BIAS = 0.7  # log-odds; in favour of the story: word F1 in folds by site is flat from .4 to .7
NOTHING = "features {} {} bias 0 trees 0"


@dataclass
class Sizes:
    """How many trees each model has."""

    lines: int = 150
    context: int = 80
    titles: int = 100
    pages: int = 200
    labels: int = 30  # per label
    parts: int = 130
    stretches: int = 150


def train_lines(samples: list[Lines], count: int) -> tuple[str, lgb.Booster]:
    """The model of the lines of a story, as text and as it is."""
    rows = np.concatenate([s.rows for s in samples])
    wanted = np.concatenate([s.wanted for s in samples])
    weight = np.concatenate([s.weight for s in samples])
    model = trees.train(rows, wanted, weight, count, trees.LINES)
    return trees.export(model, core.line_feature_names()), model


def train_context(samples: list[Contexts], count: int) -> str:
    """The model that sees what the first says of the lines around."""
    rows, wanted, weight = (np.concatenate(column) for column in zip(*samples, strict=True))
    model = trees.train(rows, wanted, weight, count, trees.CONTEXT)
    return trees.export(model, core.context_feature_names(), bias=CONTEXT_BIAS)


def train_parts(samples: list[Parts], count: int) -> str:
    """The model of runs of kept lines."""
    rows, wanted, weight = (np.concatenate(column) for column in zip(*samples, strict=True))
    model = trees.train(rows, wanted, weight, count, trees.PARTS)
    return trees.export(model, core.part_feature_names(), bias=PART_BIAS)


def train_stretches(samples: list[Choice], count: int) -> str:
    """The model of the run of prose that is the story's."""
    columns = [s.rows for s in samples], [s.wanted for s in samples], [s.weight for s in samples]
    return trees.export(trees.train_choice(*columns, count, trees.STRETCHES), core.stretch_feature_names())


def train_titles(samples: list[Headlines], count: int) -> str:
    """The model of the headline."""
    rows, wanted, weight = (np.concatenate(column) for column in zip(*samples, strict=True))
    return trees.export(trees.train(rows, wanted, weight, count, trees.TITLES), core.headline_feature_names())


def train_pages(rows: list[tuple[np.ndarray, int, float]], count: int) -> str:
    """The model of pages with furniture."""
    model = trees.train(
        np.array([r[0] for r in rows]),
        np.array([r[1] for r in rows]),
        np.array([r[2] for r in rows]),
        count,
        trees.PAGES,
    )
    return trees.export(model, core.page_feature_names())


def train_labels(samples: list[LabelledLines], without: str | int | None, count: int) -> str:
    """One model per label, one after the other; rare labels weigh a little more."""
    used = [s for s in samples if without is None or s.fold != without]
    rows = np.concatenate([s.rows for s in used])
    labels = np.concatenate([s.labels for s in used])
    weight = np.bincount(labels, minlength=len(LABELS))[labels] ** -0.2
    weight /= weight.mean()
    told = []
    for number, label in enumerate(LABELS):
        model = trees.train(rows, (labels == number).astype(int), weight, count, trees.LABELS)
        told.append(f"label {label}\n" + trees.export(model, core.line_feature_names()))
    return "".join(told)


def partly_trained(*, stretches: str, lines: str = "") -> object:
    """Models of which only these are trained."""
    names = [core.line_feature_names(), core.headline_feature_names(), core.page_feature_names()]
    none = [NOTHING.format(len(n), " ".join(n)) for n in names]
    return core.Models.parse(
        lines=lines or none[0], context="", titles=none[1], pages=none[2], labels="", stretches=stretches
    )


@dataclass
class Fold:
    """A model of lines that has not seen a fold, and the samples of the other models that it makes of the fold."""

    lines: str
    rows: list[tuple[np.ndarray, int, float]]
    headlines: list[Headlines]
    contexts: list[Contexts]


class Training:
    """The samples of all pages, and models trained without one fold of their sites."""

    def __init__(
        self, pages: list[TrainingPage], wire: list[str], markup: list[MarkupPage], folds: int, sizes: Sizes
    ) -> None:
        self.pages, self.wire, self.sizes = pages, wire, sizes
        self.fold = folds_by_site(pages, folds)
        self.others = [Others(p for p, f in zip(pages, self.fold, strict=True) if f == fold) for fold in range(folds)]
        with ThreadPoolExecutor(2) as pool:
            chosen = pool.map(lambda page, fold: choices(page, self.others[fold], 7), pages, self.fold)
            self.choices = list(chosen)
            self.stretches = list(pool.map(self.stretches_apart, [*range(folds), None]))
            places = [partly_trained(stretches=text) for text in self.stretches[:-1]]
            told = pool.map(lambda page, fold: variants(page, places[fold], self.others[fold], 7), pages, self.fold)
            self.samples = list(told)
        fold_of = {page.source: f for page, f in zip(pages, self.fold, strict=True)}
        self.labelled = []
        for page in markup:
            fold = fold_of.get(page.source, len(fold_of) % folds)
            self.labelled.append(labelled_lines(page, places[fold], fold))
        with ThreadPoolExecutor(2) as pool:
            trained = list(pool.map(self.fold_of_lines, range(folds)))
        self.lines = [fold.lines for fold in trained]
        self.rows = [fold.rows for fold in trained]
        self.headlines = [fold.headlines for fold in trained]
        self.contexts = [fold.contexts for fold in trained]
        self.without_parts = [self.first_models(fold) for fold in range(folds)]
        with ThreadPoolExecutor(2) as pool:
            self.parts = list(pool.map(self.parts_of_fold, range(folds)))

    def fold_of_lines(self, fold: int) -> Fold:
        """A model of lines that has not seen a fold, and what the other models see of the fold with it."""
        lines, booster = train_lines(self.apart(fold), self.sizes.lines)
        models = partly_trained(stretches=self.stretches[fold], lines=lines)
        pages = [page for page, f in zip(self.pages, self.fold, strict=True) if f == fold]
        wire = self.wire[fold :: max(self.fold) + 1]
        rows = [r for page in pages for r in page_rows(page, models, 7)]
        rows += [(core.page_features(text, models), 0, 2.0) for text in wire]
        titles = [h for page in pages for h in headlines(page, models, 7)]
        titles += [headlines_of(text, "", models, weight=0.5, clean=True) for text in wire]
        print(f"fold {fold + 1}: lines", file=sys.stderr)
        contexts = [contexts_of(page, models, booster) for page in pages]
        for page in pages:
            for other in pages_with_others(page, self.others[fold], 7):
                around, wanted, weights = contexts_of(other, models, booster)
                contexts.append((around, wanted, OTHERS_WEIGHT * weights))
        return Fold(lines, rows, titles, contexts)

    def stretches_apart(self, fold: int | None) -> str:
        """The model of stretches that has not seen a fold."""
        chosen = [c for some, f in zip(self.choices, self.fold, strict=True) if f != fold for c in some]
        return train_stretches(chosen, self.sizes.stretches)

    def apart(self, fold: int | None) -> list[Lines]:
        """The samples of all other folds."""
        return [s for some, f in zip(self.samples, self.fold, strict=True) if f != fold for s in some]

    def parts_of_fold(self, fold: int) -> list[Parts]:
        """The parts of the pages of a fold, as models leave them that have not seen it."""
        models = core.Models.parse(**self.without_parts[fold])
        found = []
        for page in (page for page, f in zip(self.pages, self.fold, strict=True) if f == fold):
            found.append(parts_of(page, models, weight=PARTS_WEIGHT, cues=False))
            made = pages_of_parts(page, self.others[fold], 7) + pages_of_parts(page, self.others[fold], 8)[1:]
            found += [parts_of(other, models, weight=weight) for other, weight in made]
        print(f"fold {fold + 1}: parts", file=sys.stderr)
        return found

    def models(self, fold: int | None) -> dict[str, str]:
        """Models that have not seen a fold; with None models of everything."""
        parts = [p for f, some in enumerate(self.parts) if f != fold for p in some]
        first = self.first_models(None) if fold is None else self.without_parts[fold]
        return first | {"parts": train_parts(parts, self.sizes.parts)}

    def first_models(self, fold: int | None) -> dict[str, str]:
        """All models but that of the parts, which are what these leave."""
        rows = [r for f, some in enumerate(self.rows) if f != fold for r in some]
        around = [c for f, some in enumerate(self.contexts) if f != fold for c in some]
        titles = [h for f, some in enumerate(self.headlines) if f != fold for h in some]
        with ThreadPoolExecutor(2) as pool:
            told = {
                "labels": pool.submit(train_labels, self.labelled, fold, self.sizes.labels),
                "context": pool.submit(train_context, around, self.sizes.context),
                "titles": pool.submit(train_titles, titles, self.sizes.titles),
                "pages": pool.submit(train_pages, rows, self.sizes.pages),
            }
            if fold is None:
                told["lines"] = pool.submit(train_lines, self.apart(None), self.sizes.lines)
        trained = {name: model.result() for name, model in told.items()}
        trained["stretches"] = self.stretches[-1 if fold is None else fold]
        return trained | {"lines": trained["lines"][0] if fold is None else self.lines[fold]}

    def judge(self, kinds: dict[str, dict[str, bool]]) -> dict[str, Figures]:
        """Cross-validated figures, with the word lists and without."""
        figures = {name: Figures(**lists) for name, lists in kinds.items()}
        for fold in range(len(self.lines)):
            models = core.Models.parse(**self.models(fold))
            for page, f in zip(self.pages, self.fold, strict=True):
                if f == fold:
                    for some in figures.values():
                        some.add(page, models)
            print(f"fold {fold + 1}: judged", file=sys.stderr)
        return figures
