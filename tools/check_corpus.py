"""Holds a `retold.Corpus` to its promises at full size; tests/python/corpus does the same with little.

    python tools/check_corpus.py kills --times 200
    python tools/check_corpus.py parts posts.jsonl.gz wires.jsonl.gz --days 30
    python tools/check_corpus.py size --pages 1000000 --memory 2000

`kills` ends a process that adds, cleans and matches at random moments and counts what is there; `parts` adds files in
daily parts and all at once and compares what was found; `size` ingests generated short texts and shows time and memory.
"""

import argparse
import gzip
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import retold

FOUND = {
    "pairs": "FROM pairs",
    "groups": 'SELECT id, "group" FROM groups',
    "copies": "SELECT id, duplicate_of, score FROM copies",
    "cleaned": "SELECT id, text, title FROM cleaned",
    "stories": "SELECT id, story FROM story_pages",
}
WRITER = """
import sys, retold
from check_corpus import short_texts
with retold.Corpus.open(sys.argv[1]) as corpus:
    for part in range(int(sys.argv[2]), 10**9):
        corpus.add(short_texts(300, part), progress=False)
        print(part, flush=True)
        corpus.clean(progress=False)
        corpus.near_duplicates(progress=False)
        corpus.stories(progress=False)
"""


def short_texts(count, part=0, copies=0.3):
    """Rows with id, date and a text of 30 to 70 words; a share of them are near copies of an earlier one."""
    chance = random.Random(part)
    recent = []
    for number in range(count):
        if recent and chance.random() < copies:
            words = list(chance.choice(recent))
            words[chance.randrange(len(words))] = f"w{chance.randrange(50_000)}"
        else:
            words = [f"w{int(50_000 * chance.random() ** 2)}" for _ in range(chance.randint(30, 70))]
        recent = [*recent[-200:], words]
        day = f"2031-{1 + part // 28 % 12:02d}-{1 + part % 28:02d}"
        yield {"id": f"{part}-{number}", "source": f"site{number % 20}", "date": day, "text": " ".join(words) + "."}


def kills(options):
    """Ends the writer at random moments: every page that it said was added must be there, and the file must open."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        path, committed = Path(folder, "news.duckdb"), -1
        for number in range(options.times):
            command = [sys.executable, "-c", WRITER, str(path), str(committed + 1)]
            told = Path(folder, "told")
            with told.open("w") as out:
                environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
                process = subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE, env=environment)
                try:
                    process.wait(chance.uniform(1, 5))
                except subprocess.TimeoutExpired:
                    process.send_signal(signal.SIGKILL)
                errors = process.communicate()[1]
            assert process.returncode == -signal.SIGKILL, errors.decode()[-2000:]
            lines = told.read_text().splitlines()
            committed = max([committed, *(int(line) for line in lines)])
            with retold.Corpus.open(path) as corpus:
                pages = len(corpus)
                there = corpus.sql("SELECT count(DISTINCT id) FROM pages").fetchall()[0][0]
                halves = corpus.sql("SELECT count(*) FROM cleaned ANTI JOIN pages USING (page)").fetchall()[0][0]
            assert pages == there, f"{pages - there} pages twice"
            assert pages >= 300 * (committed + 1), f"{pages} pages of {300 * (committed + 1)}"
            assert halves == 0, f"{halves} pages cleaned that are not there"
            committed = pages // 300 - 1
            print(f"{number + 1} kills, {pages} pages, none lost", flush=True)
        with retold.Corpus.open(path) as corpus:
            corpus.clean()
            corpus.near_duplicates()
            pairs = corpus.sql("FROM pairs").fetchall()
        with retold.Corpus.open(Path(folder, "once.duckdb")) as corpus:
            for part in range(committed + 1):
                corpus.add(short_texts(300, part))
            corpus.clean()
            corpus.near_duplicates()
            once = corpus.sql("FROM pairs").fetchall()
        print(f"{len(pairs)} pairs; the same as without kills: {sorted(pairs) == sorted(once)}")


def rows_of(files, days):
    """The rows of JSON lines, a day for each by their place, as an archive of a month would have them."""
    rows = []
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            listed = [json.loads(line) for line in lines]
        for number, row in enumerate(listed):
            day = f"2031-05-{1 + number * days // len(listed):02d}"
            text = "\n".join(filter(None, (row.get("title"), row["text"])))
            source = row.get("group") or Path(file).name.partition(".")[0]
            rows.append({"id": f"{source}/{row['id']}/{number}", "source": source, "date": day, "text": text})
    return rows


def archive(path, parts, mode):
    """Adds the parts, does every step for each, and gives what was found."""
    started = time.monotonic()
    with retold.Corpus.open(path) as corpus:
        for number, part in enumerate(parts, 1):
            corpus.add(part)
            steps = corpus.clean(mode=mode), corpus.near_duplicates(), corpus.stories()
            print(f"part {number}: {len(corpus)} pages, {time.monotonic() - started:.0f} s, {steps}", flush=True)
        again = corpus.add(row for part in parts for row in part)
        steps = corpus.clean(), corpus.near_duplicates(), corpus.stories()
        print(f"again: {again} {steps}")
        return {name: sorted(corpus.sql(query).fetchall(), key=repr) for name, query in FOUND.items()}


def parts(options):
    """Adds files by the day and all at once, and compares what was found."""
    rows = rows_of(options.files, options.days)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        once = archive(Path(folder, "once.duckdb"), [rows], options.mode)
        days = sorted({row["date"] for row in rows})
        by_day = [[row for row in rows if row["date"] == day] for day in days]
        daily = archive(Path(folder, "daily.duckdb"), by_day, options.mode)
    for name, found in once.items():
        print(f"{name}: {len(found)} rows, in parts the same: {found == daily[name]}")


def size(options):
    """Ingests generated short texts and finds their near copies."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        path = Path(folder, "news.duckdb")
        with retold.Corpus.open(path, memory_limit=f"{options.memory * 2 // 5}MB") as corpus:
            per_part = 20_000
            for step, work in (
                (
                    "add",
                    lambda: corpus.add(r for p in range(options.pages // per_part) for r in short_texts(per_part, p)),
                ),
                ("clean", lambda: corpus.clean(mode="off", progress=False)),
                ("near_duplicates", lambda: corpus.near_duplicates(progress=False)),
            ):
                done = work()
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                print(f"{step}: {done}, {time.monotonic() - started:.0f} s, peak {peak:.0f} MB", flush=True)
        print(f"file {path.stat().st_size / 2**20:.0f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", help="where the files are made; default: the system's")
    commands = parser.add_subparsers(required=True)
    killing = commands.add_parser("kills")
    killing.add_argument("--times", type=int, default=200)
    killing.set_defaults(run=kills)
    parting = commands.add_parser("parts")
    parting.add_argument("files", nargs="+")
    parting.add_argument("--days", type=int, default=30)
    parting.add_argument("--mode", default="auto")
    parting.set_defaults(run=parts)
    sizing = commands.add_parser("size")
    sizing.add_argument("--pages", type=int, default=1_000_000)
    sizing.add_argument("--memory", type=int, default=2000, help="MB")
    sizing.set_defaults(run=size)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
