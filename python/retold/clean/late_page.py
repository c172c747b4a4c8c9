"""A cleaned page that holds nothing but its text until somebody looks at it."""

from __future__ import annotations

from typing import Any

from retold import _core
from retold.clean.page import Page

__all__ = ["LatePage"]


class LatePage(Page):
    """What `clean(raw, language=language)` gives, cleaned when it is first asked for anything but its raw text."""

    __slots__ = ("_cleaned", "_language")

    _cleaned: Any

    def __init__(self, raw: str, language: str) -> None:
        self._language = language
        super().__init__(None, raw)

    @property
    def _core(self) -> Any:
        if self._cleaned is None:
            self._cleaned = _core.clean.clean(
                self._raw, language=self._language, mode="auto", source="", template_=None
            )
        return self._cleaned

    @_core.setter
    def _core(self, core: Any) -> None:
        self._cleaned = core
