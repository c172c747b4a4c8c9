"""Cleaning, findings and near copies of frames of Spark, row for row as on one machine. Needs PySpark 4 and Java."""

from retold.spark.annotate import annotate
from retold.spark.clean import clean
from retold.spark.dedup import dedup, duplicates
from retold.spark.groups import groups
from retold.spark.near_duplicates import hot_buckets, near_duplicates
from retold.spark.passages import passages

__all__ = ["annotate", "clean", "dedup", "duplicates", "groups", "hot_buckets", "near_duplicates", "passages"]
