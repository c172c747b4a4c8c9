"""The visible text of an HTML file, one line per block element, for pages that were saved rather than dumped."""

from __future__ import annotations

from retold import _core
from retold.files.record import Record

__all__ = ["html_record", "html_to_text"]


def html_to_text(html: str) -> str:
    r"""The text that a reader of the page would see, block by block; nothing is judged; linear time.

    Args:
        html: The file's content, decoded.

    Returns:
        Lines joined by line ends; spans that retold reports count in this text.

    Raises:
        Error: This build reads no HTML.

    Example:
        >>> html_to_text("<title>T</title><p>One <b>two</b>&amp;</p><script>no</script><ul><li>three</ul>")
        'One two&\nthree'
    """
    return str(_core.clean.clean_html(html, url="", language="auto", mode="off").raw)


def html_record(name: str, html: str, *, source: str | None = None, url: str | None = None) -> Record:
    """A page that was given as HTML, with the lines that its reader sees.

    Raises:
        Error: This build reads no HTML.
    """
    return Record(name, html_to_text(html), source, html, url)
