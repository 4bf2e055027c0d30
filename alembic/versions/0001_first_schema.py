"""The first schema: reference, reported, concluded and kept tables, and full text on SQLite.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

# ruff: noqa: E501  (a schema reads best with a column a line)
# fmt: off

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None

FULL_TEXT = (
    'CREATE VIRTUAL TABLE article_fts USING fts5('
    "title, text, content='article', content_rowid='id', tokenize='unicode61 remove_diacritics 2')",
    'CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN '
    'INSERT INTO article_fts(rowid, title, text) VALUES (new.id, new.title, new.text); '
    'END',
    'CREATE TRIGGER article_fts_delete AFTER DELETE ON article BEGIN '
    "INSERT INTO article_fts(article_fts, rowid, title, text) VALUES ('delete', old.id, old.title, "
    'old.text); '
    'END',
    'CREATE TRIGGER article_fts_update AFTER UPDATE OF title, text ON article BEGIN '
    "INSERT INTO article_fts(article_fts, rowid, title, text) VALUES ('delete', old.id, old.title, "
    'old.text); '
    'INSERT INTO article_fts(rowid, title, text) VALUES (new.id, new.title, new.text); '
    'END',
)
TABLES = (
    'correction',
    'ingest_run',
    'judgement',
    'office',
    'person',
    'place',
    'topic',
    'change',
    'occasion',
    'person_name',
    'place_name',
    'retired_meeting',
    'source',
    'tenure',
    'article',
    'meeting',
    'article_claim',
    'article_file',
    'figure',
    'meeting_topic',
    'outcome',
    'participation',
    'report',
    'claim',
    'meeting_report',
)


def upgrade() -> None:
    """Go to this schema."""
    _make_correction()
    _make_ingest_run()
    _make_judgement()
    _make_office()
    _make_person()
    _make_place()
    _make_topic()
    _make_change()
    _make_occasion()
    _make_person_name()
    _make_place_name()
    _make_retired_meeting()
    _make_source()
    _make_tenure()
    _make_article()
    _make_meeting()
    _make_article_claim()
    _make_article_file()
    _make_figure()
    _make_meeting_topic()
    _make_outcome()
    _make_participation()
    _make_report()
    _make_claim()
    _make_meeting_report()
    if op.get_context().dialect.name == 'sqlite':
        for statement in FULL_TEXT:
            op.execute(sa.text(statement))


def downgrade() -> None:
    """Go back to an empty database."""
    if op.get_context().dialect.name == 'sqlite':
        for name in ('insert', 'delete', 'update'):
            op.execute(f'DROP TRIGGER article_fts_{name}')
        op.execute('DROP TABLE article_fts')
    for table in reversed(TABLES):
        op.drop_table(table)


def _make_correction() -> None:
    op.create_table('correction',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False, comment='Row number'),
    sa.Column('meeting_id', sa.Text(), nullable=False, comment='Public id of the meeting, then'),
    sa.Column('field', sa.Text(), nullable=False, comment='Dotted path of the value'),
    sa.Column('value', sa.JSON(), nullable=False, comment='The right value'),
    sa.Column('value_before', sa.JSON(), nullable=True, comment="The machine's value"),
    sa.Column('who', sa.Text(), nullable=False, comment='Who corrected'),
    sa.Column('why', sa.Text(), nullable=True, comment='Reason given'),
    sa.Column('corrected_at', sa.DateTime(timezone=True), nullable=False, comment='When, UTC'),
    sa.Column('undone_at', sa.DateTime(timezone=True), nullable=True, comment='When it was taken back, UTC'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_correction')),
    comment='Corrections by people, with the value before'
    )
    op.create_index(op.f('ix_correction__meeting_id'), 'correction', ['meeting_id'])


def _make_ingest_run() -> None:
    op.create_table('ingest_run',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False, comment='Row number'),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False, comment='When it began, UTC'),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True, comment='When it ended, UTC; NULL if it was broken off'),
    sa.Column('extractor', sa.Text(), nullable=False, comment='Version of kzturk'),
    sa.Column('knowledge', sa.Text(), nullable=False, comment='Fingerprint of the knowledge'),
    sa.Column('articles_new', sa.Integer(), nullable=False, comment='Articles stored for the first time'),
    sa.Column('articles_updated', sa.Integer(), nullable=False, comment='Articles stored anew'),
    sa.Column('articles_unchanged', sa.Integer(), nullable=False, comment='Files that told nothing new'),
    sa.Column('skipped', sa.Integer(), nullable=False, comment='Files of another kind'),
    sa.Column('failed', sa.Integer(), nullable=False, comment='Files that could not be read'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ingest_run')),
    comment='Runs of ingest'
    )


def _make_judgement() -> None:
    op.create_table('judgement',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False, comment='Row number'),
    sa.Column('report_key', sa.Text(), nullable=False, comment='Key of the one report, the smaller'),
    sa.Column('other_key', sa.Text(), nullable=False, comment='Key of the other'),
    sa.Column('verdict', sa.Text(), nullable=False, comment='same or different'),
    sa.Column('who', sa.Text(), nullable=False, comment='Who decided'),
    sa.Column('why', sa.Text(), nullable=True, comment='Reason given'),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=False, comment='When, UTC'),
    sa.Column('undone_at', sa.DateTime(timezone=True), nullable=True, comment='When it was taken back, UTC'),
    sa.CheckConstraint("verdict IN ('same', 'different')", name=op.f('ck_judgement__verdict')),
    sa.CheckConstraint('report_key < other_key', name=op.f('ck_judgement__order')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_judgement')),
    comment='Decisions of people: two reports tell of the same meeting, or not'
    )
    op.create_index(op.f('ix_judgement__other_key'), 'judgement', ['other_key'])
    op.create_index(op.f('ix_judgement__report_key'), 'judgement', ['report_key'])


def _make_office() -> None:
    op.create_table('office',
    sa.Column('id', sa.Text(), nullable=False, comment='Slug: country or organisation, then what'),
    sa.Column('name', sa.Text(), nullable=False, comment='English title in full'),
    sa.Column('country', sa.Text(), nullable=True, comment='ISO 3166 alpha-2; NULL for international offices'),
    sa.Column('title', sa.Text(), nullable=False, comment="Code of the title's words in the language files"),
    sa.Column('organisation', sa.Text(), nullable=True, comment="Id of the organisation, if it is one's office"),
    sa.Column('is_unique', sa.Boolean(), nullable=False, comment='Whether one person at a time holds it'),
    sa.Column('rank', sa.Integer(), nullable=False, comment='10 head of state ... 50 other; lower is higher'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_office')),
    comment='Public offices'
    )


def _make_person() -> None:
    op.create_table('person',
    sa.Column('id', sa.Text(), nullable=False, comment='Slug of the canonical name, for ever'),
    sa.Column('name', sa.Text(), nullable=False, comment='Canonical English form, or as printed when not curated'),
    sa.Column('country', sa.Text(), nullable=True, comment='ISO 3166 alpha-2; NULL for international officials'),
    sa.Column('gender', sa.Text(), nullable=True, comment='m or f'),
    sa.Column('curated', sa.Boolean(), nullable=False, comment='Whether the knowledge files describe the person'),
    sa.CheckConstraint("gender IN ('m', 'f')", name=op.f('ck_person__gender')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person')),
    comment='Persons, curated or met in an article'
    )


def _make_place() -> None:
    op.create_table('place',
    sa.Column('id', sa.Text(), nullable=False, comment="Slug of today's name"),
    sa.Column('name', sa.Text(), nullable=False, comment="Today's English name"),
    sa.Column('kind', sa.Text(), nullable=False, comment='country, region, city, district, palace, hotel, zone, airport ...'),
    sa.Column('country', sa.Text(), nullable=True, comment='ISO 3166 alpha-2'),
    sa.Column('city_id', sa.Text(), nullable=True, comment='The city that a site lies in'),
    sa.Column('capital', sa.Boolean(), nullable=False, comment="Whether it is its country's capital"),
    sa.ForeignKeyConstraint(['city_id'], ['place.id'], name=op.f('fk_place__city_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_place')),
    comment='Countries, cities, regions and sites'
    )
    op.create_index(op.f('ix_place__country'), 'place', ['country'])


def _make_topic() -> None:
    op.create_table('topic',
    sa.Column('code', sa.Text(), nullable=False, comment='Code of the codebook'),
    sa.Column('parent', sa.Text(), nullable=False, comment='Group of codes; asking for it finds all of them'),
    sa.Column('name', sa.Text(), nullable=False, comment='English name'),
    sa.Column('covers', sa.Text(), nullable=False, comment='What belongs to it'),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_topic')),
    comment='Subjects of the codebook'
    )
    op.create_index(op.f('ix_topic__parent'), 'topic', ['parent'])


def _make_change() -> None:
    op.create_table('change',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False, comment='Row number'),
    sa.Column('run_id', sa.Integer(), nullable=False, comment='By which run'),
    sa.Column('meeting_id', sa.Text(), nullable=False, comment='Public id of the meeting, then; it may be retired since'),
    sa.Column('kind', sa.Text(), nullable=False, comment='made, changed, joined (to another) or removed'),
    sa.Column('field', sa.Text(), nullable=True, comment='Which field changed'),
    sa.Column('before', sa.JSON(), nullable=True, comment='Its value before'),
    sa.Column('after', sa.JSON(), nullable=True, comment='Its value after'),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False, comment='When, UTC'),
    sa.CheckConstraint("kind IN ('made', 'changed', 'joined', 'removed')", name=op.f('ck_change__kind')),
    sa.ForeignKeyConstraint(['run_id'], ['ingest_run.id'], name=op.f('fk_change__run_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_change')),
    comment='The journal of a living dataset: what changed in a meeting, when, by which run'
    )
    op.create_index(op.f('ix_change__changed_at'), 'change', ['changed_at'])
    op.create_index(op.f('ix_change__meeting_id'), 'change', ['meeting_id'])


def _make_occasion() -> None:
    op.create_table('occasion',
    sa.Column('id', sa.Text(), nullable=False, comment='Slug of series and year or number'),
    sa.Column('name', sa.Text(), nullable=False, comment='English name in full'),
    sa.Column('series', sa.Text(), nullable=True, comment='Id of the series it belongs to'),
    sa.Column('number', sa.Integer(), nullable=True, comment='Its ordinal, if the series is numbered'),
    sa.Column('started_on', sa.Date(), nullable=True, comment='First day'),
    sa.Column('ended_on', sa.Date(), nullable=True, comment='Last day, inclusive'),
    sa.Column('precision', sa.Text(), nullable=False, comment='How exactly the days are known'),
    sa.Column('place_id', sa.Text(), nullable=True, comment='City or site where it was held'),
    sa.Column('country', sa.Text(), nullable=True, comment='ISO 3166 alpha-2 of where it was held'),
    sa.Column('source', sa.Text(), nullable=True, comment='Where the fact can be looked up'),
    sa.Column('curated', sa.Boolean(), nullable=False, comment='Whether the knowledge files describe it'),
    sa.CheckConstraint("precision IN ('day', 'month', 'year', 'unknown')", name=op.f('ck_occasion__precision')),
    sa.CheckConstraint('(started_on IS NULL) = (ended_on IS NULL)', name=op.f('ck_occasion__both_days')),
    sa.CheckConstraint('started_on <= ended_on', name=op.f('ck_occasion__days')),
    sa.ForeignKeyConstraint(['place_id'], ['place.id'], name=op.f('fk_occasion__place_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_occasion')),
    comment='Summits, forums, commission sessions and other named events'
    )


def _make_person_name() -> None:
    op.create_table('person_name',
    sa.Column('person_id', sa.Text(), nullable=False, comment='Whose name'),
    sa.Column('kind', sa.Text(), nullable=False, comment='Which part of the name: full, given, family, patronymic, alias'),
    sa.Column('language', sa.Text(), nullable=False, comment='Language of the form: en, ru, kk, tk'),
    sa.Column('text', sa.Text(), nullable=False, comment='The form as written'),
    sa.Column('folded', sa.Text(), nullable=False, comment='The form without case and diacritics, for look-up'),
    sa.CheckConstraint("kind IN ('full', 'given', 'family', 'patronymic', 'alias')", name=op.f('ck_person_name__kind')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_person_name__person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', 'kind', 'language', 'text', name=op.f('pk_person_name')),
    comment='Spellings of persons in every script',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_person_name__folded'), 'person_name', ['folded'])


def _make_place_name() -> None:
    op.create_table('place_name',
    sa.Column('place_id', sa.Text(), nullable=False, comment='Whose name'),
    sa.Column('kind', sa.Text(), nullable=False, comment='name, former (official once) or demonym'),
    sa.Column('language', sa.Text(), nullable=False, comment='Language of the form'),
    sa.Column('text', sa.Text(), nullable=False, comment='The form as written'),
    sa.Column('folded', sa.Text(), nullable=False, comment='The form without case and diacritics, for look-up'),
    sa.Column('held_from', sa.Date(), nullable=True, comment='First day of a former name, where known'),
    sa.Column('held_until', sa.Date(), nullable=True, comment='First day no longer of a former name, where known'),
    sa.CheckConstraint("kind IN ('name', 'former', 'demonym')", name=op.f('ck_place_name__kind')),
    sa.CheckConstraint('held_from < held_until', name=op.f('ck_place_name__held')),
    sa.ForeignKeyConstraint(['place_id'], ['place.id'], name=op.f('fk_place_name__place_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('place_id', 'kind', 'language', 'text', name=op.f('pk_place_name')),
    comment='Spellings of places, and former names',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_place_name__folded'), 'place_name', ['folded'])


def _make_retired_meeting() -> None:
    op.create_table('retired_meeting',
    sa.Column('id', sa.Text(), nullable=False, comment='The public id that was given once'),
    sa.Column('successor_id', sa.Text(), nullable=True, comment='Public id of the meeting that it was joined to'),
    sa.Column('why', sa.Text(), nullable=False, comment='A sentence'),
    sa.Column('run_id', sa.Integer(), nullable=False, comment='By which run'),
    sa.Column('retired_at', sa.DateTime(timezone=True), nullable=False, comment='When, UTC'),
    sa.CheckConstraint('successor_id <> id', name=op.f('ck_retired_meeting__successor')),
    sa.ForeignKeyConstraint(['run_id'], ['ingest_run.id'], name=op.f('fk_retired_meeting__run_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_retired_meeting')),
    comment='Redirects (with a successor) and tombstones of public ids',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_retired_meeting__successor_id'), 'retired_meeting', ['successor_id'])


def _make_source() -> None:
    op.create_table('source',
    sa.Column('id', sa.Text(), nullable=False, comment='Slug of the name'),
    sa.Column('name', sa.Text(), nullable=False, comment='Name as answers print it'),
    sa.Column('kind', sa.Text(), nullable=False, comment='primary, state-agency, independent, think-tank or reprint'),
    sa.Column('side', sa.Text(), nullable=False, comment='Country side: KZ, TM or other'),
    sa.Column('seat', sa.Text(), nullable=True, comment='City it is published in; never a venue by itself'),
    sa.CheckConstraint("kind IN ('primary', 'state-agency', 'independent', 'think-tank', 'reprint')", name=op.f('ck_source__kind')),
    sa.CheckConstraint("side IN ('KZ', 'TM', 'other')", name=op.f('ck_source__side')),
    sa.ForeignKeyConstraint(['seat'], ['place.id'], name=op.f('fk_source__seat'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_source')),
    comment='Publishers'
    )


def _make_tenure() -> None:
    op.create_table('tenure',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False, comment='Row number'),
    sa.Column('person_id', sa.Text(), nullable=False, comment='Who'),
    sa.Column('office_id', sa.Text(), nullable=False, comment='Which office'),
    sa.Column('held_from', sa.Date(), nullable=False, comment='First day in office, or first day of the month or year known'),
    sa.Column('held_from_precision', sa.Text(), nullable=False, comment='How exactly held_from is known'),
    sa.Column('held_until', sa.Date(), nullable=True, comment='First day no longer in office; NULL while it is held'),
    sa.Column('held_until_precision', sa.Text(), nullable=True, comment='How exactly held_until is known'),
    sa.Column('acting', sa.Boolean(), nullable=False, comment='Whether only as acting'),
    sa.Column('source', sa.Text(), nullable=False, comment='Where the fact can be looked up'),
    sa.CheckConstraint("held_from_precision IN ('day', 'month', 'year', 'unknown')", name=op.f('ck_tenure__held_from_precision')),
    sa.CheckConstraint("held_until_precision IN ('day', 'month', 'year', 'unknown')", name=op.f('ck_tenure__held_until_precision')),
    sa.ForeignKeyConstraint(['office_id'], ['office.id'], name=op.f('fk_tenure__office_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_tenure__person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tenure')),
    sa.UniqueConstraint('person_id', 'office_id', 'held_from', name=op.f('uq_tenure__person_id_office_id_held_from')),
    comment='Who held which office from when until when, half-open'
    )
    op.create_index(op.f('ix_tenure__office_id_held_from'), 'tenure', ['office_id', 'held_from'])


def _make_article() -> None:
    op.create_table('article',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False, comment='Row number'),
    sa.Column('content_hash', sa.Text(), nullable=False, comment='SHA-256 of the text, in hex'),
    sa.Column('source', sa.Text(), nullable=False, comment='Path of the file it is printed under'),
    sa.Column('title', sa.Text(), nullable=True, comment='Headline'),
    sa.Column('text', sa.Text(), nullable=False, comment='The text that every span points into'),
    sa.Column('language', sa.Text(), nullable=True, comment='ISO 639-1'),
    sa.Column('publisher', sa.Text(), nullable=True, comment='Name of the publisher'),
    sa.Column('publisher_id', sa.Text(), nullable=True, comment='The publisher, if it is known'),
    sa.Column('url', sa.Text(), nullable=True, comment='Address it was published at'),
    sa.Column('published_on', sa.Date(), nullable=True, comment='Day of publication'),
    sa.Column('published_basis', sa.Text(), nullable=True, comment='Where that day was found'),
    sa.Column('dateline', sa.Text(), nullable=True, comment='Place of the dateline'),
    sa.Column('reason', sa.Text(), nullable=True, comment='Why it has no main meeting that was held; NULL if it has'),
    sa.Column('extractor', sa.Text(), nullable=False, comment='Version of kzturk that read it'),
    sa.Column('knowledge', sa.Text(), nullable=False, comment='Fingerprint of the knowledge it was read with'),
    sa.Column('run_id', sa.Integer(), nullable=False, comment='Run that stored this state'),
    sa.Column('ingested_at', sa.DateTime(timezone=True), nullable=False, comment='When this state was stored, UTC'),
    sa.CheckConstraint("reason IN ('letter', 'ceremony', 'sightseeing', 'third-country', 'announcement', 'one-side-only', 'nobody-named', 'background-only', 'language')", name=op.f('ck_article__reason')),
    sa.ForeignKeyConstraint(['publisher_id'], ['source.id'], name=op.f('fk_article__publisher_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['run_id'], ['ingest_run.id'], name=op.f('fk_article__run_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_article')),
    sa.UniqueConstraint('content_hash', name=op.f('uq_article__content_hash')),
    sa.UniqueConstraint('source', name=op.f('uq_article__source')),
    comment='Articles as read, each text once'
    )
    op.create_index(op.f('ix_article__published_on'), 'article', ['published_on'])


def _make_meeting() -> None:
    op.create_table('meeting',
    sa.Column('id', sa.Text(), nullable=False, comment='Public id, m and 7 characters; what it once named it leads to for ever'),
    sa.Column('founding_key', sa.Text(), nullable=False, comment='Key of the report that gives the id'),
    sa.Column('started_on', sa.Date(), nullable=True, comment='First day; NULL if unknown'),
    sa.Column('ended_on', sa.Date(), nullable=True, comment='Last day, inclusive; NULL if unknown'),
    sa.Column('precision', sa.Text(), nullable=False, comment='How exactly the days are known'),
    sa.Column('date_basis', sa.Text(), nullable=True, comment='What the days rest on'),
    sa.Column('status', sa.Text(), nullable=False, comment='held, planned or cancelled'),
    sa.Column('prominence', sa.Text(), nullable=False, comment='main if it is so in any report'),
    sa.Column('format', sa.Text(), nullable=True, comment='in-person, telephone or video; NULL if not told'),
    sa.Column('kind', sa.Text(), nullable=False, comment='bilateral or multilateral'),
    sa.Column('visit', sa.Text(), nullable=True, comment='In whose frame: state, official, working or private visit'),
    sa.Column('occasion_id', sa.Text(), nullable=True, comment='The named event that it is, or stood beside'),
    sa.Column('sidelines', sa.Boolean(), nullable=False, comment='Whether on the sidelines of the occasion'),
    sa.Column('country', sa.Text(), nullable=True, comment='Venue: ISO 3166 alpha-2'),
    sa.Column('city', sa.Text(), nullable=True, comment="Venue: today's name of the city"),
    sa.Column('site', sa.Text(), nullable=True, comment='Venue: palace, hotel, zone, airport'),
    sa.Column('venue_basis', sa.Text(), nullable=True, comment='What the venue rests on'),
    sa.Column('sources', sa.Integer(), nullable=False, comment='Number of independent publishers among the reports'),
    sa.CheckConstraint("(precision = 'unknown') = (started_on IS NULL)", name=op.f('ck_meeting__unknown')),
    sa.CheckConstraint("date_basis IN ('stated', 'relative', 'dateline', 'occasion', 'published')", name=op.f('ck_meeting__date_basis')),
    sa.CheckConstraint("format IN ('in-person', 'telephone', 'video')", name=op.f('ck_meeting__format')),
    sa.CheckConstraint("kind IN ('bilateral', 'multilateral')", name=op.f('ck_meeting__kind')),
    sa.CheckConstraint("precision IN ('day', 'month', 'year', 'unknown')", name=op.f('ck_meeting__precision')),
    sa.CheckConstraint("prominence IN ('main', 'background')", name=op.f('ck_meeting__prominence')),
    sa.CheckConstraint("status IN ('held', 'planned', 'cancelled')", name=op.f('ck_meeting__status')),
    sa.CheckConstraint("venue_basis IN ('stated', 'visit', 'dateline', 'occasion', 'host')", name=op.f('ck_meeting__venue_basis')),
    sa.CheckConstraint("visit IN ('state', 'official', 'working', 'private')", name=op.f('ck_meeting__visit')),
    sa.CheckConstraint('(started_on IS NULL) = (ended_on IS NULL)', name=op.f('ck_meeting__both_days')),
    sa.CheckConstraint('sources >= 1', name=op.f('ck_meeting__sources')),
    sa.CheckConstraint('started_on <= ended_on', name=op.f('ck_meeting__days')),
    sa.ForeignKeyConstraint(['occasion_id'], ['occasion.id'], name=op.f('fk_meeting__occasion_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting')),
    sa.UniqueConstraint('founding_key', name=op.f('uq_meeting__founding_key')),
    comment='Meetings concluded from the reports'
    )
    op.create_index(op.f('ix_meeting__country_city'), 'meeting', ['country', 'city'])
    op.create_index(op.f('ix_meeting__started_on_id'), 'meeting', ['started_on', 'id'])


def _make_article_claim() -> None:
    op.create_table('article_claim',
    sa.Column('article_id', sa.Integer(), autoincrement=False, nullable=False, comment='The article'),
    sa.Column('ordinal', sa.Integer(), autoincrement=False, nullable=False, comment='Position, from 0'),
    sa.Column('field', sa.Text(), nullable=False, comment='Dotted path of the value: date, participants.<person>, topics.<code>'),
    sa.Column('value', sa.JSON(), nullable=True, comment='The value, in the shape of the extraction contract'),
    sa.Column('span_start', sa.Integer(), nullable=True, comment='First character of the words in the text'),
    sa.Column('span_end', sa.Integer(), nullable=True, comment='First character after them'),
    sa.Column('quote', sa.Text(), nullable=True, comment='The words as printed; NULL if the reader named none'),
    sa.Column('rule', sa.Text(), nullable=True, comment='Id of the rule that read them'),
    sa.Column('basis', sa.Text(), nullable=True, comment='Why the words allow the value: stated, dateline, visit ...'),
    sa.Column('confidence', sa.Double(), nullable=True, comment='0 to 1'),
    sa.CheckConstraint('(quote IS NULL AND span_start IS NULL AND span_end IS NULL AND rule IS NULL AND basis IS NULL AND confidence IS NULL) OR (quote IS NOT NULL AND span_start IS NOT NULL AND span_end IS NOT NULL AND rule IS NOT NULL AND basis IS NOT NULL AND confidence IS NOT NULL)', name=op.f('ck_article_claim__words')),
    sa.CheckConstraint('confidence BETWEEN 0 AND 1', name=op.f('ck_article_claim__confidence')),
    sa.CheckConstraint('span_end > span_start AND span_start >= 0', name=op.f('ck_article_claim__span')),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_article_claim__article_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('article_id', 'ordinal', name=op.f('pk_article_claim')),
    comment='Values of an article itself (title, publisher, day), each with its words',
    sqlite_with_rowid=False
    )


def _make_article_file() -> None:
    op.create_table('article_file',
    sa.Column('path', sa.Text(), nullable=False, comment='Path as given, with forward slashes'),
    sa.Column('article_id', sa.Integer(), nullable=False, comment='Its text'),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_article_file__article_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('path', name=op.f('pk_article_file')),
    comment='Files by path, with the text each held last',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_article_file__article_id'), 'article_file', ['article_id'])


def _make_figure() -> None:
    op.create_table('figure',
    sa.Column('meeting_id', sa.Text(), nullable=False, comment='Of which meeting'),
    sa.Column('ordinal', sa.Integer(), autoincrement=False, nullable=False, comment='Position, from 0'),
    sa.Column('measure', sa.Text(), nullable=False, comment='What is measured'),
    sa.Column('value', sa.Double(), nullable=False, comment='The number'),
    sa.Column('unit', sa.Text(), nullable=True, comment='ISO 4217 currency, %, x, t, m3, MW; NULL for a count'),
    sa.Column('comparator', sa.Text(), nullable=False, comment='= > < or ~ (about)'),
    sa.Column('status', sa.Text(), nullable=False, comment='actual, target, change or capacity'),
    sa.Column('period', sa.Text(), nullable=True, comment='Period or day that it holds for'),
    sa.Column('speaker', sa.Text(), nullable=True, comment='Id of the person who said it, if told'),
    sa.CheckConstraint("comparator IN ('=', '>', '<', '~')", name=op.f('ck_figure__comparator')),
    sa.CheckConstraint("measure IN ('trade-turnover', 'trade-target', 'trade-growth', 'investment', 'companies', 'freight', 'gas-volume', 'power-capacity', 'documents', 'other')", name=op.f('ck_figure__measure')),
    sa.CheckConstraint("status IN ('actual', 'target', 'change', 'capacity')", name=op.f('ck_figure__status')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_figure__meeting_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('meeting_id', 'ordinal', name=op.f('pk_figure')),
    comment='Numbers of the relation, told as part of a meeting',
    sqlite_with_rowid=False
    )


def _make_meeting_topic() -> None:
    op.create_table('meeting_topic',
    sa.Column('day', sa.Date(), nullable=False, comment='First day of the meeting; 0001-01-01 if unknown'),
    sa.Column('topic_code', sa.Text(), nullable=False, comment='Which subject'),
    sa.Column('meeting_id', sa.Text(), nullable=False, comment='Of which meeting'),
    sa.Column('last_day', sa.Date(), nullable=False, comment='Last day of the meeting; 0001-01-01 if unknown'),
    sa.Column('status', sa.Text(), nullable=False, comment="The meeting's status, so that counting needs no join"),
    sa.Column('confidence', sa.Double(), nullable=False, comment='0 to 1'),
    sa.CheckConstraint("status IN ('held', 'planned', 'cancelled')", name=op.f('ck_meeting_topic__status')),
    sa.CheckConstraint('confidence BETWEEN 0 AND 1', name=op.f('ck_meeting_topic__confidence')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_meeting_topic__meeting_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['topic_code'], ['topic.code'], name=op.f('fk_meeting_topic__topic_code')),
    sa.PrimaryKeyConstraint('day', 'topic_code', 'meeting_id', name=op.f('pk_meeting_topic')),
    comment='Subjects of meetings; clustered so that counting a period reads that period only',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_meeting_topic__meeting_id'), 'meeting_topic', ['meeting_id'])
    op.create_index(op.f('ix_meeting_topic__topic_code_day'), 'meeting_topic', ['topic_code', 'day'])


def _make_outcome() -> None:
    op.create_table('outcome',
    sa.Column('meeting_id', sa.Text(), nullable=False, comment='Of which meeting'),
    sa.Column('ordinal', sa.Integer(), autoincrement=False, nullable=False, comment='Position, from 0'),
    sa.Column('kind', sa.Text(), nullable=False, comment='joint-statement, documents, award, invitation or project'),
    sa.Column('what', sa.Text(), nullable=True, comment='What it is, to what was invited, which award'),
    sa.Column('recipient', sa.Text(), nullable=True, comment='To whom, of an award or invitation'),
    sa.Column('accepted', sa.Boolean(), nullable=True, comment='Whether an invitation was accepted; NULL if not told'),
    sa.Column('count', sa.Integer(), nullable=True, comment='Number claimed'),
    sa.Column('listed', sa.Integer(), nullable=True, comment='Number that the article lists'),
    sa.Column('topics', sa.JSON(), nullable=False, comment='Topic codes of its fields, a list'),
    sa.CheckConstraint("kind IN ('joint-statement', 'documents', 'award', 'invitation', 'project')", name=op.f('ck_outcome__kind')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_outcome__meeting_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('meeting_id', 'ordinal', name=op.f('pk_outcome')),
    comment='Outcomes of meetings',
    sqlite_with_rowid=False
    )


def _make_participation() -> None:
    op.create_table('participation',
    sa.Column('person_id', sa.Text(), nullable=False, comment='Who'),
    sa.Column('day', sa.Date(), nullable=False, comment='First day of the meeting; 0001-01-01 if unknown'),
    sa.Column('meeting_id', sa.Text(), nullable=False, comment='In which meeting'),
    sa.Column('ordinal', sa.Integer(), nullable=False, comment='Position in the list of participants, from 0'),
    sa.Column('country', sa.Text(), nullable=True, comment='Country represented, ISO 3166 alpha-2'),
    sa.Column('side', sa.Text(), nullable=False, comment='KZ, TM or other'),
    sa.Column('role', sa.Text(), nullable=False, comment='host, guest or none'),
    sa.Column('office', sa.Text(), nullable=True, comment='Office held that day'),
    sa.Column('office_printed', sa.Text(), nullable=True, comment='Office as the article words it'),
    sa.Column('inferred', sa.Boolean(), nullable=False, comment='Whether presence follows rather than being told'),
    sa.CheckConstraint("role IN ('host', 'guest', 'none')", name=op.f('ck_participation__role')),
    sa.CheckConstraint("side IN ('KZ', 'TM', 'other')", name=op.f('ck_participation__side')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_participation__meeting_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_participation__person_id')),
    sa.PrimaryKeyConstraint('person_id', 'day', 'meeting_id', name=op.f('pk_participation')),
    comment="Who took part; clustered so that a leader's newest meetings lie together",
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_participation__meeting_id_ordinal'), 'participation', ['meeting_id', 'ordinal'])


def _make_report() -> None:
    op.create_table('report',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False, comment='Row number'),
    sa.Column('key', sa.Text(), nullable=False, comment='Given once; kept while the article still tells of the same meeting'),
    sa.Column('article_id', sa.Integer(), nullable=False, comment='The article'),
    sa.Column('ordinal', sa.Integer(), nullable=False, comment='Position in the article, from 0'),
    sa.Column('status', sa.Text(), nullable=False, comment='held, planned or cancelled, for look-up (the claim says why)'),
    sa.Column('prominence', sa.Text(), nullable=False, comment='main, or background: only recalled or announced'),
    sa.Column('started_on', sa.Date(), nullable=True, comment='First day claimed, for look-up'),
    sa.Column('ended_on', sa.Date(), nullable=True, comment='Last day claimed, for look-up'),
    sa.Column('occasion', sa.Text(), nullable=True, comment='Occasion claimed, for look-up'),
    sa.Column('flags', sa.JSON(), nullable=False, comment='Conflicts that the reader noticed, a list of words'),
    sa.CheckConstraint("prominence IN ('main', 'background')", name=op.f('ck_report__prominence')),
    sa.CheckConstraint("status IN ('held', 'planned', 'cancelled')", name=op.f('ck_report__status')),
    sa.CheckConstraint('(started_on IS NULL) = (ended_on IS NULL)', name=op.f('ck_report__both_days')),
    sa.CheckConstraint('started_on <= ended_on', name=op.f('ck_report__days')),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_report__article_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report')),
    sa.UniqueConstraint('article_id', 'ordinal', name=op.f('uq_report__article_id_ordinal')),
    sa.UniqueConstraint('key', name=op.f('uq_report__key')),
    comment='Reports: what one article tells of one meeting; its values are its claims'
    )
    op.create_index(op.f('ix_report__occasion'), 'report', ['occasion'])
    op.create_index(op.f('ix_report__started_on_ended_on'), 'report', ['started_on', 'ended_on'])


def _make_claim() -> None:
    op.create_table('claim',
    sa.Column('report_id', sa.Integer(), autoincrement=False, nullable=False, comment='The report'),
    sa.Column('ordinal', sa.Integer(), autoincrement=False, nullable=False, comment='Position, from 0'),
    sa.Column('field', sa.Text(), nullable=False, comment='Dotted path of the value: date, participants.<person>, topics.<code>'),
    sa.Column('value', sa.JSON(), nullable=True, comment='The value, in the shape of the extraction contract'),
    sa.Column('span_start', sa.Integer(), nullable=True, comment='First character of the words in the text'),
    sa.Column('span_end', sa.Integer(), nullable=True, comment='First character after them'),
    sa.Column('quote', sa.Text(), nullable=True, comment='The words as printed; NULL if the reader named none'),
    sa.Column('rule', sa.Text(), nullable=True, comment='Id of the rule that read them'),
    sa.Column('basis', sa.Text(), nullable=True, comment='Why the words allow the value: stated, dateline, visit ...'),
    sa.Column('confidence', sa.Double(), nullable=True, comment='0 to 1'),
    sa.CheckConstraint('(quote IS NULL AND span_start IS NULL AND span_end IS NULL AND rule IS NULL AND basis IS NULL AND confidence IS NULL) OR (quote IS NOT NULL AND span_start IS NOT NULL AND span_end IS NOT NULL AND rule IS NOT NULL AND basis IS NOT NULL AND confidence IS NOT NULL)', name=op.f('ck_claim__words')),
    sa.CheckConstraint('confidence BETWEEN 0 AND 1', name=op.f('ck_claim__confidence')),
    sa.CheckConstraint('span_end > span_start AND span_start >= 0', name=op.f('ck_claim__span')),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_claim__report_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('report_id', 'ordinal', name=op.f('pk_claim')),
    comment='Values of a report, each with the words that it came from; never overwritten by a conclusion',
    sqlite_with_rowid=False
    )


def _make_meeting_report() -> None:
    op.create_table('meeting_report',
    sa.Column('report_id', sa.Integer(), autoincrement=False, nullable=False, comment='The report'),
    sa.Column('meeting_id', sa.Text(), nullable=False, comment='Its meeting'),
    sa.Column('founding', sa.Boolean(), nullable=False, comment='Whether this report gives the meeting its id'),
    sa.Column('score', sa.Double(), nullable=False, comment='How surely it tells of this meeting, 0 to 1'),
    sa.Column('why', sa.Text(), nullable=False, comment='The sentence that says why'),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_meeting_report__meeting_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_meeting_report__report_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('report_id', name=op.f('pk_meeting_report')),
    comment='Which reports a meeting was concluded from'
    )
    op.create_index(op.f('ix_meeting_report__meeting_id'), 'meeting_report', ['meeting_id'])
