"""What one text states: dates and numbers, each with its place in the text."""

from retold.annotate.slot import Slot
from retold.annotate.values import dates, numbers

__all__ = ["Slot", "dates", "numbers"]
