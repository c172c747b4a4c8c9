"""Adds files in daily parts and all at once, and compares what was found."""

import gzip
import json
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
    started, cpu = time.monotonic(), time.process_time()
    with retold.Corpus.open(path) as corpus:
        for number, part in enumerate(parts, 1):
            corpus.add(part)
            steps = corpus.clean(mode=mode), corpus.near_duplicates(), corpus.stories()
            spent = f"{time.monotonic() - started:.0f} s, processor {time.process_time() - cpu:.1f} s"
            print(f"part {number}: {len(corpus)} pages, {spent}, {steps}", flush=True)
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
