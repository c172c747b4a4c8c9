"""What one text states: names, dates, numbers, quotations, each with its place in the text."""

from retold.annotate.find_names import names
from retold.annotate.name import Name
from retold.annotate.quotes import Quote, quotes
from retold.annotate.slot import Slot
from retold.annotate.values import dates, numbers

__all__ = ["Name", "Quote", "Slot", "dates", "names", "numbers", "quotes"]
