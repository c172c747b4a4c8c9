"""What one text states: names, dates, numbers, quotations, each with its place in the text."""

from retold._shared.callable_area import make_callable
from retold.annotate.annotations import Annotations
from retold.annotate.column_verb import annotate_column
from retold.annotate.document import Document
from retold.annotate.find_names import names
from retold.annotate.flag import Flag
from retold.annotate.name import Name
from retold.annotate.quotes import Quote, quotes
from retold.annotate.slot import Slot
from retold.annotate.values import dates, numbers
from retold.annotate.verb import annotate

__all__ = [
    "Annotations",
    "Document",
    "Flag",
    "Name",
    "Quote",
    "Slot",
    "annotate",
    "annotate_column",
    "dates",
    "names",
    "numbers",
    "quotes",
]

make_callable(__name__, annotate)
