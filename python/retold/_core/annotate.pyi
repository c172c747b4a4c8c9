from collections.abc import Callable
from typing import Any

members: dict[str, tuple[str, ...]]  # of the core's structs, by name

# Members by name: the keywords of Quote, Name, Slot and Flag. `span` makes a Span of (start, end) in code points.
_Members = dict[str, Any]
_Span = Callable[[int, int], object]
_Aliases = list[tuple[str, str]]

def annotate(text: str, *, anchor: str, language: object, aliases: _Aliases, span: _Span) -> dict[str, Any]: ...
def lists_of(language: str) -> tuple[str, ...]: ...
def annotate_column(
    texts: object,
    *,
    anchors: object,
    languages: object,
    language: object,
    aliases: _Aliases,
    threads: int | None,
    progress: Callable[[int, int], object] | None,
) -> dict[str, Any]: ...
def dates(text: str, *, anchor: str, language: object, span: _Span) -> list[_Members]: ...
def numbers(text: str, *, language: object, span: _Span) -> list[_Members]: ...
def quotes(text: str, *, language: object, span: _Span) -> list[_Members]: ...
def names(text: str, *, aliases: _Aliases, language: object, span: _Span) -> list[_Members]: ...
