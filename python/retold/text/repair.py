"""Repair of characters: wrong decoding, and HTML references that were left in the text.

Every change is an edit with its span in the raw text; what is merely unusual stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold import _core
from retold._shared.arguments import checked
from retold._shared.column import as_column
from retold._shared.progress import report_to
from retold.text.edited import Edited
from retold.text.edited_column import EditedColumn

if TYPE_CHECKING:
    from retold._shared.progress import Progress

__all__ = ["decode_entities", "decode_entities_column", "fix_encoding", "fix_encoding_column"]


@checked()
def fix_encoding(text: str) -> Edited:
    """Repair mojibake: UTF-8 that was read in a single-byte encoding, once or several times, wholly or in parts.

    Wherever neighbouring characters would have been the bytes of one UTF-8 character, in any of fifteen encodings
    (windows 1250 to 1257, Latin-1, Latin-2, Mac Roman and Cyrillic, DOS 437, 850 and 866, KOI8-R), the text with that
    character is weighed against the text as it stands, by how odd each looks: rare characters, capitals inside words,
    signs between letters, letters of two scripts. What was read so all along a line counts for more. C1 controls become
    the windows-1252 characters they were meant as; sequences that lost a byte become U+FFFD.

    Measured against ftfy, the reference in this field; no code of it is used. Text without suspicious neighbours is
    only scanned. Linear time.

    Args:
        text: Any str.

    Returns:
        The text and its edits (reason "mojibake"); `.text` is the given str itself where nothing changed.

    Example:
        >>> retold.fix_encoding("FranÃ§ois est allÃ© Ã  l’hÃ´tel.").text
        'François est allé à l’hôtel.'
        >>> retold.fix_encoding("naÃ¯ve").edits
        (Edit(raw_start=2, raw_end=4, start=2, end=3, reason='mojibake'),)
        >>> retold.fix_encoding("NÃO, É… disse o João®").edits
        ()
    """
    return Edited(*_core.text.fix_encoding(text))


@checked()
def decode_entities(text: str) -> Edited:
    """Decode HTML character references that were left in a text.

    Only what clearly is one: a name of the HTML standard or a number between "&" and ";" (of the rest only "&nbsp" at
    the end of a word). Numbers 128 to 159 mean windows-1252, as in browsers. Several layers of escaping go at once. In
    a web address only "&amp;" is decoded. Linear time.

    Args:
        text: Any str.

    Returns:
        The text and its edits (reason "entity"); `.text` is the given str itself where nothing changed.

    Example:
        >>> retold.decode_entities("Q&amp;amp;A: it&#146;s AT&T").text
        'Q&A: it’s AT&T'
    """
    return Edited(*_core.text.decode_entities(text))


@checked()
def fix_encoding_column(
    texts: Any, *, ids: Any = None, threads: int | None = None, progress: Progress = None
) -> EditedColumn:
    """Repair mojibake in every text of a column; see `fix_encoding`.

    Args:
        texts: A list of str, a pandas or polars Series, or any Arrow string column; null stays null.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: None for all usable CPUs. The result does not depend on it.
        progress: None shows a bar where somebody watches a long call; True, False, or a callable (done, total).

    Returns:
        The texts with their edits, as one row each.

    Raises:
        InvalidArgument: A row is no text.

    Example:
        >>> retold.fix_encoding_column(["naÃ¯ve", None]).to_polars().rows()
        [('naïve', 1), (None, 0)]
    """
    column = as_column(texts, ids)
    rows = _core.text.fix_encoding_column(column.texts, threads, report_to(progress, "repair"))
    return EditedColumn([None if row is None else Edited(*row) for row in rows], column.ids)


@checked()
def decode_entities_column(
    texts: Any, *, ids: Any = None, threads: int | None = None, progress: Progress = None
) -> EditedColumn:
    """Decode HTML character references in every text of a column; see `decode_entities`.

    Args:
        texts: A list of str, a pandas or polars Series, or any Arrow string column; null stays null.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: None for all usable CPUs. The result does not depend on it.
        progress: None shows a bar where somebody watches a long call; True, False, or a callable (done, total).

    Returns:
        The texts with their edits, as one row each.

    Raises:
        InvalidArgument: A row is no text.

    Example:
        >>> retold.decode_entities_column(["Q&amp;A", "R&D"])
        EditedColumn(2 texts, 1 changed)
    """
    column = as_column(texts, ids)
    rows = _core.text.decode_entities_column(column.texts, threads, report_to(progress, "entities"))
    return EditedColumn([None if row is None else Edited(*row) for row in rows], column.ids)
