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
import tempfile
import time
from hashlib import blake2b
from pathlib import Path

import pyarrow.parquet  # noqa: F401

import retold
import retold.corpus

FOUND = {
    "pairs": "FROM pairs",
    "groups": 'SELECT id, "group" FROM groups',
    "copies": "SELECT id, duplicate_of, score FROM copies",
    "cleaned": "SELECT id, text, title FROM cleaned",
    "stories": "SELECT id, story FROM story_pages",
}


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


def in_child(work):
    """Runs work(say) in a process of its own, which need not import anything again; its id, and what it says."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(lambda text: os.write(writing, f"{text}\n".encode()))
            os._exit(0)
        except BaseException as problem:
            os.write(writing, f"failed {problem!r}\n".encode())
            os._exit(1)
    os.close(writing)
    return child, os.fdopen(reading)


def write_from(path, first):
    """Adds, cleans, matches and tells part after part, and says which were added."""

    def work(say):
        with retold.Corpus.open(path) as corpus:
            for part in range(first, 10**9):
                corpus.add(short_texts(300, part), progress=False)
                say(part)
                corpus.clean(mode="off", progress=False)
                corpus.near_duplicates(progress=False)

    return work


def look_at(path):
    """Says how many pages there are, how many ids, and how many rows belong to no page."""

    def work(say):
        with retold.Corpus.open(path) as corpus:
            query = """SELECT count(*), count(DISTINCT id), (SELECT count(*) FROM cleaned ANTI JOIN pages USING (page)),
            (SELECT count(*) FROM page_texts ANTI JOIN pages USING (page)) FROM pages"""
            say(" ".join(map(str, corpus.sql(query).fetchall()[0])))

    return work


def pairs_of(path, parts):
    """Does what is left to do, or everything, and says the pairs in one number."""

    def work(say):
        with retold.Corpus.open(path) as corpus:
            corpus.add(row for part in range(parts) for row in short_texts(300, part))
            corpus.clean(mode="off", progress=False)
            corpus.near_duplicates(progress=False)
            found = sorted(corpus.sql("FROM pairs").fetchall())
            say(f"{len(found)} {blake2b(repr(found).encode(), digest_size=8).hexdigest()}")

    return work


def said(work):
    """What a child that comes to its end says."""
    child, lines = in_child(work)
    text = lines.read().strip()
    assert os.waitpid(child, 0)[1] == 0, text
    return text


def kills(options):
    """Ends the writer at random moments: every page that it said was added must be there, and the file must open."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        path, parts = Path(folder, "news.duckdb"), 0
        for number in range(options.times):
            child, lines = in_child(write_from(path, parts))
            time.sleep(chance.uniform(0, options.longest))
            os.kill(child, signal.SIGKILL)
            status = os.waitpid(child, 0)[1]
            told = lines.read().split()
            assert os.WIFSIGNALED(status), told
            committed = max([parts, *(int(part) + 1 for part in told)])
            pages, ids, *strays = map(int, said(look_at(path)).split())
            assert pages == ids, f"{pages - ids} pages twice"
            assert pages >= 300 * committed, f"{pages} pages of {300 * committed}"
            assert strays == [0, 0], f"rows of pages that are not there: {strays}"
            parts = pages // 300
            print(f"{number + 1} kills, {pages} pages, none lost", flush=True)
        killed, once = said(pairs_of(path, parts)), said(pairs_of(Path(folder, "once.duckdb"), parts))
        print(f"pairs after the kills: {killed}; of one undisturbed run: {once}; the same: {killed == once}")


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
                seconds = f"{time.monotonic() - started:.0f} s, processor {time.process_time():.0f} s"
                print(f"{step}: {done}, {seconds}, peak {peak:.0f} MB", flush=True)
        print(f"file {path.stat().st_size / 2**20:.0f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", help="where the files are made; default: the system's")
    commands = parser.add_subparsers(required=True)
    killing = commands.add_parser("kills")
    killing.add_argument("--times", type=int, default=200)
    killing.add_argument("--longest", type=float, default=3, help="seconds that the writer has at most")
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
