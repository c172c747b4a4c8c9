"""`retold compare`: how pages relate, as a table, a report and JSON."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from retold._core import DataError
from retold.cli._arguments import WrongUsage, add_language
from retold.cli._input import add_input_arguments, records_of, reported_skips
from retold.cli._messages import FINE, FOUND, SKIPPED, put, say
from retold.compare.differences import ONE_STORY

if TYPE_CHECKING:
    import argparse

    from retold.clean import Page
    from retold.cli._arguments import Parser
    from retold.compare import Comparison
    from retold.compare.results import Fact
    from retold.files import Record, Skipped

HELP = "how pages copy, reprint and retell each other, sentence by sentence"
EXAMPLES = """examples:
  retold compare pages/ --html report.html                    a report to look at; the table of pairs on stdout
  retold compare a.txt b.txt --json - | jq '.pairs[0]'        everything, for programs
  retold compare articles.jsonl --text-column body --id-column url --html report.html
  retold compare articles.jsonl --dates published --window 3 --across-sources
  retold compare --samples --html report.html                 five invented pages, to see what it does
  retold compare pages/ --fail-on reprint                     exit code 4 if one page reprints another
  retold compare pages/ --fail-on conflict                    exit code 4 if pages contradict each other
"""
STDOUT = "-"
NAMED = 20  # conflicts named on stderr
VALUES = 5  # of one conflict on stderr
QUOTED = 80  # characters of a value on stderr


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser, files="*")
    parser.add_argument("--samples", action="store_true", help="compare the sample pages of the package")
    add_language(parser, "BCP 47 tag of all pages")
    choosing = parser.add_argument_group("which pages are compared")
    choosing.add_argument("--dates", metavar="COLUMN", help="when pages were published; default: date if there")
    choosing.add_argument("--window", metavar="DAYS", type=_days, help="only pages that were published so near")
    choosing.add_argument("--across-sources", action="store_true", help="only pages of different sources")
    writing = parser.add_argument_group("writing")
    writing.add_argument("--html", metavar="FILE", help="the report, one file without scripts; - for standard output")
    writing.add_argument("--json", metavar="FILE", help="the whole comparison; - for standard output")
    writing.add_argument(
        "--fail-on",
        action="append",
        default=[],
        choices=("conflict", *ONE_STORY),
        metavar="WHAT",
        help="exit with 4 if any pair is a " + ", ".join(ONE_STORY) + ", or if pages state of the same thing what "
        "cannot both be true, as two dates or numbers (conflict); may be repeated",
    )


def _check(options: argparse.Namespace) -> None:
    """What argparse cannot check."""
    if bool(options.files) == options.samples:
        raise WrongUsage("compare: give files or a folder, or --samples" + (", not both" if options.samples else ""))
    outputs = [name for name in (options.html, options.json) if name is not None]
    if len(outputs) == 2 and len(set(outputs)) == 1:
        raise WrongUsage(f"compare: --html and --json cannot both go to {outputs[0]}")
    inputs = {Path(name).resolve() for name in options.files}
    for name in outputs:
        if name != STDOUT and Path(name).resolve() in inputs:
            raise WrongUsage(f"compare: {name} is an input and would be overwritten")


def _page_of(record: Record) -> Page:
    from retold.clean import clean_html

    return clean_html(record.html or "", source=record.source, url=record.url)


def _days(text: str) -> float:
    from argparse import ArgumentTypeError
    from math import isfinite

    try:
        days = float(text)
    except ValueError:
        days = -1
    if not isfinite(days) or days < 0:
        raise ArgumentTypeError(f"{text!r} is no number of days, 0 or more")
    return days


def _given(options: argparse.Namespace, skipped: Skipped) -> dict[str, Any]:
    """The pages and what is known beside them, as `retold.compare.compare` takes them."""
    if options.samples:
        from retold import samples

        return {"pages": samples.load()}
    pages: dict[str, str | Page] = {}
    sources: dict[str, str | None] = {}
    dates: dict[str, Any] = {}
    for record in records_of(options, skipped):
        if record.id in pages:
            raise DataError(f"two pages have the id {record.id!r}; name another column with --id-column")
        pages[record.id] = record.text if record.html is None else _page_of(record)
        sources[record.id] = record.source
        dates[record.id] = (record.row or {}).get(options.dates or "date")
    if not pages:
        raise DataError("no pages to compare")
    if options.dates and all(value is None for value in dates.values()):
        raise DataError(f"no page has a column {options.dates!r} with dates")
    _check_dates(dates)
    return {"pages": pages, "sources": sources if options.across_sources else None, "dates": dates}


def _check_dates(dates: dict[str, Any]) -> None:
    """A date that is none is a fault of the data, not of the usage."""
    from retold._shared.rows import as_datetime, is_missing

    for id, value in dates.items():
        if not is_missing(value) and as_datetime(value) is None:
            raise DataError(f"page {id!r}: {str(value)[:QUOTED]!r} is no date; give ISO 8601, as 2031-05-04")


def _print_pairs(comparison: Comparison) -> None:
    put("a\tb\trelation\tscore")
    ranked = comparison.pairs.ranked()
    related = [row for row in ranked if row.relation != "unrelated"]
    for row in sorted(related, key=lambda row: -row.score):
        names = (name.translate({9: " ", 10: " ", 13: " "}) for name in (row.a, row.b))
        put("\t".join((*names, row.relation, f"{row.score:.2f}")))
    if len(related) < len(ranked):
        say(f"{len(ranked) - len(related):,} unrelated pairs not listed")


def _write(comparison: Comparison, options: argparse.Namespace) -> None:
    """Everything that was asked for; files are there whole or not at all."""
    from retold._shared.writing import write_files

    made = {}
    if options.html:
        made[options.html] = comparison.to_html()
    if options.json:
        made[options.json] = comparison.to_json(indent=1) + "\n"
    write_files((name, text) for name, text in made.items() if name != STDOUT)
    if STDOUT in made:
        put(made[STDOUT].removesuffix("\n"))
    else:
        _print_pairs(comparison)


def _plural(count: int, what: str) -> str:
    """`1 page`, `5 pages`."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _stated(fact: Fact) -> str:
    """What each page says of a conflict: one value of those that agree, and how many more give it."""
    said: dict[tuple[str, str | None, str | None], list[str]] = {}
    for page, slot in fact.cells.items():
        words = " ".join(slot.span.text.split())
        words = words if len(words) <= QUOTED else words[:QUOTED] + "…"
        by = f" by {slot.speaker}" if slot.speaker else ""
        said.setdefault((slot.value, slot.unit, slot.bound), []).append(f"{page} line {slot.span.line} {words!r}{by}")
    values = [
        places[0] + (f" and {_plural(len(places) - 1, 'more page')}" if len(places) > 1 else "")
        for places in said.values()
    ]
    return ", ".join(values[:VALUES]) + (
        f" and {_plural(len(values) - VALUES, 'other value')}" if values[VALUES:] else ""
    )


def _found(comparison: Comparison, wanted: list[str]) -> list[str]:
    """What --fail-on asked for and was found, in words: the closest pair, every conflict up to a cap."""
    rows = (row for row in comparison.pairs.ranked(*ONE_STORY) if row.relation in wanted)
    found = [f"{row.a} and {row.b}: {row.relation}" for row in islice(rows, 1)]
    if "conflict" in wanted:
        conflicts = [fact for fact in comparison.facts if fact.status == "conflict"]
        found += [f"conflict ({fact.label or fact.type}): {_stated(fact)}" for fact in conflicts[:NAMED]]
        if len(conflicts) > NAMED:
            found.append(f"{_plural(len(conflicts) - NAMED, 'more conflict')}")
    return found


def run(options: argparse.Namespace) -> int:
    """Compares, writes, and says how it ended."""
    _check(options)
    from retold.compare import compare

    skipped = reported_skips(options)
    comparison = compare(**_given(options, skipped), window=options.window, language=options.language)
    _write(comparison, options)
    found = _found(comparison, options.fail_on)
    for message in found:
        say(f"--fail-on: {message}")
    if found:
        return FOUND
    return SKIPPED if skipped.unreadable else FINE
