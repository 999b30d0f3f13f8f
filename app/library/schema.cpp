// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

SchemaStep articleTables()
{
    return {
        u"CREATE TABLE article ("
        " id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " title TEXT NOT NULL, shown_title TEXT NOT NULL, outlet TEXT NOT NULL, byline TEXT NOT NULL,"
        " date TEXT NOT NULL, dateline TEXT NOT NULL, url TEXT NOT NULL, format TEXT NOT NULL,"
        " added_at TEXT NOT NULL, text_sha256 BLOB NOT NULL,"
        " text TEXT NOT NULL, exact_text BLOB,"
        " UNIQUE (text_sha256, outlet))"_s,
        u"CREATE INDEX article_by_date ON article (date)"_s,
        u"CREATE TABLE article_file ("
        " article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,"
        " sha256 BLOB NOT NULL, path TEXT NOT NULL,"
        " UNIQUE (article_id, sha256, path))"_s,
        u"CREATE INDEX article_file_by_sha256 ON article_file (sha256)"_s,
        u"CREATE INDEX article_file_by_path ON article_file (path)"_s,
        u"CREATE TABLE paragraph ("
        " article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,"
        " ordinal INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, role TEXT NOT NULL,"
        " PRIMARY KEY (article_id, ordinal)) WITHOUT ROWID"_s,
    };
}

SchemaStep analysisTables()
{
    return {
        u"CREATE TABLE analysis ("
        " article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,"
        " engine TEXT NOT NULL, quotations INTEGER NOT NULL)"_s,
        u"CREATE INDEX analysis_by_engine ON analysis (engine)"_s,
        u"CREATE TABLE entity ("
        " article_id INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,"
        " ordinal INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,"
        " PRIMARY KEY (article_id, ordinal)) WITHOUT ROWID"_s,
        u"CREATE TABLE mention ("
        " article_id INTEGER NOT NULL, entity INTEGER NOT NULL, ordinal INTEGER NOT NULL,"
        " begin INTEGER NOT NULL, end INTEGER NOT NULL, form TEXT NOT NULL,"
        " PRIMARY KEY (article_id, entity, ordinal),"
        " FOREIGN KEY (article_id, entity) REFERENCES entity ON DELETE CASCADE) WITHOUT ROWID"_s,
        u"CREATE TABLE attribution ("
        " article_id INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,"
        " ordinal INTEGER NOT NULL, contents TEXT NOT NULL, cue TEXT NOT NULL, sources TEXT NOT NULL,"
        " kind TEXT NOT NULL, act TEXT NOT NULL, speaker INTEGER, via TEXT NOT NULL, parent INTEGER,"
        " confidence REAL NOT NULL, inferred INTEGER NOT NULL,"
        " PRIMARY KEY (article_id, ordinal)) WITHOUT ROWID"_s,
        u"CREATE TABLE not_speech ("
        " article_id INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,"
        " ordinal INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, reason TEXT NOT NULL,"
        " PRIMARY KEY (article_id, ordinal)) WITHOUT ROWID"_s,
        u"CREATE TABLE evidence ("
        " article_id INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,"
        " subject TEXT NOT NULL, subject_ordinal INTEGER NOT NULL, ordinal INTEGER NOT NULL,"
        " decision TEXT NOT NULL, reason TEXT NOT NULL, words TEXT NOT NULL,"
        " PRIMARY KEY (article_id, subject, subject_ordinal, ordinal)) WITHOUT ROWID"_s,
        u"CREATE TABLE correction ("
        " id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,"
        " kind TEXT NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,"
        " position INTEGER NOT NULL, entity TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,"
        " attribution_kind TEXT NOT NULL, made_at TEXT NOT NULL)"_s,
        u"CREATE INDEX correction_by_article ON correction (article_id)"_s,
    };
}

