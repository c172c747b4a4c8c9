"""Train the model of retold.clean_html, or judge it by cross-validation with sites kept apart.

    python tools/train_clean/html_model.py DATA                      write the models and the table of names
    python tools/train_clean/html_model.py --cross-validate DATA     word F1 of folds by site; nothing is written

DATA is a JSON Lines file (or .gz) with one page a row: id, source (the site), language, html, gold (the story's text,
or null). Features come from the installed retold. A block is story if most of its runs of four words stand in the gold
text; a shorter one if it is a line of it, or stands in it and beside a block that is story. Every page is seen again
without the names in its markup (bare.py), at half the weight. A second model sees what the first says of the lines
around; it learns from what models say that have not seen the site. Needs lightgbm, numpy.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import lightgbm as lgb
import numpy as np
import trees as boosted
from bare import bare
from data import rows as read
from judge import word_scores

import retold
from retold import _core

MODELS = Path(__file__).resolve().parents[1] / "cpp/data/models"
HTML = boosted.COMMON | {
    "learning_rate": 0.09,
    "num_leaves": 31,
    "max_depth": 9,
    "min_data_in_leaf": 50,
    "feature_fraction": 0.4,
}
CONTEXT = boosted.COMMON | {"learning_rate": 0.08, "num_leaves": 12, "max_depth": 5, "min_data_in_leaf": 80}
BARE = 0.5  # the weight of a page without the names in its markup
FEWEST_SITES = 4  # on which a name must be seen to be learnt
HEAD = """# What words in classes, ids, roles and itemprops say of the text below: log-odds of story against furniture.
# Source: made by tools/train_clean/html_model.py.
# Licence: Apache-2.0
"""


@dataclass
class Sample:
    """One page: its blocks' texts, the names around them, features, wanted answers (-1: unknown) and weights.

    `chances` are what a model says that has not seen the site; `context` the features that come of them.
    """

    page: dict
    texts: list[str]
    names: list[list[str]]
    rows: np.ndarray
    wanted: np.ndarray
    weight: np.ndarray
    chances: np.ndarray | None = None
    context: np.ndarray | None = None


def words_of(text: str) -> list[str]:
    """The words of a text, characters where a script has no spaces."""
    return [word.lower() for word in retold.words(text)]


def labels(texts: list[str], gold: str) -> np.ndarray:
    """1 story, 0 not, -1 nothing to read, per block."""
    wanted = words_of(gold)
    joined = f" {' '.join(wanted)} "
    lines = {" ".join(words_of(line)) for line in gold.split("\n")}
    runs = {tuple(wanted[i : i + 4]) for i in range(len(wanted) - 3)}
    sure: list[int | None] = []
    for text in texts:
        own = words_of(text)
        told = " ".join(own)
        if not own:
            sure.append(-1)
        elif told in lines:
            sure.append(1)
        elif len(own) >= 6:
            mine = [tuple(own[i : i + 4]) for i in range(len(own) - 3)]
            sure.append(int(sum(run in runs for run in mine) >= 0.6 * len(mine)))
        else:
            sure.append(None if f" {told} " in joined else 0)
    return np.array([beside(sure, i) if answer is None else answer for i, answer in enumerate(sure)])


def beside(sure: list[int | None], i: int) -> int:
    """Whether the nearest block before or after is story."""
    before = next((a for a in reversed(sure[:i]) if a in {0, 1}), 0)
    after = next((a for a in sure[i + 1 :] if a in {0, 1}), 0)
    return int(1 in {before, after})


def sample(page: dict, table: str, wanted: np.ndarray | None = None) -> Sample:
    """A page as training rows; a block weighs as the root of its share of the page."""
    raw, starts, ends, values, names, _ = _core.clean.html_features(page["html"], table)
    texts = [raw[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    rows = values.reshape(len(texts), len(_core.clean.html_feature_names()))
    if wanted is None:
        wanted = labels(texts, page["gold"])
    size = np.array([max(1, len(words_of(text))) for text in texts], dtype=float)
    weight = np.sqrt(size / size.sum()) * (BARE if page["bare"] else 1) if len(size) else size
    return Sample(page, texts, names, rows, wanted, np.where(wanted >= 0, weight, 0))


def word_table(samples: list[Sample]) -> str:
    """Log-odds of the names that stand on enough sites; every site counts alike."""
    sites, kept, left = defaultdict(set), defaultdict(float), defaultdict(float)
    for s in samples:
        count = defaultdict(lambda: [0, 0])
        for text, names, answer in zip(s.texts, s.names, s.wanted.tolist(), strict=True):
            for name in names if answer >= 0 else ():
                count[name][answer] += min(50, len(text.split()))
        for name, (out, story) in count.items():
            sites[name].add(s.page["source"])
            left[name] += out / max(1, out + story)
            kept[name] += story / max(1, out + story)
    odds = {name: math.log((kept[name] + 1) / (left[name] + 1)) for name in sites if len(sites[name]) >= FEWEST_SITES}
    return HEAD + "".join(f"{name} {value:.2f}\n" for name, value in sorted(odds.items()) if abs(value) >= 0.1)


def again(samples: list[Sample], table: str) -> list[Sample]:
    """The same pages with features that know a table of names."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda s: sample(s.page, table, s.wanted), samples))


