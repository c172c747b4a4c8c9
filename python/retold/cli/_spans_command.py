"""What `words` and `sentences` share: texts in, one piece per line or one JSON object per piece out."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from retold.cli._arguments import add_language
from retold.cli._found import add_found_arguments, found_kind, found_out
from retold.cli._input import add_input_arguments, records_of, reported_skips
from retold.cli._messages import FINE, SKIPPED, put

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from retold.cli._arguments import Parser
    from retold.tokenize import Spans


_LINES = "one piece per line, its own line ends as spaces; the others with id, start and end in code points"


def add_span_arguments(parser: Parser) -> None:
    """Input, language and output format."""
    add_input_arguments(parser)
    add_language(parser)
    add_found_arguments(parser, _LINES, name="lines")


def print_spans(options: argparse.Namespace, find: Callable[[str], Spans], *, kinds: bool = False) -> int:
    """Prints the pieces of every text; of words also their kinds."""
    from retold.tokenize import Tokens

    skipped = reported_skips(options)
    as_lines = found_kind(options) == "text"
    columns = {"id": str, "start": int, "end": int, "text": str} | ({"kind": str} if kinds else {})
    with found_out(options, columns) as out:
        for record in records_of(options, skipped):
            spans = find(record.text)
            if as_lines:
                for piece in spans:
                    put(" ".join(piece.split()) if len(piece) > 1 else piece)
                continue
            more = [spans.kinds.tolist()] if isinstance(spans, Tokens) else []
            rows = zip(repeat(record.id), spans.starts.tolist(), spans.ends.tolist(), spans, *more, strict=False)
            for row in rows:
                out.write(dict(zip(columns, row, strict=True)))
    return SKIPPED if skipped.unreadable else FINE
