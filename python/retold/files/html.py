"""The visible text of an HTML file, one line per block element, for pages that were saved rather than dumped.

Nothing is judged here: navigation, captions and forms stay, the cleaner sees them as lines. Scripts, styles and other
invisible elements go; `alt` texts of images stay, as most dumps keep them. Broken markup never fails (`html.parser`).
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_INVISIBLE = frozenset(
    ["script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select", "textarea"]
)
_INLINE_NAMES = """
a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span
strike strong sub sup time tt u var wbr
"""
_INLINE = frozenset(_INLINE_NAMES.split())
_SPACES = re.compile(r"[ \t\r\n\f]+")


class _TextCollector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line: list[str] = []
        self._hidden: list[str] = []
        self._preformatted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.append(tag)
            return
        if tag in _INVISIBLE:
            self._hidden.append(tag)
        elif tag == "img":
            self._line.append(f" {dict(attrs).get('alt') or ''} ")
        elif tag not in _INLINE:
            self.end_line()
            self._preformatted += tag == "pre"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INVISIBLE:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.pop()
        elif tag not in _INLINE:
            self.end_line()
            self._preformatted -= tag == "pre" and self._preformatted > 0

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if self._preformatted:
            *lines, data = data.split("\n")
            for line in lines:
                self._line.append(line)
                self.end_line()
        self._line.append(data)

    def end_line(self) -> None:
        line = _SPACES.sub(" ", "".join(self._line)).strip(" ")
        self._line.clear()
        if line:
            self.lines.append(line)


def html_to_text(html: str) -> str:
    r"""The text that a reader of the page would see, block by block; linear time.

    Args:
        html: The file's content, decoded.

    Returns:
        Lines joined by line ends; spans that retold reports count in this text.

    Example:
        >>> html_to_text("<title>T</title><p>One <b>two</b>&amp;</p><script>no</script><ul><li>three</ul>")
        'T\nOne two&\nthree'
    """
    collector = _TextCollector()
    collector.feed(html)
    collector.close()
    collector.end_line()
    return "\n".join(collector.lines)
