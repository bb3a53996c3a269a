-- The ledger of détente: what reports say, every row cited to the character.
--
-- Open it with any SQLite tool. Start with the views at the end of this file: reports,
-- statements, events, incidents, tolls, claims, commitments, ties, measures, actors, places,
-- dates, passages, decided_mentions, decided_places; of event data: imports, imported.
-- docs/data-model.md explains every table and view.
--
-- Offsets count characters (Unicode code points) from 0, half-open, so that
--     substr(text, start + 1, end - start)
-- is the quoted stretch. Unknown text is '', lists are JSON arrays, truth is 0 or 1.
-- Rows are only ever added; triggers refuse the rest.

PRAGMA application_id = 1684370542;  -- "detn"
PRAGMA user_version = 8;

-- ---------------------------------------------------------------- what was read

-- A text, once, however many outlets carry it.
CREATE TABLE body (
    sha256 TEXT PRIMARY KEY,     -- of the UTF-8 bytes, in hex
    text   TEXT NOT NULL
) STRICT;

-- A text as one outlet published it.
CREATE TABLE report (
    seq       INTEGER PRIMARY KEY,          -- order of arrival
    id        TEXT NOT NULL UNIQUE,         -- from text, outlet, published and url
    sha256    TEXT NOT NULL REFERENCES body,
    outlet    TEXT NOT NULL,
    published TEXT NOT NULL,                -- ISO date, perhaps with a time
    url       TEXT NOT NULL,
    source    TEXT NOT NULL,                -- the file it came from
    revises   TEXT REFERENCES report(id)    -- the report before it at the same url
) STRICT;
CREATE INDEX report_url ON report (url) WHERE url <> '';
CREATE INDEX report_revises ON report (revises) WHERE revises IS NOT NULL;

-- What one version of the reader made of a report. The newest (highest seq) is shown.
CREATE TABLE reading (
    seq           INTEGER PRIMARY KEY,      -- order of arrival
    id            TEXT NOT NULL UNIQUE,     -- from report and reader
    report_id     TEXT NOT NULL REFERENCES report(id),
    reader        TEXT NOT NULL,            -- version of rules and vocabulary
    title         TEXT NOT NULL,
    title_how     TEXT NOT NULL,            -- how it is known: option, html meta, dateline ...
    author        TEXT NOT NULL,
    author_how    TEXT NOT NULL,
    outlet_how    TEXT NOT NULL,
    published_how TEXT NOT NULL,
    url_how       TEXT NOT NULL,
    language      TEXT NOT NULL,            -- ISO 639-1
    told_on       TEXT NOT NULL,            -- ISO date: of publication, else as its text shows, or ''
    told_on_how   TEXT NOT NULL             -- JSON array: the chain of inference
) STRICT;
CREATE INDEX reading_report ON reading (report_id, seq);

-- Headings, sentences, datelines, furniture (never read as content), in text order.
CREATE TABLE passage (
    seq        INTEGER PRIMARY KEY,         -- also the rowid in passage_fts
    reading_id TEXT NOT NULL REFERENCES reading(id),
    start      INTEGER NOT NULL,
    end        INTEGER NOT NULL,
    kind       TEXT NOT NULL,               -- heading, sentence, dateline, furniture
    paragraph  INTEGER NOT NULL,            -- from 0
    reason     TEXT NOT NULL,               -- why it is of that kind
    UNIQUE (reading_id, start, end)
) STRICT;

