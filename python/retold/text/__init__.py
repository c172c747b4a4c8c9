"""Bytes read as text, texts repaired and brought to one spelling, with a record of every change."""

from retold.text.decode import Decoded, decode
from retold.text.edited import Edit, Edited
from retold.text.edited_column import EditedColumn, EditTable
from retold.text.normalize import normalize, normalize_column
from retold.text.repair import decode_entities, decode_entities_column, fix_encoding, fix_encoding_column

__all__ = [
    "Decoded",
    "Edit",
    "EditTable",
    "Edited",
    "EditedColumn",
    "decode",
    "decode_entities",
    "decode_entities_column",
    "fix_encoding",
    "fix_encoding_column",
    "normalize",
    "normalize_column",
]