/// What is found by searching: articles by their text, quotations as the reader sees them.
SchemaStep searchTables()
{
    return {
        u"CREATE TABLE quotation ("
        " id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,"
        " ordinal INTEGER NOT NULL, kind TEXT NOT NULL, contents TEXT NOT NULL,"
        " speaker TEXT NOT NULL, words TEXT NOT NULL)"_s,
        u"CREATE INDEX quotation_by_article ON quotation (article_id)"_s,
        u"CREATE VIRTUAL TABLE article_search USING fts5 (title, outlet, byline, text,"
        " content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"_s,
        u"CREATE TRIGGER article_added AFTER INSERT ON article BEGIN"
        " INSERT INTO article_search (rowid, title, outlet, byline, text)"
        " VALUES (new.id, new.title, new.outlet, new.byline, new.text); END"_s,
        u"CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN"
        " INSERT INTO article_search (article_search, rowid, title, outlet, byline, text)"
        " VALUES ('delete', old.id, old.title, old.outlet, old.byline, old.text); END"_s,
        u"CREATE TRIGGER article_changed AFTER UPDATE OF title, outlet, byline, text ON article BEGIN"
        " INSERT INTO article_search (article_search, rowid, title, outlet, byline, text)"
        " VALUES ('delete', old.id, old.title, old.outlet, old.byline, old.text);"
        " INSERT INTO article_search (rowid, title, outlet, byline, text)"
        " VALUES (new.id, new.title, new.outlet, new.byline, new.text); END"_s,
        u"CREATE VIRTUAL TABLE quotation_search USING fts5 (speaker, words,"
        " content = 'quotation', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"_s,
        u"CREATE TRIGGER quotation_added AFTER INSERT ON quotation BEGIN"
        " INSERT INTO quotation_search (rowid, speaker, words) VALUES (new.id, new.speaker, new.words); END"_s,
        u"CREATE TRIGGER quotation_removed AFTER DELETE ON quotation BEGIN"
        " INSERT INTO quotation_search (quotation_search, rowid, speaker, words)"
        " VALUES ('delete', old.id, old.speaker, old.words); END"_s,
        u"CREATE TRIGGER quotation_changed AFTER UPDATE OF speaker, words ON quotation BEGIN"
        " INSERT INTO quotation_search (quotation_search, rowid, speaker, words)"
        " VALUES ('delete', old.id, old.speaker, old.words);"
        " INSERT INTO quotation_search (rowid, speaker, words) VALUES (new.id, new.speaker, new.words); END"_s,
    };
}

/// What readers say about claims: of two articles, or of two places of one.
SchemaStep claimCorrectionTable()
{
    return {
        u"CREATE TABLE claim_correction ("
        " id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, stance TEXT NOT NULL,"
        " reference_article INTEGER REFERENCES article ON DELETE CASCADE,"
        " reference_exact TEXT NOT NULL, reference_prefix TEXT NOT NULL, reference_suffix TEXT NOT NULL,"
        " reference_position INTEGER NOT NULL,"
        " target_article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,"
        " target_exact TEXT NOT NULL, target_prefix TEXT NOT NULL, target_suffix TEXT NOT NULL,"
        " target_position INTEGER NOT NULL, made_at TEXT NOT NULL)"_s,
        u"CREATE INDEX claim_correction_by_reference ON claim_correction (reference_article)"_s,
        u"CREATE INDEX claim_correction_by_target ON claim_correction (target_article)"_s,
    };
}

/// What an analysis did not read; what is still to be done in the files after something was removed.
SchemaStep upkeepTable()
{
    return {
        u"ALTER TABLE analysis ADD COLUMN unread TEXT NOT NULL DEFAULT ''"_s,
        u"CREATE TABLE upkeep (removals INTEGER NOT NULL, purged INTEGER NOT NULL)"_s,
        u"INSERT INTO upkeep (removals, purged) VALUES (0, 0)"_s,
        // Until this version nothing told of a removal that came to no end.
        u"INSERT INTO article_search (article_search) VALUES ('optimize')"_s,
        u"INSERT INTO quotation_search (quotation_search) VALUES ('optimize')"_s,
    };
}

