"""Boosted trees, and the text format in which retold reads them."""

from __future__ import annotations

import lightgbm as lgb
import numpy as np

COMMON = {
    "objective": "binary",
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "num_threads": 1,
    "deterministic": True,
    "seed": 7,
    "verbosity": -1,
}
LINES = COMMON | {
    "feature_fraction": 0.4,
    "bagging_fraction": 0.5,
    "learning_rate": 0.13,
    "num_leaves": 31,
    "max_depth": 7,
    "min_data_in_leaf": 60,
}
CONTEXT = COMMON | {"learning_rate": 0.08, "num_leaves": 12, "max_depth": 5, "min_data_in_leaf": 80}
TITLES = COMMON | {"learning_rate": 0.13, "num_leaves": 15, "max_depth": 5, "min_data_in_leaf": 30}
LABELS = COMMON | {"learning_rate": 0.2, "num_leaves": 8, "max_depth": 4, "min_data_in_leaf": 40}
PARTS = COMMON | {"learning_rate": 0.06, "num_leaves": 8, "max_depth": 4, "min_data_in_leaf": 30}
STRETCHES = COMMON | {"learning_rate": 0.06, "lambda_l2": 1.0, "num_leaves": 8, "max_depth": 4, "min_data_in_leaf": 30}
PAGES = COMMON | {"learning_rate": 0.1, "num_leaves": 8, "max_depth": 3, "min_data_in_leaf": 20, "max_bin": 255}


def train(rows: np.ndarray, wanted: np.ndarray, weight: np.ndarray, trees: int, parameters: dict) -> lgb.Booster:
    """Trees over the rows that weigh something."""
    used = weight > 0
    data = lgb.Dataset(rows[used], wanted[used], weight=weight[used])
    return lgb.train(parameters, data, num_boost_round=trees)


def train_choice(
    rows: list[np.ndarray], wanted: list[int], weight: list[float], trees: int, parameters: dict
) -> lgb.Booster:
    """Trees whose scores choose one row of each group, by a conditional logit (McFadden 1974)."""
    sizes = [len(group) for group in rows]
    first = np.cumsum([0, *sizes[:-1]])
    group = np.repeat(np.arange(len(rows)), sizes)
    heavy = np.array(weight)[group]
    right = np.zeros(len(group))
    right[first + np.array(wanted)] = 1

    def slope(scores: np.ndarray, _: lgb.Dataset) -> tuple[np.ndarray, np.ndarray]:
        odds = np.exp(scores - np.maximum.reduceat(scores, first)[group])
        chances = odds / np.add.reduceat(odds, first)[group]
        return (chances - right) * heavy, np.maximum(chances * (1 - chances), 1e-3) * heavy

    data = lgb.Dataset(np.concatenate(rows), right)
    return lgb.train(parameters | {"objective": slope}, data, num_boost_round=trees)


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


def export(model: lgb.Booster, names: list[str], record: list[str] | None = None, bias: float = 0) -> str:
    """The model in the text format that TreeModel::parse reads; `bias` is added to every score."""
    trees = model.dump_model()["tree_info"]
    lines = [f"# {line}" for line in record or []]
    lines += [f"features {len(names)}", " ".join(names), f"bias {round(bias * 1e6)}", f"trees {len(trees)}"]
    for tree in trees:
        lines += tree_lines(tree["tree_structure"])
    return "\n".join(lines) + "\n"
