"""What one text states: dates, numbers, quotations, each with its place in the text."""

from retold.annotate.quotes import Quote, quotes
from retold.annotate.slot import Slot
from retold.annotate.values import dates, numbers

__all__ = ["Quote", "Slot", "dates", "numbers", "quotes"]
