"""Words, sentences, paragraphs and shingles of a text, and where they stand."""

from retold.tokenize.collocations import CollocationTable, collocations
from retold.tokenize.flat_spans import FlatSpans, SpanLists
from retold.tokenize.frequencies import FrequencyTable, frequencies
from retold.tokenize.keyness import KeynessTable, keyness
from retold.tokenize.kwic import KwicTable, kwic
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
from retold.tokenize.term_lists import TermLists
from retold.tokenize.tokenizer import STEM_LANGUAGES, STOP_WORD_LANGUAGES, Tokenizer
from retold.tokenize.vocabulary import Vocabulary
from retold.tokenize.words import graphemes, graphemes_column, words, words_column

__all__ = [
    "KINDS",
    "SENTENCE_LANGUAGES",
    "STEM_LANGUAGES",
    "STOP_WORD_LANGUAGES",
    "CollocationTable",
    "FlatSpans",
    "FrequencyTable",
    "KeynessTable",
    "KwicTable",
    "ShingleColumn",
    "Shingles",
    "SpanColumn",
    "SpanLists",
    "Spans",
    "TermLists",
    "TokenColumn",
    "Tokenizer",
    "Tokens",
    "Vocabulary",
    "collocations",
    "frequencies",
    "graphemes",
    "graphemes_column",
    "guess_language",
    "keyness",
    "kwic",
    "paragraphs",
    "paragraphs_column",
    "sentences",
    "sentences_column",
    "shingles",
    "shingles_column",
    "words",
    "words_column",
]
