"""Pairs of first texts to pairs of all texts: copies of one set, sources and times."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pyspark.sql import functions as F  # noqa: N812

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

__all__ = ["Rules", "expand"]


class Rules(NamedTuple):
    """Which pairs of texts are reported.

    Attributes:
        all_copies: Whether every two texts with one set are a pair, or only each and the first.
        max_bucket: Of more copies than this, only the first is paired with others.
        window: Pairs whose `time` lies further apart are left out.
    """

    all_copies: bool
    max_bucket: int
    window: float | None


def expand(firsts: DataFrame, members: DataFrame, rules: Rules) -> DataFrame:
    """All pairs: `left_` and `right_` of what the members have, `score`, `capped`.

    Args:
        firsts: Pairs of texts that are the first with their set: `left`, `right`, `score`, `capped`.
        members: As `find_candidates` gives them.
        rules: Which pairs are reported.
    """
    stands = F.col("id") == F.col("first")  # speaks for all its copies
    speaking = (
        members.where(stands | (F.col("copies") <= rules.max_bucket)) if rules.all_copies else members.where(stands)
    )
    many = F.col("copies") > rules.max_bucket
    a, b = (_prefixed(speaking.withColumn("many", many), side) for side in ("a_", "b_"))
    cross = firsts.join(a, firsts["left"] == a["a_first"]).join(b, firsts["right"] == b["b_first"])
    cut = (F.col("a_many") | F.col("b_many")) if rules.all_copies else F.lit(False)
    cross = cross.withColumn("capped", F.col("capped") | cut)
    both = cross.drop("left", "right").unionByName(_within(members, rules))
    kept = both.where(_may_pair(both, rules.window))
    ahead = _order(members, "a_") < _order(members, "b_")
    names = [name for name in members.columns if name not in ("first", "copies")]
    left = [F.when(ahead, F.col(f"a_{name}")).otherwise(F.col(f"b_{name}")).alias(f"left_{name}") for name in names]
    right = [F.when(ahead, F.col(f"b_{name}")).otherwise(F.col(f"a_{name}")).alias(f"right_{name}") for name in names]
    return kept.select(*left, *right, "score", "capped")


def _within(members: DataFrame, rules: Rules) -> DataFrame:
    """Pairs of texts with one set."""
    copied = members.where(F.col("copies") > 1).withColumn("many", F.col("copies") > rules.max_bucket)
    stands = F.col("id") == F.col("first")
    every = ~F.col("many") if rules.all_copies else F.lit(False)
    a = _prefixed(copied.where(stands | every), "a_")
    b = _prefixed(copied.where(~stands), "b_")
    pairs = a.join(b, F.col("a_first") == F.col("b_first")).where(_order(members, "a_") < _order(members, "b_"))
    cut = F.col("a_many") if rules.all_copies else F.lit(False)
    return pairs.withColumns({"score": F.lit(1.0), "capped": cut})


def _prefixed(frame: DataFrame, prefix: str) -> DataFrame:
    return frame.select([F.col(name).alias(prefix + name) for name in frame.columns])


def _order(members: DataFrame, prefix: str) -> Column:
    names = [name for name in ("rank", "id") if name in members.columns]
    return F.struct(*[F.col(prefix + name) for name in names])


def _may_pair(pairs: DataFrame, window: float | None) -> Column:
    """Whether sources and times let two texts be a pair; unknown ones never stand in the way."""
    may = F.lit(True)
    if "a_source" in pairs.columns:
        may = may & ~F.coalesce(F.col("a_source") == F.col("b_source"), F.lit(False))
    if window is not None:
        apart = F.abs(F.col("a_time") - F.col("b_time"))
        may = may & ~F.coalesce((apart > window) & ~F.isnan(apart), F.lit(False))
    return may
