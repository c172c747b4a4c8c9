"""Text that every table can hold."""

from __future__ import annotations

import re
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")


def storable(value: Any) -> Any:
    r"""A cell as Arrow, and pandas with it, can hold it: lone surrogates become U+FFFD, so that positions stay.

    Example:
        >>> storable("b\ud83d"), storable(None)
        ('b\ufffd', None)
    """
    if not isinstance(value, str):
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", value)
    return value
