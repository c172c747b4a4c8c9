from typing import Any

import numpy as np

Offsets = np.ndarray[Any, np.dtype[np.int64]]

kinds: tuple[str, ...]

def words(text: str, *, keep_all: bool) -> tuple[Offsets, Offsets, np.ndarray[Any, np.dtype[np.uint8]]]: ...
def graphemes(text: str) -> tuple[Offsets, Offsets]: ...
