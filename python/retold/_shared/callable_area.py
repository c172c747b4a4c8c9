"""Areas that are named like their first verb: `retold.clean` has all names of the area, and can be called."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["make_callable"]


class _CallableArea(ModuleType):
    """A module that passes calls on to `__wrapped__`, where `inspect.signature` looks, too."""

    __wrapped__: Callable[..., Any]

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        return self.__wrapped__(*arguments, **options)

    def __reduce__(self) -> tuple[Any, ...]:
        return import_module, (self.__name__,)  # pickled by name, as every function is


def make_callable(area: str, verb: Callable[..., Any]) -> None:
    """Lets the module of an area be called as its verb.

    Args:
        area: Full name of the module, which is being imported.
        verb: What a call of the module does.
    """
    module = sys.modules[area]
    module.__class__ = _CallableArea
    module.__dict__["__wrapped__"] = verb