def gathered(samples: list[Sample], name: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The rows of all pages, the wanted answers, the weights."""
    return tuple(np.concatenate([getattr(s, part) for s in samples]) for part in (name, "wanted", "weight"))


def fit(samples: list[Sample], trees: int) -> tuple[str, lgb.Booster]:
    """The table of names, and the model over features that know it."""
    table = word_table(samples)
    return table, boosted.train(*gathered(again(samples, table), "rows"), trees, HTML)


def give_context(samples: list[Sample], table: str, model: lgb.Booster) -> None:
    """What a model says of pages whose sites it has not seen, and the features that come of it."""
    for s in again(samples, table):
        chances = model.predict(s.rows, num_threads=2) if len(s.rows) else np.zeros(0)
        values = _core.clean.html_features(s.page["html"], table, chances.tolist())[5]
        s.chances, s.context = chances, values.reshape(len(s.rows), len(_core.clean.html_context_names()))
        yield s


def fit_folds(samples: list[Sample], trees: int, count: int) -> list[tuple[str, lgb.Booster, list[Sample]]]:
    """Per fold by site: the table and model of the other folds, and the fold's pages with their context."""
    order = {site: i for i, site in enumerate(sorted({s.page["source"] for s in samples}))}
    folds = []
    for fold in range(count):
        table, model = fit([s for s in samples if order[s.page["source"]] % count != fold], trees)
        held = [s for s in samples if order[s.page["source"]] % count == fold]
        folds.append((table, model, list(give_context(held, table, model))))
        print(f"fold {fold + 1} of {count} done", file=sys.stderr)
    return folds


def fit_context(samples: list[Sample], trees: int) -> lgb.Booster:
    """The model over what the first says of the lines around."""
    return boosted.train(*gathered(samples, "context"), trees, CONTEXT)


def cleaned(page: dict, table: str, model: object, context: object) -> object:
    """The page as retold.clean_html gives it with these models."""
    told = {"url": page.get("url") or "", "source": page.get("source") or "", "language": "auto", "mode": "auto"}
    return _core.clean.clean_html(page["html"], **told, model=model, context=context, words=table)


def cross_validate(folds: list[tuple[str, lgb.Booster, list[Sample]]], trees: int) -> dict[str, float]:
    """Word F1 of the whole cleaning on pages whose sites the models have not seen, per set and over all."""
    scores = defaultdict(list)
    for i, (table, model, held) in enumerate(folds):
        ready = _core.clean.HtmlModel.parse(boosted.export(model, _core.clean.html_feature_names()))
        others = [s for k, fold in enumerate(folds) if k != i for s in fold[2]]
        names = _core.clean.html_context_names()
        context = _core.clean.HtmlModel.parse_context(boosted.export(fit_context(others, trees), names))
        for s in held:
            value = word_scores(cleaned(s.page, table, ready, context).text, s.page["gold"])[2]
            for name in ("all", s.page["id"].rsplit("-", 1)[0], f"lang_{s.page['language']}"):
                scores[f"bare_{name}" if s.page["bare"] else name].append(value)
    return {f"{name}_word_f1": sum(values) / len(values) for name, values in sorted(scores.items())}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--trees", type=int, default=220)
    parser.add_argument("--context-trees", type=int, default=80)
    parser.add_argument("--sources", default="", help="where the pages are from, for the record")
    parser.add_argument("--output", type=Path, default=MODELS, help="the folder to write to")
    options = parser.parse_args()
    pages = [page | {"bare": False} for page in read(options.data) if page["gold"]]
    pages += [page | {"bare": True, "html": bare(page["html"])} for page in pages]
    with ThreadPoolExecutor(2) as pool:
        samples = list(pool.map(lambda page: sample(page, ""), pages))
    folds = fit_folds(samples, options.trees, options.folds)
    if options.cross_validate:
        figures = cross_validate(folds, options.context_trees)
        print("\n".join(f"{name} {value:.4f}" for name, value in figures.items()))
        return
    table, model = fit(samples, options.trees)
    context = fit_context([s for fold in folds for s in fold[2]], options.context_trees)
    (options.output / "html_words.txt").write_text(table, encoding="utf-8")
    write(options, "html_lines.txt", model, _core.clean.html_feature_names(), f"{len(samples) // 2} pages")
    write(options, "html_context.txt", context, _core.clean.html_context_names(), f"{len(samples) // 2} pages")


def write(options: argparse.Namespace, name: str, model: lgb.Booster, names: list[str], pages: str) -> None:
    """A model's file with its record."""
    parameters = HTML if name == "html_lines.txt" else CONTEXT
    record = [
        "Boosted trees of retold.clean_html for the lines of a story.",
        "Source: made by tools/train_clean/html_model.py.",
        "Licence: Apache-2.0",
        f"Trained on {pages}: {options.sources}. The texts are no part of this file.",
        f"Parameters: {model.num_trees()} trees, " + ", ".join(f"{k} {v}" for k, v in parameters.items()),
    ]
    (options.output / name).write_text(boosted.export(model, names, record), encoding="utf-8")


if __name__ == "__main__":
    main()
