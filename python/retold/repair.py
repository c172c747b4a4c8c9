"""Repair of characters, which `retold.text` has, too."""

from retold.text.repair import decode_entities, decode_entities_column, fix_encoding, fix_encoding_column

__all__ = ["decode_entities", "decode_entities_column", "fix_encoding", "fix_encoding_column"]
