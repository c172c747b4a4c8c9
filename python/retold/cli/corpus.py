"""`retold corpus`: an archive in one file that grows by the day."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from retold._core import DataError
from retold.cli._arguments import Parser, days, positive, share, thread_count
from retold.cli._input import add_input_arguments, read_options, reported_skips, tell
from retold.cli._messages import FINE, SKIPPED, printable, put, put_json
from retold.cli._output import add_output_arguments

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from retold.corpus import Corpus

HELP = "an archive of pages in one file: copies and stories, day by day"
EXAMPLES = """examples:
  retold corpus add news.duckdb monday.jsonl               pages that are there already change nothing
  retold corpus clean news.duckdb                          what belongs to the story, of the pages that are new
  retold corpus dedup news.duckdb                          near copies: id, id of the page that stays, score
  retold corpus stories news.duckdb                        stories: name, pages, sources, first and last day, a title
  retold corpus report news.duckdb --story ID --html report.html
  retold corpus sql news.duckdb "SELECT source, count(*) FROM pages GROUP BY source"

Every step does only what is new; docs/corpus.md has the tables that sql reads.
"""
_COUNTS = {
    "pages": "SELECT count(*) FROM pages",
    "sources": "SELECT count(DISTINCT source) FROM pages",
    "first day": "SELECT min(published)::DATE FROM pages",
    "last day": "SELECT max(published)::DATE FROM pages",
    "cleaned": "SELECT count(*) FROM cleaned",
    "pages replaced": "SELECT count(*) FROM replaced",
    "pairs of near copies": "SELECT count(*) FROM pairs",
    "groups of copies": 'SELECT count(DISTINCT "group") FROM groups',
    "copies": "SELECT count(*) FROM copies",
    "stories": "SELECT count(DISTINCT story) FROM story_pages",
    "pages in stories": "SELECT count(*) FROM story_pages",
    "quotations": "SELECT count(*) FROM quotes",
    "conflicts": "SELECT count(DISTINCT (story, fact)) FROM facts WHERE status = 'conflict'",
}


def add_arguments(parser: Parser) -> None:
    """The steps and their options."""
    steps = parser.add_subparsers(title="steps", metavar="STEP", dest="step", required=True)
    for name, add in _ARGUMENTS.items():
        step = steps.add_parser(name, help=_HELP[name], description=_HELP[name])
        step.add_argument("corpus", metavar="CORPUS", help="the file, as news.duckdb; add makes it")
        if name == "add":
            add_input_arguments(step)
            step.add_argument("--date-column", metavar="NAME", help="when pages were published; default: date if there")
        else:
            step.add_argument("--threads", type=thread_count, metavar="N", help="default: all CPUs of the process")
            step.add_argument("--quiet", action="store_true", help="only errors on standard error")
        add(step)
        step.add_argument("--memory", metavar="SIZE", help="most memory of the database, as 1GB")


def _add_arguments(parser: Parser) -> None:
    pass


def _clean_arguments(parser: Parser) -> None:
    parser.add_argument("--mode", choices=("auto", "full", "edges", "off"), help="default: as last time, at first auto")
    parser.add_argument(
        "--templates", choices=("learn", "keep"), help="of sources; default: as last time, at first learn"
    )


def _dedup_arguments(parser: Parser) -> None:
    parser.add_argument("--threshold", type=share, metavar="SCORE", help="default: as last time, at first 0.7")
    parser.add_argument(
        "--n", type=positive, metavar="WORDS", help="words in a shingle; default: as last time, at first 5"
    )
    _rows_arguments(parser)


def _stories_arguments(parser: Parser) -> None:
    parser.add_argument("--window", type=days, metavar="DAYS", help="days before; default: as last time, at first 2")
    parser.add_argument(
        "--link", choices=("core", "any"), help="any: running stories; default: as last time, at first core"
    )
    _rows_arguments(parser)


def _report_arguments(parser: Parser) -> None:
    parser.add_argument("--story", metavar="NAME", help="compare the pages of this story")
    parser.add_argument("--html", metavar="FILE", help="the report of --story")
    _rows_arguments(parser)


def _sql_arguments(parser: Parser) -> None:
    parser.add_argument("query", metavar="QUERY", help="SQL of DuckDB; the file is only read")
    _rows_arguments(parser)


def _rows_arguments(parser: Parser) -> None:
    parser.add_argument(
        "--format", choices=("text", "jsonl"), default="text", help="columns parted by tabs, or objects"
    )
    add_output_arguments(parser)


def _put_rows(names: list[str], rows: Iterable[tuple[Any, ...]], kind: str) -> None:
    for row in rows:
        if kind == "jsonl":
            put_json(dict(zip(names, row, strict=True)))
        else:
            put("\t".join("" if value is None else printable(str(value)) for value in row))


def _put_query(corpus: Corpus, query: str, kind: str) -> None:
    import duckdb

    try:
        found = corpus.sql(query)
        names, rows = (list(found.columns), found.fetchall()) if found is not None else ([], [])
    except duckdb.Error as problem:
        told = takewhile(lambda line: not line.startswith("LINE "), str(problem).splitlines())
        raise DataError(" ".join(filter(None, told))) from None  # with what it guesses was meant
    _put_rows(names, rows, kind)


def _add(corpus: Corpus, options: argparse.Namespace) -> int:
    from retold.files import read_records

    skipped = reported_skips(options)
    records = read_records(options.files, read_options(options), skipped)
    done = corpus.add(records, date=options.date_column or "date", progress=False if options.quiet else None)
    tell(
        options, f"{done.added} pages added, {done.changed} changed, {done.unchanged} were there; {len(corpus)} in all"
    )
    return SKIPPED if skipped.unreadable else FINE


def _clean(corpus: Corpus, options: argparse.Namespace) -> int:
    done = corpus.clean(mode=options.mode, templates=options.templates, **_running(options))
    tell(options, f"{done.pages} pages cleaned, {done.templates} new versions of templates")
    return FINE


def _dedup(corpus: Corpus, options: argparse.Namespace) -> int:
    corpus.clean(**_running(options))
    done = corpus.near_duplicates(threshold=options.threshold, n=options.n, **_running(options))
    _put_query(corpus, "SELECT id, duplicate_of, round(score, 6) AS score FROM copies ORDER BY id", options.format)
    tell(options, f"{done.texts} new texts, {done.pairs} pairs, {done.groups} groups, {done.copies} near copies")
    return FINE


def _stories(corpus: Corpus, options: argparse.Namespace) -> int:
    corpus.clean(**_running(options))
    done = corpus.stories(window=options.window, link=options.link, **_running(options))
    _put_query(corpus, "FROM stories ORDER BY pages DESC, story", options.format)
    tell(options, f"{done.days} days compared; {done.stories} stories of {done.pages} pages")
    return FINE


def _report(corpus: Corpus, options: argparse.Namespace) -> int:
    if options.story is None:
        if options.html is not None:
            raise DataError("--html needs --story")
        counts = {name: corpus.sql(query).fetchall()[0][0] for name, query in _COUNTS.items()}
        rows: list[tuple[Any, ...]] = [tuple(counts.values())] if options.format == "jsonl" else list(counts.items())
        _put_rows(list(counts), rows, options.format)
        return FINE
    found = corpus.compare(options.story, **_running(options))
    if options.html is not None:
        found.to_html(options.html)
    names = ["a", "b", "relation", "score"]
    rows = [(pair.a, pair.b, pair.relation, round(pair.score, 3)) for pair in found.pairs.ranked()]
    _put_rows(names, rows, options.format)
    return FINE


def _sql(corpus: Corpus, options: argparse.Namespace) -> int:
    _put_query(corpus, options.query, options.format)
    return FINE


def _running(options: argparse.Namespace) -> dict[str, Any]:
    return {"threads": options.threads, "progress": False if options.quiet else None}


_HELP = {
    "add": "add pages; those that are there already change nothing",
    "clean": "clean the pages that are new, with a template for every source",
    "dedup": "find near copies, and print id, duplicate_of, score of every page that need not stay",
    "stories": "lead pages of one story together, day by day, and print the stories",
    "report": "print what the archive holds, or compare the pages of one story",
    "sql": "print what a query gives",
}
_ARGUMENTS = {
    "add": _add_arguments,
    "clean": _clean_arguments,
    "dedup": _dedup_arguments,
    "stories": _stories_arguments,
    "report": _report_arguments,
    "sql": _sql_arguments,
}
_STEPS = {"add": _add, "clean": _clean, "dedup": _dedup, "stories": _stories, "report": _report, "sql": _sql}


def run(options: argparse.Namespace) -> int:
    """Opens the archive and does the step."""
    fresh = not Path(options.corpus).exists()
    if fresh and options.step != "add":
        raise DataError(f"{options.corpus}: no such file; retold corpus add makes it")
    try:
        from retold.corpus import Corpus

        opened = Corpus.open(options.corpus, read_only=options.step in ("report", "sql"), memory_limit=options.memory)
    except ImportError as problem:
        raise DataError(str(problem)) from None
    try:
        with opened as corpus:
            return _STEPS[options.step](corpus, options)
    except BaseException:
        if fresh and _is_empty(options.corpus):
            Path(options.corpus).unlink()
            # Older DuckDB may leave its log of an archive that was closed a moment ago.
            Path(f"{options.corpus}.wal").unlink(missing_ok=True)
        raise


def _is_empty(path: str) -> bool:
    from retold.corpus import Corpus

    with Corpus.open(path, read_only=True) as corpus:
        return len(corpus) == 0
