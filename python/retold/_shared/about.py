"""What this installation consists of."""

from __future__ import annotations

# Packages that some calls can use when they are there.
OPTIONAL = ("duckdb", "pandas", "polars", "pyarrow", "scipy", "tqdm", "zstandard")


def about() -> dict[str, str | None]:
    """Versions of everything that results may depend on; None for an optional package that is not installed.

    `icu_from` is "vendored" where ICU is compiled in (wheels), else "system".
    `fact_types`, `measures` and `rules` are what installed packages add (docs/extending.md), or None.

    Example:
        >>> retold.about()["retold"] == retold.__version__
        True
    """
    import platform
    from importlib.metadata import PackageNotFoundError, version

    from retold import _core
    from retold._shared.plugins import KINDS, named

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
    facts.update((kind, named(kind)) for kind in KINDS)
    return facts
