"""Texts read from files: single pages, folders of them, and tables with a text column."""

from retold.files.pages import FORMATS
from retold.files.record import JsonRow, ReadOptions, Record, Skipped, Table
from retold.files.records import read_folder, read_records

__all__ = ["FORMATS", "JsonRow", "ReadOptions", "Record", "Skipped", "Table", "read_folder", "read_records"]
