from collections.abc import Callable
from typing import Any

import numpy as np

def passages(a: str, b: str, min_words: int) -> list[dict[str, Any]]: ...  # the members of a Passage by name
def passages_column(
    texts: Any,
    min_words: int,
    sources: np.ndarray[Any, np.dtype[np.uint32]] | None,
    threads: int | None,
    progress: Callable[[int, int], object] | None,
) -> tuple[np.ndarray[Any, Any], ...]: ...
