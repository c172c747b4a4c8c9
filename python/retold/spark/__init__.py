"""Near copies, cleaning and findings of frames of Spark, row for row as on one machine. Needs PySpark 4."""

from retold.spark.dedup import dedup, duplicates
from retold.spark.groups import groups
from retold.spark.near_duplicates import hot_buckets, near_duplicates

__all__ = ["dedup", "duplicates", "groups", "hot_buckets", "near_duplicates"]