-- Quoted speech, without the quotation marks; may cross sentences.
CREATE TABLE quotation (
    reading_id TEXT NOT NULL REFERENCES reading(id),
    start      INTEGER NOT NULL,
    end        INTEGER NOT NULL,
    PRIMARY KEY (reading_id, start, end)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- what it says

-- What every kind of statement has in common. The same statement found by a later reader has
-- the same id in another reading.
CREATE TABLE statement (
    seq        INTEGER PRIMARY KEY,         -- also the rowid in statement_fts
    reading_id TEXT NOT NULL REFERENCES reading(id),
    id         TEXT NOT NULL,               -- from report, place and content
    kind       TEXT NOT NULL CHECK (kind IN
        ('event', 'incident', 'claim', 'commitment', 'tie', 'measure')),
    start      INTEGER NOT NULL,
    end        INTEGER NOT NULL,
    quote      TEXT NOT NULL,
    stance     TEXT NOT NULL,               -- asserted, reported, denied, possible ...
    likelihood TEXT NOT NULL,               -- ICD 203 band or ''
    negated    INTEGER NOT NULL CHECK (negated IN (0, 1)),
    time       TEXT NOT NULL,               -- historical, past, ongoing, future
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    rule       TEXT NOT NULL,               -- why the row is there: the rule ...
    saw        TEXT NOT NULL,               -- ... and what it saw
    refused    TEXT NOT NULL,               -- JSON array: readings turned down
    judged     TEXT NOT NULL,               -- JSON array of [class, probability], by the reader model
    UNIQUE (reading_id, id)
) STRICT;
CREATE INDEX statement_id ON statement (id);
CREATE INDEX statement_denied ON statement (reading_id, id) WHERE negated <> (stance = 'denied');

CREATE TABLE event (
    reading_id TEXT NOT NULL,
    id         TEXT NOT NULL,
    type       TEXT NOT NULL,               -- PLOVER
    mode       TEXT NOT NULL,               -- PLOVER
    contexts   TEXT NOT NULL,               -- PLOVER, JSON array
    cameo      TEXT NOT NULL,               -- two to four digits
    quad       INTEGER NOT NULL,            -- 1, 2 verbal, material cooperation; 3, 4 conflict
    intensity  REAL NOT NULL,               -- PLOVER, -10 to +10
    PRIMARY KEY (reading_id, id),
    FOREIGN KEY (reading_id, id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_kind ON event (type, mode);

CREATE TABLE claim (
    reading_id TEXT NOT NULL,
    id         TEXT NOT NULL,
    kind       TEXT NOT NULL,               -- assertion, position, demand ...
    direct     INTEGER NOT NULL CHECK (direct IN (0, 1)),
    PRIMARY KEY (reading_id, id),
    FOREIGN KEY (reading_id, id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
    reading_id         TEXT NOT NULL,
    id                 TEXT NOT NULL,
    kind               TEXT NOT NULL,       -- promise, threat, offer, pledge ...
    condition_polarity TEXT NOT NULL,       -- if, unless, until, in-return, temporal or ''
    PRIMARY KEY (reading_id, id),
    FOREIGN KEY (reading_id, id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;

-- An attack; its figures stand in toll.
CREATE TABLE incident (
    reading_id  TEXT NOT NULL,
    id          TEXT NOT NULL,
    type        TEXT NOT NULL,              -- bombing, armed-assault … vocabulary/incidents.yaml
    stage       TEXT NOT NULL,              -- accomplished, attempted, foiled, threatened
    blame       TEXT NOT NULL,              -- how surely: fact, claimed, accused, suspected, denied
    weapon_type TEXT NOT NULL,
    PRIMARY KEY (reading_id, id),
    FOREIGN KEY (reading_id, id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;

-- How many were killed or hurt in an incident, in text order, each figure with who gives it.
CREATE TABLE toll (
    reading_id   TEXT NOT NULL,
    statement_id TEXT NOT NULL,
    place        INTEGER NOT NULL,          -- from 0
    effect       TEXT NOT NULL,             -- killed, injured, casualties, abducted, missing
    side         TEXT NOT NULL,             -- victim, attacker
    low          INTEGER NOT NULL,
    best         INTEGER NOT NULL,
    high         INTEGER,                   -- NULL: no upper bound
    start        INTEGER NOT NULL,
    end          INTEGER NOT NULL,
    words        TEXT NOT NULL,
    voices       TEXT NOT NULL,             -- JSON array, nearest first: words, kind, cue
    PRIMARY KEY (reading_id, statement_id, place),
    FOREIGN KEY (reading_id, statement_id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tie (
    reading_id TEXT NOT NULL,
    id         TEXT NOT NULL,
    kind       TEXT NOT NULL,               -- leads, part-of, supports … vocabulary/ties.yaml
    ended      INTEGER NOT NULL CHECK (ended IN (0, 1)),
    PRIMARY KEY (reading_id, id),
    FOREIGN KEY (reading_id, id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
    reading_id TEXT NOT NULL,
    id         TEXT NOT NULL,
    quantity   TEXT NOT NULL,               -- alert-level, troops … vocabulary/measures.yaml
    direction  TEXT NOT NULL,               -- raised, lowered, unchanged or ''
    low        INTEGER,                     -- NULL where no number is told
    best       INTEGER,
    high       INTEGER,                     -- NULL also: no upper bound
    unit       TEXT NOT NULL,
    PRIMARY KEY (reading_id, id),
    FOREIGN KEY (reading_id, id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_quantity ON measure (quantity);

-- The parts of a statement, each with its words: trigger, counted_from (events); named, weapon
-- (incidents); content, inner (claims; inner is the trigger of another statement); act, condition,
-- fallback (commitments); amount, level, change, cause (measures).
CREATE TABLE piece (
    reading_id   TEXT NOT NULL,
    statement_id TEXT NOT NULL,
    role         TEXT NOT NULL,
    place        INTEGER NOT NULL,          -- from 0
    start        INTEGER NOT NULL,
    end          INTEGER NOT NULL,
    words        TEXT NOT NULL,
    PRIMARY KEY (reading_id, statement_id, role, place),
    FOREIGN KEY (reading_id, statement_id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX piece_place ON piece (reading_id, start, end);

-- Who says so, from the nearest speaker (place 0) to the outlet. A named or unnamed speaker is
-- also a mention with role 'voice' and the same place.
CREATE TABLE voice (
    reading_id   TEXT NOT NULL,
    statement_id TEXT NOT NULL,
    place        INTEGER NOT NULL,
    words        TEXT NOT NULL,
    kind         TEXT NOT NULL,             -- named, unnamed, document, outlet
    cue          TEXT NOT NULL,             -- the word that shows it: said
    cue_start    INTEGER,
    cue_end      INTEGER,
    PRIMARY KEY (reading_id, statement_id, place),
    FOREIGN KEY (reading_id, statement_id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;

-- Who is named, as written. Who that is stands in actor_decision, at the same place.
CREATE TABLE mention (
    reading_id       TEXT NOT NULL,
    statement_id     TEXT NOT NULL,
    role             TEXT NOT NULL,         -- actor, recipient, perpetrator, target, victim,
                                            -- promisor, promisee, subject, object, where, voice
    place            INTEGER NOT NULL,
    start            INTEGER NOT NULL,
    end              INTEGER NOT NULL,
    words            TEXT NOT NULL,
    head             TEXT NOT NULL,         -- lemma of the head noun, or last name
    name             TEXT NOT NULL,         -- the proper name inside, or ''
    nationality      TEXT NOT NULL,
    antecedent_start INTEGER,               -- the earlier mention it points back to
    antecedent_end   INTEGER,
    plural           INTEGER NOT NULL CHECK (plural IN (0, 1)),
    PRIMARY KEY (reading_id, statement_id, role, place),
    FOREIGN KEY (reading_id, statement_id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;

-- When, as written. Which days that means stands in period.
CREATE TABLE time_mention (
    reading_id   TEXT NOT NULL,
    statement_id TEXT NOT NULL,
    role         TEXT NOT NULL,             -- when, or deadline (commitments)
    start        INTEGER NOT NULL,
    end          INTEGER NOT NULL,
    words        TEXT NOT NULL,
    parts        TEXT NOT NULL,             -- JSON object: the expression taken apart
    PRIMARY KEY (reading_id, statement_id, role),
    FOREIGN KEY (reading_id, statement_id) REFERENCES statement (reading_id, id)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- what was decided of it

-- Which actor a mention means, or none (code is NULL), and why.
CREATE TABLE actor_decision (
    reading_id   TEXT NOT NULL REFERENCES reading(id),
    start        INTEGER NOT NULL,
    end          INTEGER NOT NULL,
    words        TEXT NOT NULL,             -- as written
    code         TEXT,                      -- CAMEO actor code: USAGOV
    name         TEXT,
    kind         TEXT,
    country      TEXT,                      -- ISO 3166-1 alpha-3, or IGO, NGO, IMG ...
    cow          TEXT,                      -- Correlates of War number
    sector       TEXT,                      -- PLOVER
    office       TEXT,                      -- held on the day of the report
    wikidata     TEXT,
    confidence   REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    reason       TEXT NOT NULL,
    alternatives TEXT NOT NULL,             -- JSON array: code, name, score, reason
    PRIMARY KEY (reading_id, start, end)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_decision_code ON actor_decision (code, name);

-- Which place a name means, or none (place_id is NULL), and why.
CREATE TABLE place_decision (
    reading_id   TEXT NOT NULL REFERENCES reading(id),
    start        INTEGER NOT NULL,
    end          INTEGER NOT NULL,
    words        TEXT NOT NULL,             -- as written
    place_id     TEXT,                      -- geonames:498817, iso3166-2:RU-DA, region:sahel
    name         TEXT,
    precision    TEXT,                      -- settlement, second-level, first-level, country, region
    latitude     REAL,                      -- WGS 84, of the settlement or the centroid
    longitude    REAL,
    country      TEXT,                      -- ISO 3166-1 alpha-3, '' across borders
    region       TEXT,                      -- first-level division
    population   INTEGER,                   -- 0 where unknown
    confidence   REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    reason       TEXT NOT NULL,
    alternatives TEXT NOT NULL,             -- JSON array: place_id, name, score, reason
    PRIMARY KEY (reading_id, start, end)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_decision_id ON place_decision (place_id);

-- Which days a statement (by the place of its trigger) or a time expression means.
CREATE TABLE period (
    reading_id TEXT NOT NULL REFERENCES reading(id),
    start      INTEGER NOT NULL,
    end        INTEGER NOT NULL,
    first_day  TEXT NOT NULL,               -- ISO dates, both included
    last_day   TEXT NOT NULL,
    date       TEXT NOT NULL,               -- 2010-03-29, 2010-03, 2010 or an ISO interval
    precision  TEXT NOT NULL,               -- day, days, week, month, season, year, years, open
    how        TEXT NOT NULL,               -- JSON array: the chain of inference
    PRIMARY KEY (reading_id, start, end)
) STRICT, WITHOUT ROWID;

-- Every time expression of a report, those that date nothing too; its days stand in period, at
-- the same place, where they are known.
CREATE TABLE expression (
    reading_id TEXT NOT NULL REFERENCES reading(id),
    start      INTEGER NOT NULL,
    end        INTEGER NOT NULL,
    words      TEXT NOT NULL,
    type       TEXT NOT NULL,               -- TIMEX3: DATE, TIME, DURATION, SET
    value      TEXT NOT NULL,               -- TIMEX3: 2010-03-29, 2010-W13, P3D …
    PRIMARY KEY (reading_id, start, end)
) STRICT, WITHOUT ROWID;

-- What somebody does or would do: every clause that names a party, and the parts of commitments.
-- Later clauses are matched with the parts, to see what became of a commitment.
CREATE TABLE deed (
    reading_id TEXT NOT NULL REFERENCES reading(id),
    place      INTEGER NOT NULL,            -- from 0
    start      INTEGER NOT NULL,            -- of the clause; of a part, the same as its piece
    end        INTEGER NOT NULL,
    part       TEXT NOT NULL,               -- told, or act, condition, fallback of a commitment
    verb_start INTEGER NOT NULL,
    verb_end   INTEGER NOT NULL,
    lemma      TEXT NOT NULL,               -- of the verb with its particle; '' for a noun
    under      TEXT NOT NULL,               -- lemma of what governs it: refuse (to sell)
    subject    TEXT NOT NULL,               -- JSON array: lemmas of who or what does it
    words      TEXT NOT NULL,               -- JSON array: lemmas of what stands around the verb
    type       TEXT NOT NULL,               -- PLOVER, where the verb alone shows it
    stance     TEXT NOT NULL,
    negated    INTEGER NOT NULL CHECK (negated IN (0, 1)),
    time       TEXT NOT NULL,
    opener     TEXT NOT NULL,               -- the word before it: if, before
    PRIMARY KEY (reading_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX deed_part ON deed (reading_id, part, start, end);

-- Whom a deed names: who does it, and everybody else.
CREATE TABLE deed_party (
    reading_id TEXT NOT NULL REFERENCES reading(id),
    deed       INTEGER NOT NULL,            -- the place of the deed
    role       TEXT NOT NULL,               -- doer, other
    place      INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    end        INTEGER NOT NULL,
    words      TEXT NOT NULL,
    code       TEXT NOT NULL,               -- CAMEO actor code, '' where nobody was decided on
    name       TEXT NOT NULL,               -- as decided, else as written
    written    TEXT NOT NULL,               -- the proper name in the words, or ''
    country    TEXT NOT NULL,
    PRIMARY KEY (reading_id, deed, role, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX deed_party_country ON deed_party (country, reading_id, deed);
CREATE INDEX deed_party_name ON deed_party (written, reading_id, deed);

-- Readings that a step turned down, so that nothing is silently missing.
CREATE TABLE dropped (
    reading_id TEXT NOT NULL REFERENCES reading(id),
    place      INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    end        INTEGER NOT NULL,
    step       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (reading_id, place)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- which reports tell of one thing

-- Of which incident, event or promise a statement tells. The newest row of a statement (highest seq) holds;
-- file_id is '' once no current reading has the statement.
CREATE TABLE filed (
    seq          INTEGER PRIMARY KEY,       -- order of arrival
    kind         TEXT NOT NULL CHECK (kind IN ('incident', 'event', 'commitment')),
    statement_id TEXT NOT NULL,
    reading_id   TEXT NOT NULL REFERENCES reading(id),
    file_id      TEXT NOT NULL,             -- from the first of its statements by id
    role         TEXT NOT NULL,             -- news, reference (told as long past) or ''
    score        REAL NOT NULL,             -- of the surest pair with another statement of the file
    reason       TEXT NOT NULL
) STRICT;
CREATE INDEX filed_statement ON filed (statement_id, seq);
CREATE INDEX filed_file ON filed (file_id);

-- Keys of which two tellings of one incident share one, in order of days: only these are compared.
-- A telling that is too vague for a finer block has the key twice, once with 'wide:' before it.
CREATE TABLE block (
    seq          INTEGER PRIMARY KEY,
    key          TEXT NOT NULL,
    day          INTEGER NOT NULL,          -- days since the first of January of the year 1
    statement_id TEXT NOT NULL,
    reading_id   TEXT NOT NULL REFERENCES reading(id)
) STRICT;
CREATE INDEX block_key ON block (key, day, statement_id);
CREATE INDEX block_statement ON block (statement_id, reading_id);

-- How tellings of incidents were weighed against others, where many were: what stands is not
-- weighed again. It follows from the statements; of a pair the newest row of its weaver holds.
CREATE TABLE weighed (
    seq     INTEGER PRIMARY KEY,
    telling INTEGER NOT NULL REFERENCES statement(seq),
    weaver  TEXT NOT NULL,
    pairs   TEXT NOT NULL                   -- JSON array of [statement.seq, score]; above 0: rather
                                            -- one incident; null: surely not
) STRICT;
CREATE INDEX weighed_telling ON weighed (telling);

-- Keys of which two near-copies of one text share one (MinHash bands of runs of five words).
CREATE TABLE band (
    seq        INTEGER PRIMARY KEY,
    key        TEXT NOT NULL,               -- '' for a text too short to compare
    reading_id TEXT NOT NULL REFERENCES reading(id)
) STRICT;
CREATE INDEX band_key ON band (key, reading_id);
CREATE INDEX band_reading ON band (reading_id);

-- Which report a near-copy goes back to. The newest row of a report holds; origin_id is '' once
-- the report stands on its own again.
CREATE TABLE copy (
    seq       INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES report(id),
    origin_id TEXT NOT NULL,
    share     REAL NOT NULL CHECK (share BETWEEN 0 AND 1), -- of the runs of the shorter text
    reason    TEXT NOT NULL
) STRICT;
CREATE INDEX copy_report ON copy (report_id, seq);

-- ---------------------------------------------------------------- what became of commitments

-- Each change of a commitment's status, with the row that caused it. Of a commitment the steps of
-- its newest history (highest seq) hold.
CREATE TABLE step (
    seq           INTEGER PRIMARY KEY,      -- order of arrival
    commitment_id TEXT NOT NULL,
    history       TEXT NOT NULL,            -- one id for all steps that were found together
    place         INTEGER NOT NULL,         -- from 0
    status        TEXT NOT NULL CHECK (status IN ('open', 'condition met', 'kept', 'broken',
        'fallback taken', 'lapsed', 'withdrawn')),
    day           TEXT NOT NULL,            -- ISO date on which it was told, or the deadline passed
    reading_id    TEXT NOT NULL,            -- of the deed that caused it; '' for the calendar
    deed          INTEGER,                  -- its place
    score         REAL NOT NULL,
    reason        TEXT NOT NULL
) STRICT;
CREATE INDEX step_commitment ON step (commitment_id, seq);
CREATE INDEX step_reading ON step (reading_id);

-- By what commitments are found when a deed is told: 'country:' or 'name:' and whom they name,
-- 'until:' and the last day of their deadline. It follows from the rows of the reading.
CREATE TABLE commitment_key (
    seq           INTEGER PRIMARY KEY,
    key           TEXT NOT NULL,            -- '' for a commitment that has no other
    commitment_id TEXT NOT NULL,
    reading_id    TEXT NOT NULL REFERENCES reading(id)
) STRICT;
CREATE INDEX commitment_key_key ON commitment_key (key, commitment_id, reading_id);
CREATE INDEX commitment_key_of ON commitment_key (reading_id, commitment_id);

-- Up to which reading deeds were matched with commitments, and by which weaver.
CREATE TABLE followed (
    seq         INTEGER PRIMARY KEY,
    reading_seq INTEGER NOT NULL,
    weaver      TEXT NOT NULL
) STRICT;

-- ---------------------------------------------------------------- what cannot all hold

-- What was said of one thing and cannot all hold. Of each contradiction the newest row (highest
-- seq) holds; one whose sides came to agree, or that no current reading has, stands no more.
CREATE TABLE contradiction (
    seq        INTEGER PRIMARY KEY,         -- order of arrival
    id         TEXT NOT NULL,               -- from kind and what is compared
    version    TEXT NOT NULL,               -- from all that was said of it: one id for its sides
    kind       TEXT NOT NULL CHECK (kind IN ('toll', 'perpetrators', 'measure', 'event')),
    aspect     TEXT NOT NULL,               -- of a toll: killed, injured …
    about      TEXT NOT NULL,               -- JSON array: the file, the measure, the kind of act and day
    subject    TEXT NOT NULL,               -- the same in words
    stands     INTEGER NOT NULL CHECK (stands IN (0, 1)),
    since      TEXT NOT NULL,               -- ISO date of the report that made it one
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    reason     TEXT NOT NULL
) STRICT;
CREATE INDEX contradiction_id ON contradiction (id, seq);
CREATE INDEX contradiction_about ON contradiction (about, seq);

-- What each statement says of it, earlier words of one source too. Rows of one version and one
-- side go together; side is NULL where it goes with every side, or a later word counts.
CREATE TABLE contradiction_side (
    seq              INTEGER PRIMARY KEY,
    contradiction_id TEXT NOT NULL,
    version          TEXT NOT NULL,
    side             INTEGER,               -- from 0
    value            TEXT NOT NULL,         -- in words: 38, 10+, it is not so
    low              INTEGER,               -- bounds of a number
    high             INTEGER,               -- NULL: no number, or no upper bound
    blamed           TEXT NOT NULL,         -- JSON array: country and armed or state of each blamed
    statement_id     TEXT NOT NULL,
    reading_id       TEXT NOT NULL REFERENCES reading(id),
    source           TEXT NOT NULL,         -- who counts for it: nearest voice, or the outlet
    voices           TEXT NOT NULL,         -- JSON array, nearest first: words, kind, cue
    outlet           TEXT NOT NULL,
    published        TEXT NOT NULL,
    confidence       REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1) -- read right, of this thing
) STRICT;
CREATE INDEX contradiction_side_of ON contradiction_side (version);
CREATE INDEX contradiction_side_reading ON contradiction_side (reading_id);

-- Up to which rows statements were compared, and by which weaver.
CREATE TABLE compared (
    seq         INTEGER PRIMARY KEY,
    reading_seq INTEGER NOT NULL,
    filed_seq   INTEGER NOT NULL,
    copy_seq    INTEGER NOT NULL,
    weaver      TEXT NOT NULL
) STRICT;


-- ---------------------------------------------------------------- event data that was imported

-- A file of event data, once, however it was packed.
CREATE TABLE import_file (
    seq      INTEGER PRIMARY KEY,           -- order of arrival
    sha256   TEXT NOT NULL UNIQUE,          -- of the bytes as they are unpacked, in hex
    format   TEXT NOT NULL,                 -- icews, polecat, gdelt1, gdelt2 ...
    source   TEXT NOT NULL,                 -- the path it was read from; of an archive, path!member
    bytes    INTEGER NOT NULL,              -- unpacked
    importer TEXT NOT NULL                  -- version of the mapping
) STRICT;

-- A file that was read to its end; until then its rows do not count, and an import goes on there.
CREATE TABLE import_done (
    file      INTEGER PRIMARY KEY REFERENCES import_file(seq),
    chunk     INTEGER NOT NULL,             -- import_chunk.seq, in which its last line was read
    lines     INTEGER NOT NULL,
    rows      INTEGER NOT NULL,
    rejects   INTEGER NOT NULL,
    first_day INTEGER,                      -- of its rows: days since the first of January of the
    last_day  INTEGER                       -- year 1; NULL where there are no rows
) STRICT;

-- A party as a format writes it, and who that is in the codes of the ledger.
CREATE TABLE import_party (
    seq     INTEGER PRIMARY KEY,
    format  TEXT NOT NULL,
    written TEXT NOT NULL,                  -- JSON array: name, country, sectors, code of the file
    name    TEXT NOT NULL,                  -- '' where the file names one side alone
    code    TEXT NOT NULL,                  -- CAMEO actor code: USAGOV
    country TEXT NOT NULL,                  -- ISO 3166-1 alpha-3, or IGO, NGO, IMG ...
    sector  TEXT NOT NULL                   -- PLOVER
) STRICT;

-- What was done, as a format writes it, and what that is in PLOVER.
CREATE TABLE import_kind (
    seq       INTEGER PRIMARY KEY,
    format    TEXT NOT NULL,
    written   TEXT NOT NULL,                -- JSON array: code or type, mode, score, quad of the file
    type      TEXT NOT NULL,                -- PLOVER; '' for a statement without an act (CAMEO 01)
    mode      TEXT NOT NULL,
    cameo     TEXT NOT NULL,
    quad      INTEGER NOT NULL,
    intensity REAL NOT NULL,                -- of the file (Goldstein), else PLOVER
    directed  INTEGER NOT NULL CHECK (directed IN (0, 1))  -- 0: two sides, neither is the doer
) STRICT;

-- Where something was, as a format writes it.
CREATE TABLE import_place (
    seq       INTEGER PRIMARY KEY,
    format    TEXT NOT NULL,
    written   TEXT NOT NULL,                -- JSON array: all of the below, country as in the file
    name      TEXT NOT NULL,
    region    TEXT NOT NULL,                -- first-level division
    country   TEXT NOT NULL,                -- ISO 3166-1 alpha-3
    latitude  REAL,                         -- WGS 84
    longitude REAL,
    precision TEXT NOT NULL                 -- settlement, second-level, first-level, country or ''
) STRICT;

-- One row an event of a file. All integers, so that ten million stay small: `imported` has words.
CREATE TABLE import_row (
    seq       INTEGER PRIMARY KEY,
    file      INTEGER NOT NULL,             -- import_file.seq
    line      INTEGER NOT NULL,             -- from 1, the header counts
    first_day INTEGER NOT NULL,             -- days since the first of January of the year 1
    last_day  INTEGER NOT NULL,
    actor     INTEGER NOT NULL,             -- import_party.seq
    recipient INTEGER NOT NULL,             -- import_party.seq
    kind      INTEGER NOT NULL,             -- import_kind.seq
    place     INTEGER NOT NULL,             -- import_place.seq
    event_id  ANY NOT NULL,                 -- as the file numbers it
    low       INTEGER,                      -- deaths, where the file counts them
    best      INTEGER,
    high      INTEGER
) STRICT;

-- A line that could not be read as an event.
CREATE TABLE import_reject (
    file   INTEGER NOT NULL,
    line   INTEGER NOT NULL,
    chunk  INTEGER NOT NULL,                -- import_chunk.seq
    reason TEXT NOT NULL,
    PRIMARY KEY (file, line)
) STRICT, WITHOUT ROWID;

-- What was added in one transaction.
CREATE TABLE import_chunk (
    seq       INTEGER PRIMARY KEY,
    first_row INTEGER NOT NULL,             -- import_row.seq
    last_row  INTEGER NOT NULL,
    pairs     BLOB NOT NULL                 -- who acted on whom, little-endian int32: the column of
                                            -- all actors, then of recipients, first days, last
                                            -- days, rows
) STRICT;

-- Which rows and lines of a file a chunk holds.
CREATE TABLE import_part (
    chunk     INTEGER NOT NULL REFERENCES import_chunk(seq),
    file      INTEGER NOT NULL REFERENCES import_file(seq),
    first_row INTEGER NOT NULL,
    last_row  INTEGER NOT NULL,             -- less than first_row: none
    last_line INTEGER NOT NULL,
    PRIMARY KEY (chunk, file)
) STRICT, WITHOUT ROWID;

-- The rows of a chunk again, in columns by pair of countries, so that analysis reads a pair of
-- countries, or all rows, without a query a row. They follow from import_row; `verify` compares.
CREATE TABLE import_columns (
    seq               INTEGER PRIMARY KEY,
    chunk             INTEGER NOT NULL REFERENCES import_chunk(seq),
    actor_country     TEXT NOT NULL,
    recipient_country TEXT NOT NULL,
    rows              INTEGER NOT NULL,
    data              BLOB NOT NULL         -- little-endian int32, six a row: its number less
                                            -- first_row, first_day, last_day, actor, recipient,
                                            -- kind
) STRICT;
CREATE INDEX import_columns_pair ON import_columns (actor_country, recipient_country, chunk);
CREATE INDEX import_columns_recipient ON import_columns (recipient_country);

-- How many rows of a chunk begin on each day.
CREATE TABLE import_volume (
    chunk INTEGER NOT NULL REFERENCES import_chunk(seq),
    day   INTEGER NOT NULL,
    rows  INTEGER NOT NULL,
    PRIMARY KEY (chunk, day)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- what happened to the ledger

-- Files that could not be read.
CREATE TABLE rejected (
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (source, reason)
) STRICT, WITHOUT ROWID;

-- What was added, when; each row's hash covers the row before it.
CREATE TABLE log (
    seq      INTEGER PRIMARY KEY,           -- from 1, without gaps
    at       TEXT NOT NULL,                 -- ISO date and time, UTC
    action   TEXT NOT NULL,                 -- report, reading, reject, judgement, weave, import
    subject  TEXT NOT NULL,                 -- the id, or the file
    detail   TEXT NOT NULL,                 -- JSON object with the digests of the rows added
    previous TEXT NOT NULL,                 -- hash of the row before, '' for the first
    hash     TEXT NOT NULL                  -- SHA-256 of all of the above
) STRICT;
CREATE INDEX log_subject ON log (subject);

-- ---------------------------------------------------------------- search by words

-- Words only, no text: rowid is passage.seq and statement.seq. FTS5 refuses UPDATE and DELETE.
CREATE VIRTUAL TABLE passage_fts USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE statement_fts USING fts5 (quote, content = '', tokenize = 'unicode61 remove_diacritics 2');

-- ---------------------------------------------------------------- append-only

CREATE TRIGGER body_keeps_update BEFORE UPDATE ON body
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: body'); END;
CREATE TRIGGER body_keeps_delete BEFORE DELETE ON body
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: body'); END;
CREATE TRIGGER report_keeps_update BEFORE UPDATE ON report
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: report'); END;
CREATE TRIGGER report_keeps_delete BEFORE DELETE ON report
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: report'); END;
CREATE TRIGGER reading_keeps_update BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END;
CREATE TRIGGER reading_keeps_delete BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END;
CREATE TRIGGER passage_keeps_update BEFORE UPDATE ON passage
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: passage'); END;
CREATE TRIGGER passage_keeps_delete BEFORE DELETE ON passage
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: passage'); END;
CREATE TRIGGER quotation_keeps_update BEFORE UPDATE ON quotation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: quotation'); END;
CREATE TRIGGER quotation_keeps_delete BEFORE DELETE ON quotation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: quotation'); END;
CREATE TRIGGER statement_keeps_update BEFORE UPDATE ON statement
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: statement'); END;
CREATE TRIGGER statement_keeps_delete BEFORE DELETE ON statement
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: statement'); END;
CREATE TRIGGER event_keeps_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: event'); END;
CREATE TRIGGER event_keeps_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: event'); END;
CREATE TRIGGER claim_keeps_update BEFORE UPDATE ON claim
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: claim'); END;
CREATE TRIGGER claim_keeps_delete BEFORE DELETE ON claim
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: claim'); END;
CREATE TRIGGER commitment_keeps_update BEFORE UPDATE ON commitment
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment'); END;
CREATE TRIGGER commitment_keeps_delete BEFORE DELETE ON commitment
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment'); END;
CREATE TRIGGER incident_keeps_update BEFORE UPDATE ON incident
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: incident'); END;
CREATE TRIGGER incident_keeps_delete BEFORE DELETE ON incident
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: incident'); END;
CREATE TRIGGER toll_keeps_update BEFORE UPDATE ON toll
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: toll'); END;
CREATE TRIGGER toll_keeps_delete BEFORE DELETE ON toll
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: toll'); END;
CREATE TRIGGER tie_keeps_update BEFORE UPDATE ON tie
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: tie'); END;
CREATE TRIGGER tie_keeps_delete BEFORE DELETE ON tie
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: tie'); END;
CREATE TRIGGER measure_keeps_update BEFORE UPDATE ON measure
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: measure'); END;
CREATE TRIGGER measure_keeps_delete BEFORE DELETE ON measure
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: measure'); END;
CREATE TRIGGER place_decision_keeps_update BEFORE UPDATE ON place_decision
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: place_decision'); END;
CREATE TRIGGER place_decision_keeps_delete BEFORE DELETE ON place_decision
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: place_decision'); END;
CREATE TRIGGER expression_keeps_update BEFORE UPDATE ON expression
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: expression'); END;
CREATE TRIGGER expression_keeps_delete BEFORE DELETE ON expression
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: expression'); END;
CREATE TRIGGER piece_keeps_update BEFORE UPDATE ON piece
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: piece'); END;
CREATE TRIGGER piece_keeps_delete BEFORE DELETE ON piece
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: piece'); END;
CREATE TRIGGER voice_keeps_update BEFORE UPDATE ON voice
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: voice'); END;
CREATE TRIGGER voice_keeps_delete BEFORE DELETE ON voice
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: voice'); END;
CREATE TRIGGER mention_keeps_update BEFORE UPDATE ON mention
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: mention'); END;
CREATE TRIGGER mention_keeps_delete BEFORE DELETE ON mention
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: mention'); END;
CREATE TRIGGER time_mention_keeps_update BEFORE UPDATE ON time_mention
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: time_mention'); END;
CREATE TRIGGER time_mention_keeps_delete BEFORE DELETE ON time_mention
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: time_mention'); END;
CREATE TRIGGER actor_decision_keeps_update BEFORE UPDATE ON actor_decision
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: actor_decision'); END;
CREATE TRIGGER actor_decision_keeps_delete BEFORE DELETE ON actor_decision
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: actor_decision'); END;
CREATE TRIGGER period_keeps_update BEFORE UPDATE ON period
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: period'); END;
CREATE TRIGGER period_keeps_delete BEFORE DELETE ON period
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: period'); END;
CREATE TRIGGER dropped_keeps_update BEFORE UPDATE ON dropped
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: dropped'); END;
CREATE TRIGGER dropped_keeps_delete BEFORE DELETE ON dropped
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: dropped'); END;
CREATE TRIGGER filed_keeps_update BEFORE UPDATE ON filed
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: filed'); END;
CREATE TRIGGER filed_keeps_delete BEFORE DELETE ON filed
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: filed'); END;
CREATE TRIGGER block_keeps_update BEFORE UPDATE ON block
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: block'); END;
CREATE TRIGGER block_keeps_delete BEFORE DELETE ON block
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: block'); END;
CREATE TRIGGER weighed_keeps_update BEFORE UPDATE ON weighed
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: weighed'); END;
CREATE TRIGGER weighed_keeps_delete BEFORE DELETE ON weighed
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: weighed'); END;
CREATE TRIGGER band_keeps_update BEFORE UPDATE ON band
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: band'); END;
CREATE TRIGGER band_keeps_delete BEFORE DELETE ON band
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: band'); END;
CREATE TRIGGER copy_keeps_update BEFORE UPDATE ON copy
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: copy'); END;
CREATE TRIGGER copy_keeps_delete BEFORE DELETE ON copy
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: copy'); END;
CREATE TRIGGER deed_keeps_update BEFORE UPDATE ON deed
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: deed'); END;
CREATE TRIGGER deed_keeps_delete BEFORE DELETE ON deed
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: deed'); END;
CREATE TRIGGER deed_party_keeps_update BEFORE UPDATE ON deed_party
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: deed_party'); END;
CREATE TRIGGER deed_party_keeps_delete BEFORE DELETE ON deed_party
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: deed_party'); END;
CREATE TRIGGER step_keeps_update BEFORE UPDATE ON step
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: step'); END;
CREATE TRIGGER step_keeps_delete BEFORE DELETE ON step
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: step'); END;
CREATE TRIGGER commitment_key_keeps_update BEFORE UPDATE ON commitment_key
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment_key'); END;
CREATE TRIGGER commitment_key_keeps_delete BEFORE DELETE ON commitment_key
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment_key'); END;
CREATE TRIGGER followed_keeps_update BEFORE UPDATE ON followed
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: followed'); END;
CREATE TRIGGER followed_keeps_delete BEFORE DELETE ON followed
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: followed'); END;
CREATE TRIGGER contradiction_keeps_update BEFORE UPDATE ON contradiction
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: contradiction'); END;
CREATE TRIGGER contradiction_keeps_delete BEFORE DELETE ON contradiction
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: contradiction'); END;
CREATE TRIGGER contradiction_side_keeps_update BEFORE UPDATE ON contradiction_side
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: contradiction_side'); END;
CREATE TRIGGER contradiction_side_keeps_delete BEFORE DELETE ON contradiction_side
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: contradiction_side'); END;
CREATE TRIGGER compared_keeps_update BEFORE UPDATE ON compared
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: compared'); END;
CREATE TRIGGER compared_keeps_delete BEFORE DELETE ON compared
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: compared'); END;

CREATE TRIGGER import_file_keeps_update BEFORE UPDATE ON import_file
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_file'); END;
CREATE TRIGGER import_file_keeps_delete BEFORE DELETE ON import_file
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_file'); END;
CREATE TRIGGER import_done_keeps_update BEFORE UPDATE ON import_done
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_done'); END;
CREATE TRIGGER import_done_keeps_delete BEFORE DELETE ON import_done
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_done'); END;
CREATE TRIGGER import_party_keeps_update BEFORE UPDATE ON import_party
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_party'); END;
CREATE TRIGGER import_party_keeps_delete BEFORE DELETE ON import_party
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_party'); END;
CREATE TRIGGER import_kind_keeps_update BEFORE UPDATE ON import_kind
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_kind'); END;
CREATE TRIGGER import_kind_keeps_delete BEFORE DELETE ON import_kind
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_kind'); END;
CREATE TRIGGER import_place_keeps_update BEFORE UPDATE ON import_place
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_place'); END;
CREATE TRIGGER import_place_keeps_delete BEFORE DELETE ON import_place
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_place'); END;
CREATE TRIGGER import_row_keeps_update BEFORE UPDATE ON import_row
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_row'); END;
CREATE TRIGGER import_row_keeps_delete BEFORE DELETE ON import_row
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_row'); END;
CREATE TRIGGER import_reject_keeps_update BEFORE UPDATE ON import_reject
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_reject'); END;
CREATE TRIGGER import_reject_keeps_delete BEFORE DELETE ON import_reject
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_reject'); END;
CREATE TRIGGER import_chunk_keeps_update BEFORE UPDATE ON import_chunk
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_chunk'); END;
CREATE TRIGGER import_chunk_keeps_delete BEFORE DELETE ON import_chunk
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_chunk'); END;
CREATE TRIGGER import_part_keeps_update BEFORE UPDATE ON import_part
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_part'); END;
CREATE TRIGGER import_part_keeps_delete BEFORE DELETE ON import_part
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_part'); END;
CREATE TRIGGER import_columns_keeps_update BEFORE UPDATE ON import_columns
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_columns'); END;
CREATE TRIGGER import_columns_keeps_delete BEFORE DELETE ON import_columns
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_columns'); END;
CREATE TRIGGER import_volume_keeps_update BEFORE UPDATE ON import_volume
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_volume'); END;
CREATE TRIGGER import_volume_keeps_delete BEFORE DELETE ON import_volume
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: import_volume'); END;
CREATE TRIGGER rejected_keeps_update BEFORE UPDATE ON rejected
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: rejected'); END;
CREATE TRIGGER rejected_keeps_delete BEFORE DELETE ON rejected
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: rejected'); END;
CREATE TRIGGER log_keeps_update BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: log'); END;
CREATE TRIGGER log_keeps_delete BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: log'); END;

-- ---------------------------------------------------------------- views: start here

-- The reading that is shown of each report: the newest, of reports that no later one revises.
CREATE VIEW current_reading AS
SELECT reading.*
FROM reading
WHERE seq = (SELECT max(seq) FROM reading AS other WHERE other.report_id = reading.report_id)
  AND NOT EXISTS (SELECT 1 FROM report WHERE report.revises = reading.report_id);

-- One row a report; a revised report stays, with the id of the one that supersedes it.
CREATE VIEW reports AS
SELECT
    report.id, reading.title, report.outlet, report.published, reading.author, report.url,
    reading.language, report.source, length(body.text) AS characters,
    reading.reader, reading.id AS reading_id,
    (SELECT count(*) FROM statement WHERE reading_id = reading.id AND kind = 'event') AS events,
    (SELECT count(*) FROM statement WHERE reading_id = reading.id AND kind = 'claim') AS claims,
    (SELECT count(*) FROM statement WHERE reading_id = reading.id AND kind = 'commitment')
        AS commitments,
    (SELECT count(*) FROM statement WHERE reading_id = reading.id AND kind = 'incident')
        AS incidents,
    (SELECT count(*) FROM statement WHERE reading_id = reading.id AND kind = 'tie') AS ties,
    (SELECT count(*) FROM statement WHERE reading_id = reading.id AND kind = 'measure')
        AS measures,
    report.revises,
    (SELECT later.id FROM report AS later WHERE later.revises = report.id) AS superseded_by,
    report.sha256
FROM report
JOIN body USING (sha256)
JOIN reading ON reading.seq = (SELECT max(seq) FROM reading WHERE report_id = report.id)
ORDER BY report.seq;

-- Of which incident or event each statement tells, as it stands now.
CREATE VIEW files AS
SELECT filed.file_id, filed.kind, filed.statement_id, filed.role, filed.score, filed.reason,
    filed.reading_id
FROM filed
WHERE seq = (SELECT max(seq) FROM filed AS later WHERE later.statement_id = filed.statement_id)
  AND file_id <> '';

-- The reports that are near-copies of another, with the one they go back to, as it stands now.
CREATE VIEW near_copies AS
SELECT copy.report_id, copy.origin_id, copy.share, copy.reason
FROM copy
WHERE seq = (SELECT max(seq) FROM copy AS later WHERE later.report_id = copy.report_id)
  AND origin_id <> '';

-- The steps that hold now: of each commitment those of its newest history, in order.
CREATE VIEW steps AS
SELECT step.*
FROM step
WHERE history = (SELECT history FROM step AS later
                 WHERE later.commitment_id = step.commitment_id ORDER BY seq DESC LIMIT 1);

-- The contradictions that stand now.
CREATE VIEW contradictions AS
SELECT contradiction.id, contradiction.kind, contradiction.aspect, contradiction.subject,
    contradiction.since, contradiction.confidence, contradiction.reason, contradiction.version
FROM contradiction
WHERE seq = (SELECT max(seq) FROM contradiction AS later WHERE later.id = contradiction.id)
  AND stands = 1
ORDER BY kind, since, id;

-- One row a statement on a side of a contradiction that stands now.
CREATE VIEW contradiction_sides AS
SELECT contradictions.id AS contradiction_id, contradictions.kind, contradictions.subject,
    said.side, said.value, said.low, said.high, said.source, said.outlet, said.published,
    said.confidence, said.statement_id, said.reading_id
FROM contradictions JOIN contradiction_side AS said USING (version)
WHERE said.side IS NOT NULL
ORDER BY contradictions.kind, contradictions.since, contradictions.id, said.side, said.seq;

-- One row a passage of the current readings, with its words.
CREATE VIEW passages AS
SELECT
    passage.seq, report.id AS report_id, passage.start, passage.end, passage.kind,
    passage.paragraph, passage.reason,
    substr(body.text, passage.start + 1, passage.end - passage.start) AS words
FROM passage
JOIN current_reading AS reading ON reading.id = passage.reading_id
JOIN report ON report.id = reading.report_id
JOIN body USING (sha256);

-- One row a mention in a statement, of every reading, with the actor decided on; `label` is the
-- actor's name, or the words as written where nobody was decided on.
CREATE VIEW decided_mentions AS
SELECT
    mention.reading_id, mention.statement_id, mention.role, mention.place,
    mention.start, mention.end, mention.words, mention.name AS written_name,
    coalesce(actor.name, '') AS name, coalesce(actor.code, '') AS code,
    coalesce(actor.name, mention.words) AS label,
    coalesce(actor.kind, '') AS kind, coalesce(actor.country, '') AS country,
    coalesce(actor.sector, '') AS sector, coalesce(actor.office, '') AS office,
    coalesce(actor.confidence, 0.0) AS confidence,
    coalesce(actor.reason, 'no decision was made') AS reason,
    coalesce(actor.alternatives, '[]') AS alternatives
FROM mention
LEFT JOIN actor_decision AS actor
    ON actor.reading_id = mention.reading_id
    AND actor.start = mention.start AND actor.end = mention.end;

-- One row a mention in a statement, of every reading, with the place decided on.
CREATE VIEW decided_places AS
SELECT
    mention.reading_id, mention.statement_id, mention.role, mention.place,
    mention.start, mention.end, mention.words,
    coalesce(sited.place_id, '') AS place_id, coalesce(sited.name, '') AS name,
    coalesce(sited.name, mention.words) AS label,
    coalesce(sited.precision, '') AS precision, sited.latitude, sited.longitude,
    coalesce(sited.country, '') AS country, coalesce(sited.region, '') AS region,
    coalesce(sited.confidence, 0.0) AS confidence,
    coalesce(sited.reason, 'no decision was made') AS reason,
    coalesce(sited.alternatives, '[]') AS alternatives
FROM mention
LEFT JOIN place_decision AS sited
    ON sited.reading_id = mention.reading_id
    AND sited.start = mention.start AND sited.end = mention.end
WHERE mention.role = 'where' OR sited.place_id IS NOT NULL;

-- When each statement with a trigger was: decided for the trigger, else for its time expression.
CREATE VIEW dated_statements AS
SELECT
    trigger.reading_id, trigger.statement_id, trigger.words AS trigger,
    coalesce(own.date, told.date, '') AS date,
    coalesce(own.precision, told.precision, '') AS precision,
    coalesce(own.first_day, told.first_day) AS first_day,
    coalesce(own.last_day, told.last_day) AS last_day,
    coalesce(own.how, told.how, '[]') AS how
FROM piece AS trigger
LEFT JOIN period AS own ON own.reading_id = trigger.reading_id
    AND own.start = trigger.start AND own.end = trigger.end
LEFT JOIN time_mention AS said ON said.reading_id = trigger.reading_id
    AND said.statement_id = trigger.statement_id AND said.role = 'when'
LEFT JOIN period AS told ON told.reading_id = trigger.reading_id
    AND told.start = said.start AND told.end = said.end
WHERE trigger.role = 'trigger';

-- One row a statement of any kind, of the current readings. In this view and those after it a
-- cell with several values has them joined by "; "; names and codes stand in the same order, and
-- "?" is the code of somebody who was not decided on.
CREATE VIEW statements AS
SELECT
    statement.id, statement.kind, statement.quote,
    substr(report.id, 1, 8) || ':' || statement.start || '-' || statement.end AS citation,
    reading.title, report.outlet, report.published,
    (SELECT group_concat(link, ' via ')
     FROM (SELECT words || CASE WHEN cue = '' THEN '' ELSE ' (' || cue || ')' END AS link
           FROM voice
           WHERE voice.reading_id = statement.reading_id AND voice.statement_id = statement.id
           ORDER BY place)) AS voices,
    statement.stance, statement.likelihood, statement.negated, statement.time,
    statement.confidence, statement.rule, statement.saw,
    report.id AS report_id, statement.start, statement.end, statement.reading_id
FROM statement
JOIN current_reading AS reading ON reading.id = statement.reading_id
JOIN report ON report.id = reading.report_id;

-- One row an event. Its date is the one decided for its trigger, else for its time expression.
CREATE VIEW events AS
SELECT
    said.id, said.quote, said.citation, said.title, said.outlet, said.published,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'actor' ORDER BY who.place)), '') AS actors,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT coalesce(nullif(code, ''), '?') AS label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'actor' ORDER BY who.place)), '') AS actor_codes,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'recipient' ORDER BY who.place)), '') AS recipients,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT coalesce(nullif(code, ''), '?') AS label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'recipient' ORDER BY who.place)), '') AS recipient_codes,
    event.type, event.mode,
    coalesce((SELECT group_concat(value, '; ') FROM json_each(event.contexts)), '') AS contexts,
    event.cameo, event.quad, event.intensity, dated.trigger,
    coalesce(dated.date, '') AS date, coalesce(dated.precision, '') AS date_precision,
    coalesce(sited.label, '') AS place, coalesce(sited.place_id, '') AS place_id,
    sited.latitude, sited.longitude, coalesce(sited.precision, '') AS place_precision,
    said.stance, said.likelihood, said.negated, said.time, said.voices, said.confidence,
    said.report_id, said.start, said.end, said.reading_id
FROM statements AS said
JOIN event ON event.reading_id = said.reading_id AND event.id = said.id
LEFT JOIN dated_statements AS dated
    ON dated.reading_id = said.reading_id AND dated.statement_id = said.id
LEFT JOIN decided_places AS sited
    ON sited.reading_id = said.reading_id AND sited.statement_id = said.id
    AND sited.role = 'where';

-- One row an attack as one report tells it; all its figures stand in tolls.
CREATE VIEW incidents AS
SELECT
    said.id, said.quote, said.citation, said.title, said.outlet, said.published,
    incident.type, incident.stage,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'perpetrator' ORDER BY who.place)), '') AS perpetrators,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT coalesce(nullif(code, ''), '?') AS label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'perpetrator' ORDER BY who.place)), '') AS perpetrator_codes,
    incident.blame,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'target' ORDER BY who.place)), '') AS targets,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'victim' ORDER BY who.place)), '') AS victims,
    coalesce((SELECT words FROM piece WHERE piece.reading_id = said.reading_id
        AND piece.statement_id = said.id AND piece.role = 'weapon'), '') AS weapon,
    incident.weapon_type,
    coalesce((SELECT group_concat(words, '; ') FROM (
        SELECT CASE json_extract(toll.voices, '$[0].kind')
            WHEN 'derived' THEN best || ' (derived)' ELSE words END AS words
        FROM toll WHERE toll.reading_id = said.reading_id
          AND toll.statement_id = said.id AND effect = 'killed' AND side = 'victim'
        ORDER BY place)), '') AS killed,
    coalesce((SELECT group_concat(words, '; ') FROM (
        SELECT CASE json_extract(toll.voices, '$[0].kind')
            WHEN 'derived' THEN best || ' (derived)' ELSE words END AS words
        FROM toll WHERE toll.reading_id = said.reading_id
          AND toll.statement_id = said.id AND effect = 'injured' AND side = 'victim'
        ORDER BY place)), '') AS injured,
    dated.trigger, coalesce(dated.date, '') AS date,
    coalesce(dated.precision, '') AS date_precision,
    coalesce(sited.label, '') AS place, coalesce(sited.place_id, '') AS place_id,
    sited.latitude, sited.longitude, coalesce(sited.precision, '') AS place_precision,
    said.stance, said.likelihood, said.negated, said.time, said.voices, said.confidence,
    said.report_id, said.start, said.end, said.reading_id
FROM statements AS said
JOIN incident ON incident.reading_id = said.reading_id AND incident.id = said.id
LEFT JOIN dated_statements AS dated
    ON dated.reading_id = said.reading_id AND dated.statement_id = said.id
LEFT JOIN decided_places AS sited
    ON sited.reading_id = said.reading_id AND sited.statement_id = said.id
    AND sited.role = 'where';

-- One row a figure: so many killed or hurt, according to whom (nearest first).
CREATE VIEW tolls AS
SELECT
    said.id, said.type, said.date, said.place, toll.effect, toll.side,
    toll.low, toll.best, toll.high, toll.words,
    coalesce((SELECT group_concat(json_extract(value, '$.words'), ' via ')
              FROM json_each(toll.voices)), '') AS voices,
    said.title, said.outlet, said.published,
    substr(said.report_id, 1, 8) || ':' || toll.start || '-' || toll.end AS citation,
    said.confidence, said.report_id, toll.start, toll.end, said.reading_id
FROM incidents AS said
JOIN toll ON toll.reading_id = said.reading_id AND toll.statement_id = said.id
ORDER BY said.published, said.report_id, toll.start, toll.place;

-- One row a relation between two actors, or an actor and a place.
CREATE VIEW ties AS
SELECT
    said.id, said.quote, said.citation, said.title, said.outlet, said.published,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'subject' ORDER BY who.place)), '') AS subject,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT coalesce(nullif(code, ''), '?') AS label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'subject' ORDER BY who.place)), '') AS subject_code,
    tie.kind,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'object' ORDER BY who.place)), '') AS object,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT coalesce(nullif(code, ''), '?') AS label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'object' ORDER BY who.place)), '') AS object_code,
    coalesce((SELECT label FROM decided_places AS at
        WHERE at.reading_id = said.reading_id AND at.statement_id = said.id
          AND at.role = 'object'), '') AS object_place,
    tie.ended, dated.trigger,
    coalesce(dated.date, '') AS date, coalesce(dated.precision, '') AS date_precision,
    said.stance, said.likelihood, said.negated, said.time, said.voices, said.confidence,
    said.report_id, said.start, said.end, said.reading_id
