"""Figures of the whole cleaning on pages whose sites the models have not seen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from data import TrainingPage, bag

from retold._core import clean as core

LOST = 0.5  # word F1 below which a page's story is lost
WARNINGS = frozenset(("suspicious", "no_body", "doubtful_body"))


def folds_by_site(pages: list[TrainingPage], count: int) -> list[int]:
    """A fold per page; pages of one site share it. Sites go to the smallest fold, largest first."""
    sizes = Counter(page.source for page in pages)
    filled = [0] * count
    fold = {}
    for site in sorted(sizes, key=lambda name: (-sizes[name], name)):
        fold[site] = filled.index(min(filled))
        filled[fold[site]] += sizes[site]
    return [fold[page.source] for page in pages]


def word_scores(text: str, gold: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words of a text."""
    told, wanted = bag(text), bag(gold)
    shared = (told & wanted).total()
    precision = shared / told.total() if told else 0.0
    recall = shared / wanted.total() if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if shared else 0.0


class Figures:
    """Sums over pages: word scores per set and language, harm to clean texts, titles, what the guard says."""

    def __init__(self, *, cues: bool = True, stop_words: bool = True) -> None:
        self.lists = {"cues": cues, "stop_words": stop_words}
        self.scores: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
        self.lost: Counter = Counter()
        self.had: Counter = Counter()
        self.titles: Counter = Counter()
        self.guard: Counter = Counter()
        self.flags: Counter = Counter()

    def clean(self, text: str, models: object, mode: str = "auto") -> object:
        """The page as retold.clean gives it."""
        return core.clean(text, language="auto", mode=mode, models=models, **self.lists)

    def add(self, page: TrainingPage, models: object) -> None:
        """Clean a page, and its story alone."""
        cleaned = self.clean(page.text, models)
        result = word_scores(cleaned.text, page.gold)
        names = (page.set, "all", "lines" if page.set in ("wcxb-dev", "naeb") else "plain", "lang_" + page.language[:2])
        for name in names:
            self.scores[name].append(result)
        lost, warned = result[2] < LOST, bool(WARNINGS & set(cleaned.flags))
        self.flags.update(lost=lost, warned=warned, warned_rightly=lost and warned)
        self.guard["furniture_seen"] += cleaned.guard["mode"] != "off"
        self.guard["pages"] += 1
        gold = bag(page.gold)
        again = self.clean(page.gold, models)
        self.guard["clean_texts_changed"] += again.guard["mode"] != "off"
        self.lost[page.set] += (gold - bag(again.text)).total()
        self.had[page.set] += gold.total()
        title = page.title.strip()
        if title and title in (line.strip() for line in page.lines):
            self.titles["there"] += 1
            self.titles["found"] += cleaned.title is not None and cleaned.title["value"].strip() == title
            self.titles["wrong"] += cleaned.title is not None and cleaned.title["value"].strip() != title

    def lines(self) -> Iterable[tuple[str, float]]:
        """Name and value of every figure."""
        for name in sorted(self.scores):
            rows = self.scores[name]
            for i, what in enumerate(("precision", "recall", "f1")):
                if i == 2 or not name.startswith("lang_"):
                    yield f"{name}_word_{what}", sum(r[i] for r in rows) / len(rows)
        for name in sorted(self.had):
            yield f"{name}_words_lost_on_clean_text", self.lost[name] / max(1, self.had[name])
        yield from ((f"titles_{k}", v) for k, v in self.titles.items())
        yield from ((f"pages_{k}", v) for k, v in self.flags.items())
        yield "furniture_seen", self.guard["furniture_seen"] / max(1, self.guard["pages"])
        yield "clean_texts_changed", self.guard["clean_texts_changed"] / max(1, self.guard["pages"])
