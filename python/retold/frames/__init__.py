"""Whole data frames in and out: near copies left out, in a frame of the kind that came in."""

from retold.frames.dedup import dedup, duplicates

__all__ = ["dedup", "duplicates"]
