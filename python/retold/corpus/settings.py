"""What each step was told, kept in the file: a later call goes on with it, another value does the step anew."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from retold._core import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retold.corpus.database import Database

__all__ = ["known_settings", "settle"]


def known_settings(database: Database, step: str) -> dict[str, Any]:
    """What the step was told last; nothing if it never ran."""
    rows = database.rows("SELECT parameters FROM settings WHERE step = $1", [step])
    return dict(json.loads(rows[0][0])) if rows else {}


def settle(
    database: Database, step: str, given: Mapping[str, Any], usual: Mapping[str, Any]
) -> tuple[dict[str, Any], bool]:
    """The parameters of a step: those given, else those of the last time, else the usual ones.

    Returns:
        The parameters, and whether they are others than those of the last time.
    """
    known = known_settings(database, step)
    wanted = {name: known.get(name, value) if given[name] is None else given[name] for name, value in usual.items()}
    if known == wanted:
        return wanted, False
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    database.connection.execute("DELETE FROM settings WHERE step = $1", [step])
    database.connection.execute(
        "INSERT INTO settings VALUES ($1, $2, $3, $4)", [step, json.dumps(wanted), __version__, now]
    )
    return wanted, bool(known)