FROM statements AS said
JOIN tie ON tie.reading_id = said.reading_id AND tie.id = said.id
LEFT JOIN dated_statements AS dated
    ON dated.reading_id = said.reading_id AND dated.statement_id = said.id;

-- One row a level or quantity; amount, level, change and cause as written.
CREATE VIEW measures AS
SELECT
    said.id, said.quote, said.citation, said.title, said.outlet, said.published,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'subject' ORDER BY who.place)), '') AS subject,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT coalesce(nullif(code, ''), '?') AS label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'subject' ORDER BY who.place)), '') AS subject_code,
    measure.quantity, measure.direction, measure.low, measure.best, measure.high, measure.unit,
    coalesce(amount.words, '') AS amount, coalesce(level.words, '') AS level,
    coalesce(change.words, '') AS change, coalesce(cause.words, '') AS cause, dated.trigger,
    coalesce(dated.date, '') AS date, coalesce(dated.precision, '') AS date_precision,
    coalesce(sited.label, '') AS place, coalesce(sited.place_id, '') AS place_id,
    sited.latitude, sited.longitude, coalesce(sited.precision, '') AS place_precision,
    said.stance, said.likelihood, said.negated, said.time, said.voices, said.confidence,
    said.report_id, said.start, said.end, said.reading_id
