"""Five invented news pages, as messy as real ones, for trying things out.

One story, the Gannet Bridge, told by outlets that do not exist: an original whose body was scraped twice
(`aune_herald`), a light reprint with its own furniture (`coast_wire`), a retelling that reads like a translation,
credits another paper and loses a count (`lantern_online`), an account of its own with another date and a garbled name
(`tarn_express`), and a page on the same topic that tells another story (`transit_review`).
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["load", "paths"]


def paths() -> dict[str, Path]:
    """The files of the sample pages by id, in the order of the ids; for calls and commands that read files.

    Returns:
        A new dict; an id is the file's name without `.txt`.

    Example:
        >>> from retold import samples
        >>> samples.paths()["coast_wire"].name
        'coast_wire.txt'
    """
    return {path.stem: path for path in sorted(Path(__file__).parent.glob("*.txt"))}


def load() -> dict[str, str]:
    """The raw text of every sample page by its id, in the order of the ids.

    Returns:
        A new dict.

    Example:
        >>> from retold import samples
        >>> list(samples.load())
        ['aune_herald', 'coast_wire', 'lantern_online', 'tarn_express', 'transit_review']
    """
    return {page: path.read_text(encoding="utf-8") for page, path in paths().items()}
