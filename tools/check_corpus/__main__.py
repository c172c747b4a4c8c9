"""Holds a `retold.Corpus` to its promises at full size; tests/python/corpus does the same with little.

usage: python tools/check_corpus kills --times 200
       python tools/check_corpus parts posts.jsonl.gz wires.jsonl.gz --days 30
       python tools/check_corpus size --pages 1000000 --memory 2000
       python tools/check_corpus days --pages 50000 200000 --new 300

`kills` ends a process that does every step at random moments and counts what is there; `parts` adds files in daily
parts and all at once and compares what was found; `size` ingests generated short texts and shows time and memory;
`days` shows what a new day costs in archives of several sizes.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import growth
import kills
import parts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", help="where the files are made; default: the system's")
    commands = parser.add_subparsers(required=True)
    killing = commands.add_parser("kills")
    killing.add_argument("--times", type=int, default=200)
    killing.add_argument("--longest", type=float, default=0.4, help="seconds from the begin of a step, at most")
    killing.add_argument("--seed", type=int, default=7, help="of the moments")
    killing.add_argument("--templates", choices=("keep", "learn"), default="keep")
    killing.set_defaults(run=kills.kills)
    parting = commands.add_parser("parts")
    parting.add_argument("files", nargs="+")
    parting.add_argument("--days", type=int, default=30)
    parting.add_argument("--mode", default="auto")
    parting.set_defaults(run=parts.parts)
    sizing = commands.add_parser("size")
    sizing.add_argument("--pages", type=int, default=1_000_000)
    sizing.add_argument("--memory", type=int, default=2000, help="MB")
    sizing.set_defaults(run=growth.size)
    days = commands.add_parser("days")
    days.add_argument("--pages", type=int, nargs="+", default=[50_000, 200_000], help="in the archive before the day")
    days.add_argument("--new", type=int, default=300, help="pages of a day")
    days.set_defaults(run=growth.days)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
