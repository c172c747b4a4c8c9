"""`html_to_text` of `retold.files`, for evaluation scripts that measure it alone."""

from retold.files.html import html_to_text

__all__ = ["html_to_text"]
