"""Words, sentences, paragraphs and shingles of a text, and where they stand."""

from retold.tokenize.sentences import (
    SENTENCE_LANGUAGES,
    guess_language,
    paragraphs,
    paragraphs_column,
    sentences,
    sentences_column,
)
from retold.tokenize.shingles import Shingles, shingles, shingles_column
from retold.tokenize.span_columns import ShingleColumn, SpanColumn, TokenColumn
from retold.tokenize.spans import KINDS, Spans, Tokens
from retold.tokenize.tokenizer import STEM_LANGUAGES, STOP_WORD_LANGUAGES, TermLists, Tokenizer
from retold.tokenize.words import graphemes, graphemes_column, words, words_column

__all__ = [
    "KINDS",
    "SENTENCE_LANGUAGES",
    "STEM_LANGUAGES",
    "STOP_WORD_LANGUAGES",
    "ShingleColumn",
    "Shingles",
    "SpanColumn",
    "Spans",
    "TermLists",
    "TokenColumn",
    "Tokenizer",
    "Tokens",
    "graphemes",
    "graphemes_column",
    "guess_language",
    "paragraphs",
    "paragraphs_column",
    "sentences",
    "sentences_column",
    "shingles",
    "shingles_column",
    "words",
    "words_column",
]
