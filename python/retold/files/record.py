"""What reading of files gives, is told, and passes over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["JsonRow", "ReadOptions", "Record", "Row", "Skipped", "Table"]

Row: TypeAlias = "tuple[str, dict[str, Any], Table]"
"""Where a row of a table stands, its fields, and what kind of table it is."""


class JsonRow(dict[str, Any]):
    """A row of JSON lines, with the line that it was read from."""

    __slots__ = ("line",)
    line: str

    def __init__(self, row: dict[str, Any], line: str) -> None:
        super().__init__(row)
        self.line = line


@dataclass(frozen=True)
class Table:
    """What kind of table a row comes from: "jsonl", "csv" with its delimiter, or "parquet" with its schema.

    `columns` are those of a table that names them before its first row.
    """

    kind: str
    delimiter: str = ","
    schema: Any = None
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Record:
    """One text with its name and, if known, its source (outlet); `row` is the row of a table it stood in, untouched.

    Of a page that was HTML `html` is that, decoded, and `text` the lines that its reader sees.
    """

    id: str
    text: str
    source: str | None = None
    html: str | None = field(default=None, repr=False)
    url: str | None = None
    row: dict[str, Any] | None = field(default=None, compare=False, repr=False)
    table: Table | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class ReadOptions:
    """How to read: the format (None: by extension) and which columns of a table hold what (None: text, id, source).

    `recursive` looks into folders in folders.
    """

    format: str | None = None
    text_column: str | None = None
    id_column: str | None = None
    source_column: str | None = None
    recursive: bool = False


@dataclass
class Skipped:
    """What was passed over: records and pages that could not be read, and files of a folder that are no pages.

    Attributes:
        on_skip: Hears the name of each and the reason.
        on_note: Hears what was guessed about a file that was read.
        unreadable: How many records and pages should have been read.
        others: How many files lay beside the pages.
        opened: The tables that name their columns before their first row, which they may not have.
    """

    on_skip: Callable[[str, str], None]
    on_note: Callable[[str, str], None] = lambda name, note: None
    unreadable: int = 0
    others: int = 0
    opened: list[Table] = field(default_factory=list)

    def add(self, name: str, reason: str) -> None:
        """A record or page that should have been read."""
        self.unreadable += 1
        self.on_skip(name, reason)

    def add_other(self, name: str) -> None:
        """A file that lies beside the pages."""
        self.others += 1
        self.on_skip(name, "not a page (.txt, .html)")

    def note(self, name: str, note: str) -> None:
        """A file that was read, by a guess."""
        self.on_note(name, note)