FROM statements AS said
JOIN measure ON measure.reading_id = said.reading_id AND measure.id = said.id
LEFT JOIN piece AS amount ON amount.reading_id = said.reading_id
    AND amount.statement_id = said.id AND amount.role = 'amount'
LEFT JOIN piece AS level ON level.reading_id = said.reading_id
    AND level.statement_id = said.id AND level.role = 'level'
LEFT JOIN piece AS change ON change.reading_id = said.reading_id
    AND change.statement_id = said.id AND change.role = 'change'
LEFT JOIN piece AS cause ON cause.reading_id = said.reading_id
    AND cause.statement_id = said.id AND cause.role = 'cause'
LEFT JOIN dated_statements AS dated
    ON dated.reading_id = said.reading_id AND dated.statement_id = said.id
LEFT JOIN decided_places AS sited
    ON sited.reading_id = said.reading_id AND sited.statement_id = said.id
    AND sited.role = 'where';

-- One row a claim; `content` is what is said, `voice` who says it, nearest first.
CREATE VIEW claims AS
SELECT
    said.id, said.quote, said.citation, said.title, said.outlet, said.published,
    voice.words AS voice,
    coalesce((SELECT code FROM decided_mentions AS who WHERE who.reading_id = said.reading_id
        AND who.statement_id = said.id AND who.role = 'voice' AND who.place = 0), '') AS voice_code,
    voice.cue, claim.kind, claim.direct,
    (SELECT group_concat(words, '; ')
     FROM (SELECT words FROM piece
           WHERE piece.reading_id = said.reading_id AND piece.statement_id = said.id
             AND piece.role = 'content'
           ORDER BY place)) AS content,
    said.stance, said.likelihood, said.negated, said.time, said.voices, said.confidence,
    said.report_id, said.start, said.end, said.reading_id
