"""Train the models of retold.clean, or judge them by cross-validation with sites kept apart.

    python tools/train_clean DATA                      write cpp/data/models/*.txt
    python tools/train_clean --cross-validate DATA     figures of folds by site; nothing is written

DATA is a folder with pages.jsonl.gz, html_pages.jsonl.gz and reuters.jsonl.gz (fields: data.py). Features come from the
installed retold, so training and use cannot drift apart. Needs lightgbm and numpy.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import trees
from data import read_pages, read_wire
from labels import read_markup
from training import Sizes, Training

MODELS = Path(__file__).resolve().parents[2] / "cpp/data/models"
FILES = {"context": "lines_context"}
SOURCES = (
    "WCXB dev articles (CC-BY-4.0), NAEB half (Apache-2.0), html_pages sets (Apache-2.0, MIT, GPL-3.0), Reuters-21578"
)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--limit", type=int, help="only every so many-th page, for a quick look")
    parser.add_argument("--output", type=Path, default=MODELS, help="the folder to write to")
    options = parser.parse_args()
    pages, wire = read_pages(options.data)[:: options.limit or 1], read_wire(options.data)[::6]
    training = Training(pages, wire, read_markup(options.data)[:: options.limit or 1], options.folds, Sizes())
    figures = training.judge({"": {}, "without cue lists": {"cues": False}})
    told = [f"{name}: {line} {value:.4f}" for name, some in figures.items() for line, value in some.lines()]
    print("\n".join(told))
    if options.cross_validate:
        return
    record = [
        "Source: made by tools/train_clean.",
        "Licence: Apache-2.0",
        f"Trained on {len(pages)} pages, {len(wire)} agency reports: {SOURCES}. The texts are no part of this file.",
        f"Parameters: {Sizes()}, lines {trees.LINES}, context {trees.CONTEXT}",
        f"titles {trees.TITLES}, pages {trees.PAGES}, parts {trees.PARTS}",
        f"stretches {trees.STRETCHES}",
        f"Cross-validation, {options.folds} folds, sites kept apart, whole cleaning without templates:",
        *told,
    ]
    head = "".join(f"# {line}\n" for line in record)
    for name, text in training.models(None).items():
        (options.output / f"{FILES.get(name, name)}.txt").write_text(head + text, encoding="utf-8")
    print(f"wrote the models to {options.output}; build again to use them", file=sys.stderr)


if __name__ == "__main__":
    main()
