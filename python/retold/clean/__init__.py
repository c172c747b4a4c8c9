"""What belongs to the story on a web page's text, and why the rest does not."""

from retold._shared.callable_area import make_callable
from retold.clean.block import Block, Label
from retold.clean.cues import Cues
from retold.clean.evidence import Evidence, Guard
from retold.clean.html import clean_html, clean_html_column
from retold.clean.page import Page
from retold.clean.pages import BlockTable, Pages
from retold.clean.template import Template, TemplateLine
from retold.clean.verbs import Rule, clean, clean_column

__all__ = [
    "Block",
    "BlockTable",
    "Cues",
    "Evidence",
    "Guard",
    "Label",
    "Page",
    "Pages",
    "Rule",
    "Template",
    "TemplateLine",
    "clean",
    "clean_column",
    "clean_html",
    "clean_html_column",
]

make_callable(__name__, clean)
