from collections.abc import Callable
from typing import Any, Literal

import numpy as np

def passages(
    a: str, b: str, min_words: int
) -> list[tuple[int, int, int, int, int, float, Literal["same", "edited"]]]: ...
def passages_column(
    texts: Any,
    min_words: int,
    sources: np.ndarray[Any, np.dtype[np.uint32]] | None,
    threads: int | None,
    progress: Callable[[int, int], object] | None,
) -> tuple[np.ndarray[Any, Any], ...]: ...
