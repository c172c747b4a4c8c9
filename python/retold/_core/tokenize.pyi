from typing import Any

import numpy as np

kinds: tuple[str, ...]

def words(
    text: str, *, keep_all: bool
) -> tuple[
    np.ndarray[Any, np.dtype[np.int64]], np.ndarray[Any, np.dtype[np.int64]], np.ndarray[Any, np.dtype[np.uint8]]
]: ...
