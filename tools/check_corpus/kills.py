"""Ends the process that writes a corpus, at random moments, and looks at what is there."""

import os
import random
import signal
import tempfile
import time
from collections import Counter
from hashlib import blake2b
from pathlib import Path

import pyarrow.parquet  # noqa: F401  here, so that children need not
from invented import short_texts

import retold
import retold.corpus

PAGES = 120  # of a part
STEPS = ("add", "clean", "near_duplicates", "stories")

# What must be there of each step once it was said to be done, in pages.
KEPT = {
    "add": "SELECT count(DISTINCT id) FROM pages",
    "clean": "SELECT count(DISTINCT page) FROM cleaned",
    "near_duplicates": "SELECT count(DISTINCT page) FROM page_texts",
    "stories": f"SELECT {PAGES} * count(DISTINCT day) FROM story_days",
}
# Rows that have no right to be there.
STRAYS = """SELECT (SELECT count(*) - count(DISTINCT id) FROM pages)
+ (SELECT count(*) - count(DISTINCT page) FROM cleaned) + (SELECT count(*) FROM cleaned ANTI JOIN pages USING (page))
+ (SELECT count(*) - count(DISTINCT page) FROM page_texts)
+ (SELECT count(*) FROM page_texts ANTI JOIN pages USING (page))
+ (SELECT count(*) FROM story_pages ANTI JOIN pages USING (page))
+ (SELECT count(*) - count(DISTINCT day) FROM story_days)"""
FOUND = (
    "FROM pairs",
    'SELECT id, "group" FROM groups',
    "SELECT id, duplicate_of, score FROM copies",
    "SELECT id, story FROM story_pages",
)


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


def said(work):
    """What a child that comes to its end says."""
    child, lines = in_child(work)
    text = lines.read().strip()
    assert os.waitpid(child, 0)[1] == 0, text
    return text


def write_from(path, first, templates):
    """Does every step for part after part, and says what is begun and done."""

    def work(say):
        with retold.Corpus.open(path) as corpus:
            for part in range(first, 10**9):
                steps = {
                    "add": lambda part=part: corpus.add(short_texts(PAGES, part), progress=False),
                    "clean": lambda: corpus.clean(mode="off", templates=templates, progress=False),
                    "near_duplicates": lambda: corpus.near_duplicates(progress=False),
                    "stories": lambda: corpus.stories(progress=False),
                }
                for name, step in steps.items():
                    say(f"begun {name} {part}")
                    step()
                    say(f"done {name} {part}")

    return work


def look_at(path):
    """Says how many pages each step has done, and how many rows are wrong."""

    def work(say):
        with retold.Corpus.open(path) as corpus:
            say(" ".join(str(corpus.sql(query).fetchall()[0][0]) for query in (*KEPT.values(), STRAYS)))

    return work


def result_of(path, parts, templates):
    """Does what is left to do, or everything, and says what was found in numbers."""

    def work(say):
        with retold.Corpus.open(path) as corpus:
            corpus.add(row for part in range(parts) for row in short_texts(PAGES, part))
            corpus.clean(mode="off", templates=templates, progress=False)
            corpus.near_duplicates(progress=False)
            corpus.stories(progress=False)
            found = [sorted(corpus.sql(query).fetchall()) for query in FOUND]
            say(f"{[len(rows) for rows in found]} {blake2b(repr(found).encode(), digest_size=8).hexdigest()}")

    return work


def listen(lines, step, times):
    """What a writer says until it begins a step so many times."""
    told = []
    for line in lines:
        told.append(line.split())
        times -= told[-1][:2] == ["begun", step]
        if not times:
            break
    return told


def kills(options):
    """Ends the writer at random moments after a step began: what was done must be there, and the file must open."""
    chance = random.Random(options.seed)
    interrupted = Counter()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        path, parts = Path(folder, "news.duckdb"), 0
        done = dict.fromkeys(STEPS, 0)
        for number in range(options.times):
            child, lines = in_child(write_from(path, parts, options.templates))
            told = listen(lines, chance.choice(STEPS), chance.randint(1, 2))
            time.sleep(chance.uniform(0, options.longest))
            os.kill(child, signal.SIGKILL)
            status = os.waitpid(child, 0)[1]
            told += [line.split() for line in lines.read().splitlines()]
            assert os.WIFSIGNALED(status), told
            for word, step, part in told:
                if word == "done":
                    done[step] = PAGES * (int(part) + 1)
            interrupted[told[-1][1] if told and told[-1][0] == "begun" else "between"] += 1
            *kept, strays = map(int, said(look_at(path)).split())
            assert strays == 0, f"{strays} rows are wrong"
            for (step, wanted), there in zip(done.items(), kept, strict=True):
                if options.templates == "learn" and step != "add":
                    continue  # a template that says something new has pages cleaned anew
                assert there >= wanted, f"{step}: {there} pages of {wanted}"
            parts = kept[0] // PAGES
            print(f"{number + 1} kills, {dict(zip(STEPS, kept, strict=True))}, none lost", flush=True)
        print(f"killed during {dict(interrupted)}")
        killed, once = (
            said(result_of(Path(folder, name), parts, options.templates)) for name in (path.name, "once.duckdb")
        )
        print(f"pairs, groups, copies, pages in stories after the kills: {killed}; of one undisturbed run: {once}")
        print(f"the same: {killed == once}")
        if killed != once:
            raise SystemExit(1)
