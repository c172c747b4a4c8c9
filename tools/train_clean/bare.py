"""Pages whose markup says little, as other sites write them: no names that a person would give, no parts told apart.

A model that has seen well-named pages alone takes every paragraph of an unnamed one for the story's, even
"Advertisement".
"""

from __future__ import annotations

import re

TAG = re.compile(r"<[a-zA-Z/][^>]*>")
PARTS = re.compile(
    r"<(/?)(?:article|main|nav|aside|header|footer|section|figure|figcaption|hgroup|address)\b", re.IGNORECASE
)
NAMES = re.compile(
    r"""\s(?:class|id|role|itemprop|itemtype|itemscope|rel|name|title|aria-[\w-]+|data-[\w-]+)"""
    r"""\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""",
    re.IGNORECASE,
)
HEAD = ("<meta", "<link", "<script")


def bare(html: str) -> str:
    """The page with div for every element that names a part, and without classes, ids and the like."""

    def strip(tag: re.Match[str]) -> str:
        text = tag.group()
        return text if text.lower().startswith(HEAD) else NAMES.sub("", PARTS.sub(r"<\1div", text))

    return TAG.sub(strip, html)
