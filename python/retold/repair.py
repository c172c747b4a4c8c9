"""Repair of characters: text that was decoded with the wrong encoding.

Every change is an edit with its span in the raw text; what is merely unusual stays as it is.
"""

from __future__ import annotations

from retold import _core
from retold.text import Edited

__all__ = ["fix_encoding"]


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