FROM statements AS said
JOIN claim ON claim.reading_id = said.reading_id AND claim.id = said.id
LEFT JOIN voice ON voice.reading_id = said.reading_id AND voice.statement_id = said.id
    AND voice.place = 0;

-- One row a commitment, with its condition and fallback where there are such.
CREATE VIEW commitments AS
SELECT
    said.id, said.quote, said.citation, said.title, said.outlet, said.published,
    commitment.kind,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'promisor' ORDER BY who.place)), '') AS promisor,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT coalesce(nullif(code, ''), '?') AS label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'promisor' ORDER BY who.place)), '') AS promisor_code,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'promisee' ORDER BY who.place)), '') AS promisee,
    coalesce((SELECT group_concat(label, '; ') FROM (
        SELECT coalesce(nullif(code, ''), '?') AS label FROM decided_mentions AS who
        WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
          AND who.role = 'promisee' ORDER BY who.place)), '') AS promisee_code,
    coalesce(condition.words, '') AS condition, commitment.condition_polarity,
    act.words AS act, coalesce(fallback.words, '') AS fallback,
    coalesce(deadline.words, '') AS deadline, coalesce(period.date, '') AS deadline_date,
    said.stance, said.likelihood, said.negated, said.time, said.voices, said.confidence,
    said.report_id, said.start, said.end, said.reading_id
