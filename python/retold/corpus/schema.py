"""The tables of a corpus, their version, and how a file of an older version becomes one of this; docs/corpus.md."""

from __future__ import annotations

from retold.similarity.band_join import TABLES as JOIN_TABLES

__all__ = ["DERIVED", "SCHEMAS", "VERSION"]

_PLACE = 'start BIGINT, "end" BIGINT, line BIGINT'

_FIRST = f"""
CREATE TABLE corpus (name VARCHAR, value VARCHAR);
CREATE TABLE settings (step VARCHAR, parameters VARCHAR, retold VARCHAR, since TIMESTAMP);
CREATE TABLE pages (
    page BIGINT, id VARCHAR, source VARCHAR, published TIMESTAMP, url VARCHAR, format VARCHAR, raw VARCHAR,
    content UBIGINT, added TIMESTAMP);
CREATE TABLE replaced (
    page BIGINT, id VARCHAR, source VARCHAR, published TIMESTAMP, url VARCHAR, format VARCHAR, raw VARCHAR,
    content UBIGINT, added TIMESTAMP, until TIMESTAMP);
CREATE TABLE templates (
    version BIGINT, source VARCHAR, learnt_from INTEGER, sample VARCHAR, template VARCHAR, retold VARCHAR,
    learnt TIMESTAMP);
CREATE TABLE cleaned (
    page BIGINT, id VARCHAR, template BIGINT, title VARCHAR, text VARCHAR, date VARCHAR, byline VARCHAR,
    outlet VARCHAR, language VARCHAR, kept_share DOUBLE, flags VARCHAR[], shown VARCHAR);
CREATE TABLE blocks (
    page BIGINT, id VARCHAR, {_PLACE}, label VARCHAR, kept BOOLEAN, reason VARCHAR, score DOUBLE);
CREATE TABLE page_texts (page BIGINT, id VARCHAR, text_key UBIGINT);
CREATE TABLE text_firsts (text_key UBIGINT, page BIGINT, id VARCHAR, place BIGINT);
CREATE TABLE groups (page BIGINT, id VARCHAR, "group" VARCHAR);
CREATE TABLE copies (page BIGINT, id VARCHAR, duplicate_of VARCHAR, score DOUBLE);
{JOIN_TABLES}
CREATE VIEW pairs AS
    SELECT f.id AS left_id, t.id AS right_id, 1.0 AS score
    FROM text_firsts f JOIN page_texts t ON t.text_key = f.text_key AND t.page <> f.page
    UNION ALL
    SELECT CASE WHEN a.place < b.place THEN a.id ELSE b.id END, CASE WHEN a.place < b.place THEN b.id ELSE a.id END,
        score
    FROM text_pairs p JOIN text_firsts a ON a.text_key = p.left_key JOIN text_firsts b ON b.text_key = p.right_key;
"""

SCHEMAS: tuple[str, ...] = (_FIRST,)
"""What makes each version out of the one before it, the first out of nothing. Never changed, only added to."""

VERSION = len(SCHEMAS)

DERIVED = ("cleaned", "blocks", "page_texts")
"""Tables with rows of single pages, which go when a page is replaced or cleaned anew."""
