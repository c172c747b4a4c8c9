"""What this installation consists of."""

from __future__ import annotations

# Packages that some calls can use when they are there.
OPTIONAL = ("duckdb", "pandas", "polars", "pyarrow", "scipy", "tqdm", "zstandard")


def about() -> dict[str, str | None]:
    """Versions of everything that results may depend on; None for an optional package that is not installed.

    `fact_types` are those that installed packages add to the findings of every text (docs/extending.md), or None.

    Example:
        >>> retold.about()["retold"] == retold.__version__
        True
    """
    import platform
    from importlib.metadata import PackageNotFoundError, entry_points, version

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
    points = sorted(entry_points(group="retold.fact_types"), key=lambda point: point.name)
    packages = (
        f"{point.name} ({point.dist.name} {point.dist.version})" if point.dist else point.name for point in points
    )
    facts["fact_types"] = ", ".join(packages) or None
    return facts
