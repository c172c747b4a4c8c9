"""Reads `Example:` of a docstring as the section of examples that it is; loaded by `build_docs.py`."""

from __future__ import annotations

import re
from typing import Any

import griffe


class Examples(griffe.Extension):
    """Hands the docstring's examples to the reference as code."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Looks at one docstring before it is parsed."""
        if obj.docstring is not None:
            obj.docstring.value = re.sub(r"^Example:$", "Examples:", obj.docstring.value, flags=re.MULTILINE)
