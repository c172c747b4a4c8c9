from collections.abc import Callable
from typing import Any

_Row = tuple[str, str, str, str, int, int, int, bool, float, str]
_Place = tuple[int, int, int]
_NameRow = tuple[str, str, list[_Place], list[_Place], list[str], list[str], float]

def annotate(
    text: str, *, anchor: str, language: object, aliases: list[tuple[str, str]], span: Callable[[int, int], object]
) -> dict[str, Any]: ...
def annotate_column(
    texts: object,
    *,
    anchors: object,
    languages: object,
    language: object,
    aliases: list[tuple[str, str]],
    threads: int | None,
    progress: Callable[[int, int], object] | None,
) -> dict[str, Any]: ...
def dates(text: str, *, anchor: str, language: object) -> list[_Row]: ...
def numbers(text: str, *, language: object) -> list[_Row]: ...

_QuoteRow = tuple[str, list[_Place], list[_Place], str, _Place | None, list[_Place], _Place | None, float, str, str]

def quotes(text: str, *, language: object) -> list[_QuoteRow]: ...
def names(text: str, *, aliases: list[tuple[str, str]], language: object) -> list[_NameRow]: ...
