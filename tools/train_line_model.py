"""Train the models of retold.clean (lines, titles), or judge them by cross-validation with sites kept apart.

    python tools/train_line_model.py DATA                      write cpp/data/models/lines.txt and titles.txt
    python tools/train_line_model.py --cross-validate DATA     figures of folds by site; nothing is written

DATA is a JSON Lines file (or .gz) with one page a row: id, source (the site), title, lines, keep (1 story, 0 not,
-1 unknown), gold (the story's text). Features come from the installed retold, so training and use cannot drift apart.
Needs lightgbm and numpy.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import lightgbm as lgb
import numpy as np

import retold
from retold import _core

MODELS = Path(__file__).resolve().parents[1] / "cpp/data/models"
WORD = re.compile(r"\w+")
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.13,
    "num_leaves": 31,
    "max_depth": 7,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "num_threads": 2,
    "deterministic": True,
    "seed": 7,
    "verbosity": -1,
}


TITLE_PARAMETERS = PARAMETERS | {"num_leaves": 15, "max_depth": 5, "min_data_in_leaf": 30}
TITLE_WORDS = (2, 35)  # lines outside these sizes are never asked


@dataclass
class Sample:
    """One page with its features and, per feature row, the wanted answer and its weight."""

    page: dict
    rows: np.ndarray
    wanted: np.ndarray
    weight: np.ndarray


def read(path: Path) -> list[dict]:
    """The pages of a JSON Lines file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def sample(page: dict) -> Sample:
    """A page as training rows; a line weighs as the logarithm of its words."""
    numbers, values = _core.clean.line_features("\n".join(page["lines"]))
    rows = values.reshape(len(numbers), -1) if len(numbers) else np.zeros((0, len(_core.clean.feature_names())))
    wanted = np.array([page["keep"][n - 1] for n in numbers], dtype=np.int8)
    words = [len(WORD.findall(page["lines"][n - 1])) for n in numbers]
    parts = Counter(numbers.tolist())
    weight = np.array(
        [(0.3 + min(3.0, 0.7 * math.log1p(w))) / parts[int(n)] for n, w in zip(numbers, words, strict=True)]
    )
    weight[wanted < 0] = 0
    return Sample(page, rows.astype(np.float32), wanted, weight)


def title_sample(of: Sample) -> Sample | None:
    """The page with its headline as the wanted line; None if the headline stands on no line of its own."""
    title = (of.page.get("title") or "").strip()
    numbers, _ = _core.clean.line_features("\n".join(of.page["lines"]))
    wanted = np.array([of.page["lines"][n - 1].strip() == title for n in numbers], dtype=np.int8)
    if not title or not wanted.any():
        return None
    wanted[int(np.argmax(wanted)) + 1 :] = 0
    size = of.rows[:, _core.clean.feature_names().index("size")]
    return Sample(of.page, of.rows, wanted, ((size >= TITLE_WORDS[0]) & (size <= TITLE_WORDS[1])).astype(float))


def train(samples: list[Sample], trees: int, parameters: dict = PARAMETERS) -> lgb.Booster:
    """Boosted trees on all rows that have an answer."""
    used = [s.weight > 0 for s in samples]
    rows = np.concatenate([s.rows[u] for s, u in zip(samples, used, strict=True)])
    wanted = np.concatenate([s.wanted[u] for s, u in zip(samples, used, strict=True)])
    weight = np.concatenate([s.weight[u] for s, u in zip(samples, used, strict=True)])
    return lgb.train(parameters, lgb.Dataset(rows, wanted, weight=weight), num_boost_round=trees)


def float_below(value: float) -> float:
    """The largest 32-bit float that is not above the value: the same split for 32-bit features."""
    near = np.float32(value)
    return float(near if float(near) <= value else np.nextafter(near, np.float32(-np.inf)))


def tree_lines(root: dict) -> list[str]:
    """One tree: inner nodes in breadth-first order, then the leaves in millionths."""
    if "split_index" not in root:
        return ["0", str(round(root["leaf_value"] * 1e6))]
    nodes, leaves, lines = [root], [], []
    number = {id(root): 0}
    for node in nodes:
        ends = []
        for side in ("left_child", "right_child"):
            child = node[side]
            if "split_index" in child:
                number[id(child)] = len(nodes)
                ends.append(len(nodes))
                nodes.append(child)
            else:
                ends.append(~len(leaves))
                leaves.append(round(child["leaf_value"] * 1e6))
        lines.append(f"{node['split_feature']} {float_below(node['threshold']):.9g} {ends[0]} {ends[1]}")
    return [str(len(lines)), *lines, " ".join(map(str, leaves))]


def train_titles(samples: list[Sample], trees: int) -> lgb.Booster:
    """The model that tells a headline from other lines."""
    return train([t for t in map(title_sample, samples) if t is not None], trees, TITLE_PARAMETERS)


def export(model: lgb.Booster, record: list[str]) -> str:
    """The model in the text format that LineModel::parse reads."""
    names = _core.clean.feature_names()
    trees = model.dump_model()["tree_info"]
    lines = [f"# {line}" for line in record]
    lines += [f"features {len(names)}", " ".join(names), "bias 0", f"trees {len(trees)}"]
    for tree in trees:
        lines += tree_lines(tree["tree_structure"])
    return "\n".join(lines) + "\n"