FROM statements AS said
JOIN commitment ON commitment.reading_id = said.reading_id AND commitment.id = said.id
LEFT JOIN piece AS act ON act.reading_id = said.reading_id
    AND act.statement_id = said.id AND act.role = 'act'
LEFT JOIN piece AS condition ON condition.reading_id = said.reading_id
    AND condition.statement_id = said.id AND condition.role = 'condition'
LEFT JOIN piece AS fallback ON fallback.reading_id = said.reading_id
    AND fallback.statement_id = said.id AND fallback.role = 'fallback'
LEFT JOIN time_mention AS deadline ON deadline.reading_id = said.reading_id
    AND deadline.statement_id = said.id AND deadline.role = 'deadline'
LEFT JOIN period ON period.reading_id = said.reading_id
    AND period.start = deadline.start AND period.end = deadline.end;

-- One row an actor that somebody in a current reading was decided to be.
CREATE VIEW actors AS
SELECT
    actor.code, actor.name, actor.kind, actor.country, actor.cow, actor.sector,
    max(actor.office) AS office, actor.wikidata,
    count(*) AS mentions, count(DISTINCT reading.report_id) AS reports,
    avg(actor.confidence) AS confidence
FROM actor_decision AS actor
JOIN current_reading AS reading ON reading.id = actor.reading_id
WHERE actor.code IS NOT NULL
GROUP BY actor.code, actor.name
ORDER BY mentions DESC, actor.code, actor.name;

