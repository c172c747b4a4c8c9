"""The tables of a corpus as Parquet files, with what they rest on in their metadata."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from retold._core import DataError, __version__
from retold._shared.arguments import refuse, strings_of
from retold._shared.writing import path_to_write, text_path
from retold.corpus.schema import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retold.corpus.database import Database

__all__ = ["EXPORTED", "export_tables"]

EXPORTED = (
    "pages",
    "cleaned",
    "blocks",
    "pairs",
    "groups",
    "copies",
    "stories",
    "story_pages",
    "quotes",
    "names",
    "slots",
    "flags",
    "facts",
    "templates",
)


def export_tables(database: Database, folder: str | os.PathLike[str], tables: Iterable[str] | None) -> list[str]:
    """Writes tables to `folder/TABLE.parquet`, each whole or not at all; the files, in order."""
    wanted = list(EXPORTED) if tables is None else strings_of("tables", tables)
    for name in wanted:
        if name not in EXPORTED:
            refuse("tables", name, "must be among " + ", ".join(EXPORTED))
    path = Path(text_path(folder, "folder"))
    path_to_write(path / "_")
    settings = {step: json.loads(given) for step, given in database.rows("SELECT step, parameters FROM settings")}
    files = []
    for name in wanted:
        told = {"retold": __version__, "schema": VERSION, "table": name, "parameters": settings}
        file = path / f"{name}.parquet"
        aside = path / f".{name}.parquet.{os.getpid()}"
        try:
            database.connection.execute(
                f"COPY (FROM {name}) TO {_quoted(str(aside))} "
                f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{retold: {_quoted(json.dumps(told))}}})"
            )
            os.replace(aside, file)
        except Exception as problem:
            raise DataError(f"{file}: cannot be written: {str(problem).splitlines()[0]}") from None
        finally:
            aside.unlink(missing_ok=True)
        files.append(str(file))
    return files


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
