"""What `words` and `sentences` share: texts in, one piece per line or one JSON object per piece out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.cli._arguments import add_language
from retold.cli._input import add_input_arguments, read_options, reported_skips
from retold.cli._messages import FINE, SKIPPED, put, put_json
from retold.cli._output import add_output_arguments
from retold.files import read_records

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from retold.cli._arguments import Parser
    from retold.tokenize import Spans


def add_span_arguments(parser: Parser) -> None:
    """Input, language and output format."""
    add_input_arguments(parser)
    add_language(parser)
    add_output_arguments(parser)
    parser.add_argument(
        "--format",
        choices=("lines", "jsonl"),
        default="lines",
        help="lines: one piece per line, its own line ends as spaces; jsonl: with id, start and end in code points",
    )


def print_spans(options: argparse.Namespace, find: Callable[[str], Spans]) -> int:
    """Prints the pieces of every text."""
    skipped = reported_skips(options)
    for record in read_records(options.files, read_options(options), skipped):
        spans = find(record.text)
        if options.format == "lines":
            for piece in spans:
                put(" ".join(piece.split()) if len(piece) > 1 else piece)
            continue
        kinds = getattr(spans, "kinds", None)
        rows = zip(spans.starts.tolist(), spans.ends.tolist(), spans, strict=True)
        for number, (start, end, piece) in enumerate(rows):
            row = {"id": record.id, "start": start, "end": end, "text": piece}
            put_json(row if kinds is None else row | {"kind": str(kinds[number])})
    return SKIPPED if skipped.unreadable else FINE