-- One row a place that somebody in a current reading wrote of.
CREATE VIEW places AS
SELECT
    place.place_id, place.name, place.precision, place.latitude, place.longitude, place.country,
    place.region, place.population,
    count(*) AS mentions, count(DISTINCT reading.report_id) AS reports,
    avg(place.confidence) AS confidence
FROM place_decision AS place
JOIN current_reading AS reading ON reading.id = place.reading_id
WHERE place.place_id IS NOT NULL
GROUP BY place.place_id
ORDER BY mentions DESC, place.place_id;

-- One row a time expression of the current readings, with the days it means where they are known.
CREATE VIEW dates AS
SELECT
    said.words, said.type, said.value,
    coalesce(period.date, '') AS date, coalesce(period.precision, '') AS date_precision,
    period.first_day, period.last_day, coalesce(period.how, '[]') AS how,
    substr(report.id, 1, 8) || ':' || said.start || '-' || said.end AS citation,
    reading.title, report.outlet, report.published,
    report.id AS report_id, said.start, said.end, said.reading_id
FROM expression AS said
JOIN current_reading AS reading ON reading.id = said.reading_id
JOIN report ON report.id = reading.report_id
LEFT JOIN period USING (reading_id, start, end)
ORDER BY report.seq, said.start;

-- One row a file of event data; `rows` is NULL where it was not yet read to its end.
CREATE VIEW imports AS
SELECT
    file.sha256, file.format, file.source, file.bytes, file.importer,
    done.lines, done.rows, done.rejects,
    date('0001-01-01', (done.first_day - 1) || ' days') AS first_day,
    date('0001-01-01', (done.last_day - 1) || ' days') AS last_day
