"""One spelling for texts that look alike, with a record of every change.

Unicode normalisation forms (UAX #15), case folding, white space, invisible characters and quotation marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from retold import _core
from retold._shared.arguments import checked
from retold._shared.column import as_column
from retold._shared.progress import report_to
from retold.text.edited import Edited
from retold.text.edited_column import EditedColumn

if TYPE_CHECKING:
    from retold._shared.progress import Progress

__all__ = ["normalize", "normalize_column"]


@checked()
def normalize(
    text: str,
    *,
    form: Literal["NFC", "NFD", "NFKC", "NFKD"] | None = "NFC",
    fold: bool = False,
    spaces: bool = True,
    invisibles: bool = True,
    quotes: bool = False,
) -> Edited:
    r"""Bring a text to one spelling; every change is on record.

    Lone surrogates become U+FFFD (reason "malformed"). Normalising twice changes nothing more. Linear time; a text that
    needs no change is only scanned.

    Args:
        text: Any str.
        form: "NFC", "NFD", "NFKC", "NFKD" (UAX #15) or None.
        fold: Full case folding, for comparing without regard to case.
        spaces: Runs of spaces become one U+0020, none beside line ends or at the ends of the text; line ends become
            "\n".
        invisibles: Drop what shows nothing (controls, soft hyphens, zero-width characters, bidi marks) unless the
            script around it needs it: joiners in emoji, Arabic and Indic scripts, bidi marks beside right-to-left
            letters.
        quotes: Curly, angled, low and prime quotation marks and apostrophes become " and '.

    Returns:
        The text and its edits, which map ranges both ways.

    Raises:
        InvalidArgument: `form` is none of these.

    Example:
        >>> retold.normalize("Zwo\u0308lf").edits
        (Edit(raw_start=2, raw_end=4, start=2, end=3, reason='form'),)
    """
    return Edited(
        *_core.text.normalize(text, form=form, fold=fold, spaces=spaces, invisibles=invisibles, quotes=quotes)
    )


@checked()
def normalize_column(
    texts: Any,
    *,
    form: Literal["NFC", "NFD", "NFKC", "NFKD"] | None = "NFC",
    fold: bool = False,
    spaces: bool = True,
    invisibles: bool = True,
    quotes: bool = False,
    ids: Any = None,
    threads: int | None = None,
    progress: Progress = None,
) -> EditedColumn:
    r"""Bring every text of a column to one spelling; see `normalize`.

    Args:
        texts: A list of str, a pandas or polars Series, or any Arrow string column; null stays null.
        form: As for `normalize`, like the next four.
        fold: Full case folding.
        spaces: Tidy white space.
        invisibles: Drop what shows nothing and no script needs.
        quotes: Straight quotation marks.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: None for all usable CPUs. The result does not depend on it.
        progress: None shows a bar where somebody watches a long call; True, False, or a callable (done, total).

    Returns:
        The texts with their edits, as one row each.

    Raises:
        InvalidArgument: As for `normalize`, or a row is no text.

    Example:
        >>> column = retold.normalize_column(["Zwo\u0308lf", None, "a  b"])
        >>> column.to_polars()["text"].to_list()
        ['Zwölf', None, 'a b']
        >>> column[2].to_raw(2, 3)
        (3, 4)
    """
    column = as_column(texts, ids)
    rows = _core.text.normalize_column(
        column.texts,
        form=form,
        fold=fold,
        spaces=spaces,
        invisibles=invisibles,
        quotes=quotes,
        threads=threads,
        progress=report_to(progress, "normalize"),
    )
    return EditedColumn([None if row is None else Edited(*row) for row in rows], column.ids)