/// Evidence as codes instead of sentences, which told no program anything. The old ones are not guessed back
/// from their words: the analyses stay, without their reasons, until they are made anew, as those of another
/// engine are.
SchemaStep evidenceCodes()
{
    return {
        u"DROP TABLE evidence"_s,
        u"CREATE TABLE evidence ("
        " article_id INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,"
        " subject TEXT NOT NULL, subject_ordinal INTEGER NOT NULL, ordinal INTEGER NOT NULL,"
        " code TEXT NOT NULL, words TEXT NOT NULL, term TEXT NOT NULL, entity INTEGER, chance REAL NOT NULL,"
        " grounds TEXT NOT NULL,"
        " PRIMARY KEY (article_id, subject, subject_ordinal, ordinal)) WITHOUT ROWID"_s,
        u"UPDATE analysis SET engine = engine || ' (schema 3)'"_s,
        // One name for each value, in the library and in what is exported.
        u"UPDATE article SET format = 'plain text' WHERE format = 'plain-text'"_s,
        u"UPDATE paragraph SET role = 'list item' WHERE role = 'list-item'"_s,
        u"UPDATE entity SET type = 'anonymous source' WHERE type = 'anonymous'"_s,
        u"UPDATE correction SET type = 'anonymous source' WHERE type = 'anonymous'"_s,
        u"UPDATE not_speech SET reason = 'scare quote' WHERE reason = 'scare-quote'"_s,
    };
}

/// All that an article says of its entities, and several speakers of one attribution. What was stored before
/// does not say these things and is made anew, as analyses of an engine of another version are; until then it
/// shows as it did.
SchemaStep wholeEntities()
{
    return {
        u"ALTER TABLE entity ADD COLUMN head TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE entity ADD COLUMN modifiers TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE entity ADD COLUMN gender TEXT NOT NULL DEFAULT 'unknown'"_s,
        u"ALTER TABLE entity ADD COLUMN number TEXT NOT NULL DEFAULT 'unknown'"_s,
        u"ALTER TABLE entity ADD COLUMN definiteness TEXT NOT NULL DEFAULT 'none'"_s,
        u"ALTER TABLE entity ADD COLUMN speaks_for INTEGER"_s,
        u"ALTER TABLE entity ADD COLUMN speaks_for_name TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE entity ADD COLUMN told_to INTEGER"_s,
        u"ALTER TABLE entity ADD COLUMN is_named INTEGER NOT NULL DEFAULT 1"_s,
        u"ALTER TABLE entity ADD COLUMN can_speak INTEGER NOT NULL DEFAULT 1"_s,
        // As claims took them.
        u"UPDATE entity SET is_named = 0 WHERE type IN ('anonymous source', 'group')"_s,
        u"CREATE TABLE entity_role ("
        " article_id INTEGER NOT NULL, entity INTEGER NOT NULL, ordinal INTEGER NOT NULL,"
        " noun TEXT NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL,"
        " PRIMARY KEY (article_id, entity, ordinal),"
        " FOREIGN KEY (article_id, entity) REFERENCES entity ON DELETE CASCADE) WITHOUT ROWID"_s,
        u"ALTER TABLE attribution ADD COLUMN speakers TEXT NOT NULL DEFAULT ''"_s,
        u"UPDATE attribution SET speakers = coalesce(speaker, '')"_s,
        u"ALTER TABLE attribution DROP COLUMN speaker"_s,
    };
}

} // namespace

const QList<SchemaStep> &librarySchema()
{
    static const QList<SchemaStep> steps
        = {articleTables() + analysisTables() + searchTables(), claimCorrectionTable(), upkeepTable(),
           evidenceCodes(), wholeEntities()};
    return steps;
}

} // namespace hearsay