FROM import_file AS file LEFT JOIN import_done AS done ON done.file = file.seq
ORDER BY file.seq;

-- One row an imported event, in words. Ask for a stretch of `row`: the whole is long.
CREATE VIEW imported AS
SELECT
    said.seq AS row, substr(file.sha256, 1, 8) || ':' || said.line AS citation, file.format,
    date('0001-01-01', (said.first_day - 1) || ' days') AS first_day,
    date('0001-01-01', (said.last_day - 1) || ' days') AS last_day,
    actor.name AS actor, actor.code AS actor_code,
    recipient.name AS recipient, recipient.code AS recipient_code,
    kind.type, kind.mode, kind.cameo, kind.quad, kind.intensity, kind.directed,
    place.name AS place, place.region, place.country, place.latitude, place.longitude,
    place.precision AS place_precision,
    said.low, said.best, said.high, said.event_id, kind.written, file.sha256, said.line
FROM import_row AS said
JOIN import_done AS done ON done.file = said.file
JOIN import_file AS file ON file.seq = said.file
JOIN import_party AS actor ON actor.seq = said.actor
JOIN import_party AS recipient ON recipient.seq = said.recipient
JOIN import_kind AS kind ON kind.seq = said.kind
JOIN import_place AS place ON place.seq = said.place;
