"""Measures that are native functions: their addresses, from scipy.LowLevelCallable, ctypes or Numba's cfunc.

The function is `double measure(const char *a, size_t a_size, const char *b, size_t b_size, void *user_data)`: the
UTF-8 of both texts (a lone surrogate in three bytes) and their sizes. It is called from several threads, without the
GIL.
"""

from __future__ import annotations

import ctypes
from typing import Any

from retold._core import strings as _core
from retold._shared.arguments import refuse

__all__ = ["NativeMeasure", "native_measure"]

#: The ctypes prototype of a native measure.
NativeMeasure: Any = ctypes.CFUNCTYPE(
    ctypes.c_double, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p
)

_EXPECTED = "must be a function double (const char *, size_t, const char *, size_t, void *)"
_FUNCTION: Any = ctypes.CFUNCTYPE(None).__mro__[1]  # the base of all ctypes functions
_POINTERS = (ctypes.c_void_p, ctypes.c_char_p)


def _is_prototype(result: Any, arguments: Any) -> bool:
    if result is not ctypes.c_double or arguments is None or len(arguments) != 5:
        return False
    pointers, sizes = [arguments[i] for i in (0, 2, 4)], [arguments[i] for i in (1, 3)]
    return all(kind in _POINTERS or hasattr(kind, "contents") for kind in pointers) and all(
        kind is ctypes.c_size_t for kind in sizes
    )


def _is_signature(signature: str) -> bool:
    """Whether a LowLevelCallable's signature, as "double (char *, size_t, ...)", is that of a measure."""
    result, _, rest = signature.partition("(")
    arguments = [part.strip() for part in rest.rstrip(") ").split(",")]
    if result.strip() != "double" or len(arguments) != 5:
        return False
    return all(("*" in argument) == (i % 2 == 0) for i, argument in enumerate(arguments))


def native_measure(measure: Any) -> tuple[int, int] | None:
    """Address and user data of a native measure; None if `measure` is none, but maybe a Python callable.

    Raises:
        InvalidArgument: If it is a native function of another signature.
    """
    if type(measure).__name__ == "LowLevelCallable":
        address, data, signature = _core.open_capsule(tuple.__getitem__(measure, 0))
        if not _is_signature(signature):
            refuse("measure", signature, _EXPECTED)
        return address, data
    if isinstance(measure, _FUNCTION):
        if not _is_prototype(measure.restype, measure.argtypes):
            refuse("measure", measure, _EXPECTED)
        return ctypes.cast(measure, ctypes.c_void_p).value or 0, 0
    if hasattr(measure, "ctypes") and hasattr(measure, "address"):  # numba.cfunc
        return native_measure(measure.ctypes)
    return None
