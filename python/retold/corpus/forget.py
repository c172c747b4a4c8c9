"""What was found of pages goes when a page is replaced, or is to be cleaned anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.corpus.schema import DERIVED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.corpus.database import Database

__all__ = ["forget_all", "forget_pages"]


def forget_pages(database: Database, pages: Sequence[int]) -> None:
    """Deletes what every step found of these pages; a transaction that the caller ends."""
    if not len(pages):
        return
    with database.batch({"page": list(pages)}):
        for table in DERIVED:
            database.connection.execute(f"DELETE FROM {table} WHERE page IN (SELECT page FROM batch)")


def forget_all(database: Database) -> None:
    """Deletes what every step found of all pages; a transaction that the caller ends."""
    for table in DERIVED:
        database.connection.execute(f"DELETE FROM {table}")
