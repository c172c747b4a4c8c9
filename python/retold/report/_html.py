"""Building HTML from hostile text: every string is escaped at one place, what does not show is made visible there too.

`element` and `join` give `Html`; a plain `str` anywhere in them is text and is escaped. Nothing else makes markup.
"""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

_VOID = frozenset(["meta", "input", "br"])
# Characters without a shape of their own: they hide text, reorder it or end it. Joiners are judged by their neighbours.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]|(?<![^\x00-\u02ff])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u02ff])"
)
_SHORT = {
    0x00AD: "SHY", 0x061C: "ALM", 0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM", 0x200F: "RLM",
    0x2028: "LS", 0x2029: "PS", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
    0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xFEFF: "BOM", 0: "NUL", 0x1B: "ESC",
}  # fmt: skip


class Html(str):
    """Markup that is complete and safe; only this module makes it."""

    __slots__ = ()


Content = "Html | str | int | Iterable[Html | str] | None"


def _name(char: str) -> str:
    code = ord(char)
    return f"U+{code:04X} {unicodedata.name(char, '')}".rstrip()


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f'<span class="unseen" title="{_name(match[0])}">{_SHORT.get(code, f"{code:04X}")}</span>'


def text(content: str) -> Html:
    r"""Escaped text in which controls, bidi marks and zero-width characters show as small labels.

    Example:
        >>> text("<b>\u202e")
        '&lt;b&gt;<span class="unseen" title="U+202E RIGHT-TO-LEFT OVERRIDE">RLO</span>'
    """
    return Html(_UNSEEN.sub(_shown, escape(content, quote=True)))


def plain(content: str) -> str:
    """The same for attributes, which hold no markup: an unseen character becomes its number in brackets."""
    return escape(_UNSEEN.sub(lambda match: f"[U+{ord(match[0]):04X}]", content), quote=True)


def join(*children: object) -> Html:
    """Children one after the other; strings are escaped, None is left out, iterables are flattened."""
    parts: list[str] = []
    for child in children:
        if child is None:
            continue
        if isinstance(child, Html):
            parts.append(child)
        elif isinstance(child, str):
            parts.append(text(child))
        elif isinstance(child, int):
            parts.append(str(child))
        else:
            parts.extend(join(part) for part in child)  # type: ignore[attr-defined]
    return Html("".join(parts))


def element(name: str, /, *children: object, **attributes: str | bool | None) -> Html:
    """One element; strings among the children are escaped.

    Args:
        name: Tag name.
        children: See `join`.
        attributes: `class_` stands for `class`, `_` within a name for `-`; True gives an attribute without a value.

    Example:
        >>> element("p", "a < b", class_='x"y')
        '<p class="x&quot;y">a &lt; b</p>'
    """
    pairs = []
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        label = key.rstrip("_").replace("_", "-")
        pairs.append(f" {label}" if value is True else f' {label}="{plain(str(value))}"')
    opening = f"<{name}{''.join(pairs)}>"
    return Html(opening if name in _VOID else f"{opening}{join(*children)}</{name}>")
