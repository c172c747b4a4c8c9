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

_SPANS = 'STRUCT(start BIGINT, "end" BIGINT)[]'

_SECOND = f"""
CREATE VIEW page_days AS
    SELECT page, c.id, coalesce(p.published::DATE, try_cast(left(c.date, 10) AS DATE)) AS day, md5(c.text) AS words
    FROM cleaned c JOIN pages p USING (page) WHERE c.text <> '';
CREATE TABLE story_days (day DATE, digest VARCHAR, pages BIGINT);
CREATE TABLE story_pairs (day DATE, left_page BIGINT, right_page BIGINT, relation VARCHAR, score DOUBLE);
CREATE TABLE story_pages (page BIGINT, id VARCHAR, story VARCHAR);
CREATE VIEW stories AS
    SELECT s.story, count(*) AS pages, count(DISTINCT p.source) AS sources, min(d.day) AS first_day,
        max(d.day) AS last_day, arg_min(c.title, (coalesce(p.published, 'infinity'::TIMESTAMP), p.id))
            FILTER (c.title IS NOT NULL) AS label
    FROM story_pages s JOIN pages p USING (page) JOIN cleaned c USING (page) JOIN page_days d USING (page)
    GROUP BY s.story;
CREATE TABLE annotated (page BIGINT, id VARCHAR, language VARCHAR);
CREATE TABLE quotes (
    page BIGINT, id VARCHAR, kind VARCHAR, speaker VARCHAR, {_PLACE}, text VARCHAR, content {_SPANS}, parts {_SPANS},
    speaker_text VARCHAR, cue VARCHAR, venue VARCHAR, score DOUBLE, evidence VARCHAR, speaker_evidence VARCHAR);
CREATE TABLE names (
    page BIGINT, id VARCHAR, canonical VARCHAR, kind VARCHAR, {_PLACE}, text VARCHAR, mentions {_SPANS}, roles {_SPANS},
    aliases VARCHAR[], evidence VARCHAR[], score DOUBLE);
CREATE TABLE slots (
    page BIGINT, id VARCHAR, type VARCHAR, value VARCHAR, bound VARCHAR, unit VARCHAR, {_PLACE}, text VARCHAR,
    speaker VARCHAR, inferred BOOLEAN, score DOUBLE, evidence VARCHAR);
CREATE TABLE flags (
    page BIGINT, id VARCHAR, kind VARCHAR, {_PLACE}, text VARCHAR, reason VARCHAR, score DOUBLE);
CREATE TABLE checked (story VARCHAR, digest VARCHAR);
CREATE TABLE facts (
    story VARCHAR, fact BIGINT, label VARCHAR, type VARCHAR, status VARCHAR, why VARCHAR, page BIGINT, id VARCHAR,
    value VARCHAR, bound VARCHAR, unit VARCHAR, {_PLACE}, text VARCHAR, speaker VARCHAR, outlier BOOLEAN, score DOUBLE);
"""

# A hash beside every story text, so that a day's stories do not read the texts of the whole archive.
_THIRD = """
ALTER TABLE cleaned ADD COLUMN words VARCHAR;
UPDATE cleaned SET words = md5(text) WHERE text <> '';
CREATE OR REPLACE VIEW page_days AS
    SELECT page, c.id, coalesce(p.published::DATE, try_cast(left(c.date, 10) AS DATE)) AS day, words
    FROM cleaned c JOIN pages p USING (page) WHERE words IS NOT NULL;
"""

SCHEMAS: tuple[str, ...] = (_FIRST, _SECOND, _THIRD)
"""What makes each version out of the one before it, the first out of nothing. Never changed, only added to."""

VERSION = len(SCHEMAS)

DERIVED = ("cleaned", "blocks", "page_texts", "annotated", "quotes", "names", "slots", "flags")
"""Tables with rows of single pages, which go when a page is replaced or cleaned anew."""