def bag(text: str) -> Counter:
    """The words of a text, as the evaluation counts them."""
    return Counter(WORD.findall(unicodedata.normalize("NFKC", text).lower()))


def word_scores(text: str, gold: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words of a text."""
    told, wanted = bag(text), bag(gold)
    shared = (told & wanted).total()
    precision = shared / told.total() if told else 0.0
    recall = shared / wanted.total() if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if shared else 0.0


def folds_by_site(pages: list[dict], count: int) -> list[int]:
    """A fold per page; pages of one site share it. Sites go to the smallest fold, largest first."""
    sizes = Counter(page["source"] for page in pages)
    filled = [0] * count
    fold = {}
    for site in sorted(sizes, key=lambda name: (-sizes[name], name)):
        fold[site] = filled.index(min(filled))
        filled[fold[site]] += sizes[site]
    return [fold[page["source"]] for page in pages]


def clean(raw: str, models: tuple[object, object]) -> object:
    """The page as retold.clean gives it, with other models for lines and titles."""
    return _core.clean.clean(raw, language="auto", mode="auto", model=models[0], title_model=models[1])


def cross_validate(samples: list[Sample], trees: int, title_trees: int, count: int) -> dict[str, float]:
    """Figures of the whole cleaning on pages whose sites the model has not seen."""
    fold_of = folds_by_site([s.page for s in samples], count)
    scores, lost, had = defaultdict(list), Counter(), Counter()
    titles = Counter()
    for fold in range(count):
        apart = [s for s, f in zip(samples, fold_of, strict=True) if f != fold]
        trained = (train(apart, trees), train_titles(apart, title_trees))
        models = tuple(_core.clean.LineModel(export(model, [])) for model in trained)
        for s in (s for s, f in zip(samples, fold_of, strict=True) if f == fold):
            page = s.page
            name = page["id"].rsplit("-", 1)[0]
            cleaned = clean("\n".join(page["lines"]), models)
            result = word_scores(cleaned.text, page["gold"])
            scores[name].append(result)
            scores["all"].append(result)
            gold = bag(page["gold"])
            lost[name] += (gold - bag(clean(page["gold"], models).text)).total()
            had[name] += gold.total()
            if page.get("title") and page["title"].strip() in [line.strip() for line in page["lines"]]:
                titles["there"] += 1
                titles["found"] += cleaned.title is not None and cleaned.title[0].strip() == page["title"].strip()
                titles["wrong"] += cleaned.title is not None and cleaned.title[0].strip() != page["title"].strip()
        print(f"fold {fold + 1} of {count} done", file=sys.stderr)
    figures = {}
    for name in sorted(scores):
        for i, what in enumerate(("precision", "recall", "f1")):
            figures[f"{name}_word_{what}"] = sum(r[i] for r in scores[name]) / len(scores[name])
    figures |= {f"{name}_words_lost_on_clean_text": lost[name] / had[name] for name in sorted(had)}
    return figures | {f"titles_{k}": v for k, v in titles.items()}


def record(  # noqa: PLR0917
    what: str, trees: int, parameters: dict, samples: list[Sample], sources: str, figures: list[str]
) -> list[str]:
    """The training record that stands at the top of a model file."""
    return [
        f"Boosted trees of retold.clean for {what}. Source: made by tools/train_line_model.py. Licence: Apache-2.0.",
        f"Trained on {len(samples)} pages, {sum(len(s.rows) for s in samples)} lines: {sources}.",
        "The texts are no part of this file.",
        f"Parameters: {trees} trees, " + ", ".join(f"{k} {v}" for k, v in parameters.items()),
        *figures,
    ]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--trees", type=int, default=90)
    parser.add_argument("--title-trees", type=int, default=50)
    parser.add_argument(
        "--sources", default="WCXB dev articles (CC-BY-4.0), NAEB half (Apache-2.0)", help="for the record"
    )
    parser.add_argument("--output", type=Path, default=MODELS, help="the folder to write to")
    options = parser.parse_args()
    with ThreadPoolExecutor(2) as pool:
        samples = list(pool.map(sample, read(options.data)))
    figures = cross_validate(samples, options.trees, options.title_trees, options.folds)
    told = [f"{name} {value:.4f}" for name, value in figures.items()]
    print("\n".join(told))
    if options.cross_validate:
        return
    head = f"Cross-validation, {options.folds} folds, sites kept apart, whole cleaning without templates:"
    lines = record("the lines of a story", options.trees, PARAMETERS, samples, options.sources, [head, *told])
    titles = record("the headline", options.title_trees, TITLE_PARAMETERS, samples, options.sources, [head, *told])
    write = {
        "lines.txt": (train(samples, options.trees), lines),
        "titles.txt": (train_titles(samples, options.title_trees), titles),
    }
    for name, (model, notes) in write.items():
        (options.output / name).write_text(export(model, notes), encoding="utf-8")
    print(f"wrote {', '.join(write)} to {options.output}; build again to use them", file=sys.stderr)


if __name__ == "__main__":
    assert retold.__version__
    main()
