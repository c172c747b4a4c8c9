"""`retold clean`: the story of pages, with an account of every line on request."""

from __future__ import annotations

import os
import sys
from itertools import islice
from typing import TYPE_CHECKING, Any

from retold.cli._arguments import add_language
from retold.cli._input import add_input_arguments, records_of, reported_skips
from retold.cli._messages import FINE, SKIPPED, printable, put, put_json
from retold.cli._output import add_output_arguments
from retold.cli._rows import add_row_arguments, row_of, rows_out, table_kind

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from retold.clean import Page, Template
    from retold.cli._arguments import Parser
    from retold.files import Record

HELP = "what belongs to the story, and why the rest does not"
EXAMPLES = """examples:
  retold clean page.txt                              the text of the story
  retold clean page.html                             the same of a page as it came off the web, or of a WARC file
  retold clean page.txt --format diff                every line, what goes in red with label and reason
  retold clean pages/ --format jsonl > clean.jsonl   text, title, date and the account of every line, a page per line
  retold clean pages.jsonl --learn-template t.json   learn each source's standing lines from these pages, keep them
  retold clean new.jsonl --template t.json           and use them again
  retold clean news.csv -o clean.csv                 the same table with the stories in place of the pages
  retold clean page.txt --rules paper.json           with your own cue file
"""
_BATCH = 256  # chosen: pages that are cleaned together, on all CPUs
_KEPT, _TITLE, _DROPPED, _PLAIN = "\x1b[32m", "\x1b[1m", "\x1b[31m", "\x1b[0m"


def add_arguments(parser: Parser) -> None:
    """Options of the command."""
    add_input_arguments(parser)
    add_language(parser)
    add_output_arguments(parser)
    add_row_arguments(parser)
    parser.add_argument(
        "--mode",
        choices=("auto", "full", "edges", "off"),
        default="auto",
        help="full: decide on every line; edges: cut before and after the story only; off: keep all; auto: full unless "
        "the page looks clean",
    )
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "html", "diff", "json", "jsonl", "rows"),
        help="text: the kept lines, pages parted by an empty line; markdown, html: title and story with their "
        "structure; diff: all lines, marked; json, jsonl: with the audit, a page per line; rows: of tables, as they "
        "came, with the story in place of the text; default: rows if --output or --output-format is a table's, "
        "else text",
    )
    parser.add_argument("--comments", action="store_true", help="of HTML: label what readers wrote below the story")
    parser.add_argument("--no-tables", action="store_true", help="of HTML: leave tables of data out")
    parser.add_argument("--links", action="store_true", help="of markdown and html: the links of the text too")
    parser.add_argument("--images", action="store_true", help="of markdown and html: the pictures of the story too")
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="of --format diff; auto: in a terminal"
    )
    parser.add_argument("--rules", action="append", default=[], metavar="FILE", help="a cue file; may be given again")
    known = parser.add_mutually_exclusive_group()
    known.add_argument("--template", metavar="FILE", help="lines of sites, as --learn-template wrote them")
    known.add_argument("--learn-template", metavar="FILE", help="learn them from these pages first, and write them")


def _is_coloured(choice: str) -> bool:
    if choice == "auto":
        return sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return choice == "always"


def _print_diff(name: str, page: Page, *, coloured: bool) -> None:
    """Every line as it stands in the page; unseen characters are escapes, so that they cannot hide a line."""
    put(f"--- {printable(name)}")
    for block in page.blocks:
        colour = _KEPT if block.kept else _TITLE if block.label == "title" else _DROPPED
        sign = "+" if block.kept else "=" if block.label == "title" else "-"
        why = "" if block.kept else f"  [{block.label}: {printable(block.reason)}]"
        line = f"{sign} {printable(block.text)}{why}"
        put(line, colour=colour if coloured else "", plain=_PLAIN if coloured else "")


def _audit(name: str, source: str | None, page: Page) -> dict[str, Any]:
    fields = ("start", "end", "line", "label", "kept", "reason", "score", "text")
    return {
        "id": name,
        "source": source,
        "text": page.text,
        "title": page.title,
        "date": page.date,
        "byline": page.byline,
        "outlet": page.outlet,
        "language": page.language,
        "kept_share": round(page.kept_share, 4),
        "flags": list(page.flags),
        "evidence": {name: list(found) for name, found in page.evidence.items()},
        "blocks": [{field: getattr(block, field) for field in fields} for block in page.blocks],
        "edits": [list(edit) for edit in page.edits],
    }


def _template(options: argparse.Namespace, records: Iterable[Record]) -> Template | None:
    """The template that the options ask for; one that is learned is written at once."""
    from retold.clean import Template

    if options.template is not None:
        return Template.load(options.template)
    if options.learn_template is None:
        return None
    pages = [(record.text, record.source) for record in records]
    template = Template.learn([text for text, _ in pages], sources=[source for _, source in pages])
    template.save(options.learn_template)
    return template


def _cleaned(
    records: Iterable[Record], options: argparse.Namespace, template: Template | None
) -> Iterator[tuple[Record, Page]]:
    """Every record with its page, a batch at a time; texts and HTML apart, in their order all the same."""
    from retold.clean import Cues, clean_column, clean_html_column

    rules = [Cues.load(path) for path in options.rules]
    how: dict[str, Any] = {"template": template, "language": options.language, "mode": options.mode, "rules": rules}
    asked: dict[str, Any] = {"comments": options.comments, "tables": not options.no_tables}
    batches = iter(records)
    while batch := list(islice(batches, _BATCH)):
        sources = [record.source for record in batch]
        texts = [record.text if record.html is None else None for record in batch]
        pages: list[Page | None] = list(clean_column(texts, sources=sources, progress=False, **how))
        if any(page is None for page in pages):
            given = [record.html for record in batch]
            urls = [record.url for record in batch]
            of_html = clean_html_column(given, sources=sources, urls=urls, progress=False, **asked, **how)
            pages = [page or other for page, other in zip(pages, of_html, strict=True)]
        for record, page in zip(batch, pages, strict=True):
            if page is not None:
                yield record, page


def _print_page(record: Record, page: Page, options: argparse.Namespace, *, first: bool) -> None:
    if options.format in ("json", "jsonl"):
        put_json(_audit(record.id, record.source, page))
    elif options.format == "diff":
        _print_diff(record.id, page, coloured=_is_coloured(options.color))
    else:
        shown = {"markdown": page.to_markdown, "html": page.to_html}
        asked = {"links": options.links, "images": options.images}
        told = shown[options.format](**asked).rstrip("\n") if options.format in shown else page.text
        put(("" if first else "\n") + told)


def run(options: argparse.Namespace) -> int:
    """Cleans every page and prints it."""
    if options.format is None:
        options.format = "text" if table_kind(options) is None else "rows"
    skipped = reported_skips(options)
    records: Iterable[Record] = records_of(options, skipped)
    if options.learn_template is not None:
        records = list(records)
    pages = _cleaned(records, options, _template(options, records))
    if options.format == "rows":
        text_column = options.text_column or "text"
        with rows_out(options, skipped) as out:
            for record, page in pages:
                out.write(record, row_of(record) | {text_column: page.text})
    else:
        for number, (record, page) in enumerate(pages):
            _print_page(record, page, options, first=number == 0)
    return SKIPPED if skipped.unreadable else FINE
