"""What this installation consists of."""

from __future__ import annotations

# Packages that some calls can use when they are there.
OPTIONAL = ("duckdb", "pandas", "polars", "pyarrow", "scipy", "tqdm", "zstandard")


def about() -> dict[str, str | None]:
    """Versions of everything that results may depend on; None for an optional package that is not installed.

    Example:
        >>> retold.about()["retold"] == retold.__version__
        True
    """
    import platform
    from importlib.metadata import PackageNotFoundError, version

    from retold import _core

    facts: dict[str, str | None] = {
        "retold": _core.__version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        **_core.build_info(),
    }
    for package in ("numpy", "nanoarrow", "narwhals", *OPTIONAL):
        try:
            facts[package] = version(package)
        except PackageNotFoundError:
            facts[package] = None
    return facts
