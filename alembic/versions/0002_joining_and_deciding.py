"""Joining and deciding: reprints, look-up of people, suggestions, standings of values, decisions that travel.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa
from alembic import op

from kzturk.meetings.likeness import REPRINT, list_runs, resemblance, sketch
from kzturk.values import make_key

# ruff: noqa: E501  (a schema reads best with a column a line)
# fmt: off

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

NEW = ('article_band', 'reprint', 'report_person', 'suggestion', 'attribution', 'conflict', 'judgement_report',
       'correction_report', 'review_answer')


def upgrade() -> None:
    """Go to this schema; what was decided, read and concluded stays."""
    judged, corrected = _read_decisions()
    op.drop_table('judgement')
    op.drop_table('correction')
    _make_compared()
    _make_decided()
    with op.batch_alter_table('ingest_run') as batch:
        batch.add_column(sa.Column('kind', sa.Text(), server_default='ingest', nullable=False, comment='ingest, rebuild, decision or import'))
        batch.add_column(sa.Column('who', sa.Text(), nullable=True, comment='Who decided, of a decision or an import'))
        batch.create_check_constraint(op.f('ck_ingest_run__kind'), "kind IN ('ingest', 'rebuild', 'decision', 'import')")
    _comment_runs('Runs of ingest, and of whatever else changed meetings')
    op.add_column('article', sa.Column('fields', sa.JSON(), nullable=True, comment='What its file said of it beside the text; NULL: nothing'))
    _keep_decisions(judged, corrected)
    _fill_people()
    _fill_sketches()


def downgrade() -> None:
    """Go back; decisions of people are not kept, because the older schema cannot hold them."""
    for table in reversed(NEW):
        op.drop_table(table)
    op.drop_column('article', 'fields')
    op.drop_table('judgement')
    op.drop_table('correction')
    with op.batch_alter_table('ingest_run') as batch:
        batch.drop_constraint(op.f('ck_ingest_run__kind'), type_='check')
        batch.drop_column('who')
        batch.drop_column('kind')
    _comment_runs('Runs of ingest')
    _make_decided_before()


def _comment_runs(words: str) -> None:
    if op.get_context().dialect.supports_comments:
        op.create_table_comment('ingest_run', words)


def _make_compared() -> None:
    op.create_table('article_band',
    sa.Column('band', sa.BigInteger(), autoincrement=False, nullable=False, comment='Hash of the band'),
    sa.Column('article_id', sa.Integer(), autoincrement=False, nullable=False, comment='Whose text'),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_article_band__article_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('band', 'article_id', name=op.f('pk_article_band')),
    comment='Sketches of texts in bands, to find reprints by look-up',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_article_band__article_id'), 'article_band', ['article_id'])
    op.create_table('reprint',
    sa.Column('article_id', sa.Integer(), autoincrement=False, nullable=False, comment='The one article'),
    sa.Column('other_id', sa.Integer(), autoincrement=False, nullable=False, comment='The other'),
    sa.Column('likeness', sa.Double(), nullable=False, comment="Share of the shorter text's wording that stands in the other too"),
    sa.CheckConstraint('likeness BETWEEN 0 AND 1', name=op.f('ck_reprint__likeness')),
    sa.CheckConstraint('article_id <> other_id', name=op.f('ck_reprint__two')),
    sa.ForeignKeyConstraint(['article_id'], ['article.id'], name=op.f('fk_reprint__article_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['other_id'], ['article.id'], name=op.f('fk_reprint__other_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('article_id', 'other_id', name=op.f('pk_reprint')),
    comment='Pairs of near-identical texts, in both directions',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_reprint__other_id'), 'reprint', ['other_id'])
    op.create_table('report_person',
    sa.Column('person_id', sa.Text(), nullable=False, comment='Who'),
    sa.Column('reach', sa.Integer(), autoincrement=False, nullable=False, comment='0 one day, 1 up to a month of days, 2 longer'),
    sa.Column('day', sa.Date(), nullable=False, comment='First day claimed; 0001-01-01 if unknown'),
    sa.Column('report_id', sa.Integer(), autoincrement=False, nullable=False, comment='In which report'),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_report_person__report_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', 'reach', 'day', 'report_id', name=op.f('pk_report_person')),
    comment='Who is claimed when, clustered so that reports to compare with are found by look-up',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_report_person__report_id'), 'report_person', ['report_id'])
    op.create_table('suggestion',
    sa.Column('report_id', sa.Integer(), autoincrement=False, nullable=False, comment='The one report, the smaller number'),
    sa.Column('other_id', sa.Integer(), autoincrement=False, nullable=False, comment='The other'),
    sa.Column('score', sa.Double(), nullable=False, comment='How much speaks for one meeting, 0 to 1'),
    sa.Column('why', sa.Text(), nullable=False, comment='The sentences that speak loudest'),
    sa.Column('scores', sa.JSON(), nullable=False, comment='Every feature: name, points, weight, sentence; a list'),
    sa.CheckConstraint('report_id < other_id', name=op.f('ck_suggestion__order')),
    sa.CheckConstraint('score BETWEEN 0 AND 1', name=op.f('ck_suggestion__score')),
    sa.ForeignKeyConstraint(['other_id'], ['report.id'], name=op.f('fk_suggestion__other_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_suggestion__report_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('report_id', 'other_id', name=op.f('pk_suggestion')),
    comment='Pairs of reports that a person should judge',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_suggestion__other_id'), 'suggestion', ['other_id'])
    op.create_table('attribution',
    sa.Column('meeting_id', sa.Text(), nullable=False, comment='Of which meeting'),
    sa.Column('field', sa.Text(), nullable=False, comment='The concluded value: date, participants.<person>, outcomes.<position>'),
    sa.Column('report_id', sa.Integer(), autoincrement=False, nullable=False, comment='Which report tells it'),
    sa.Column('claim_field', sa.Text(), nullable=False, comment="The same value among the report's claims"),
    sa.Column('standing', sa.Text(), nullable=False, comment='chosen, agrees, completes (gave a part) or differs'),
    sa.CheckConstraint("standing IN ('chosen', 'agrees', 'completes', 'differs')", name=op.f('ck_attribution__standing')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_attribution__meeting_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_attribution__report_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('meeting_id', 'field', 'report_id', name=op.f('pk_attribution')),
    comment="Which report's value was chosen, agrees, completes or differs; only for several reports",
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_attribution__report_id'), 'attribution', ['report_id'])
    op.create_table('conflict',
    sa.Column('meeting_id', sa.Text(), nullable=False, comment='In which meeting'),
    sa.Column('field', sa.Text(), nullable=False, comment='Which value, as in attribution'),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_conflict__meeting_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('meeting_id', 'field', name=op.f('pk_conflict')),
    comment='Values on which reports disagree',
    sqlite_with_rowid=False
    )


def _make_decided() -> None:
    op.create_table('judgement',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False, comment='Row number'),
    sa.Column('key', sa.Text(), nullable=False, comment='Public id of the decision, d and 7 characters, the same everywhere'),
    sa.Column('verdict', sa.Text(), nullable=False, comment='same or different'),
    sa.Column('who', sa.Text(), nullable=False, comment='Who decided'),
    sa.Column('why', sa.Text(), nullable=True, comment='Reason given'),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=False, comment='When, UTC'),
    sa.Column('undone_at', sa.DateTime(timezone=True), nullable=True, comment='When it was taken back, UTC'),
    sa.Column('undone_by', sa.Text(), nullable=True, comment='Who took it back'),
    sa.CheckConstraint("verdict IN ('same', 'different')", name=op.f('ck_judgement__verdict')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_judgement')),
    sa.UniqueConstraint('key', name=op.f('uq_judgement__key')),
    comment='Decisions of people: reports tell of the same meeting, or not'
    )
    op.create_table('judgement_report',
    sa.Column('judgement_id', sa.Integer(), autoincrement=False, nullable=False, comment='The judgement'),
    sa.Column('report_key', sa.Text(), nullable=False, comment='Key of the report'),
    sa.Column('side', sa.Integer(), nullable=False, comment='Of which of the two meetings, 0 or 1'),
    sa.Column('content_hash', sa.Text(), nullable=False, comment="SHA-256 of the article's text then"),
    sa.Column('told', sa.JSON(), nullable=False, comment='Days, kind and people of the report then, to know it again'),
    sa.CheckConstraint('side IN (0, 1)', name=op.f('ck_judgement_report__side')),
    sa.ForeignKeyConstraint(['judgement_id'], ['judgement.id'], name=op.f('fk_judgement_report__judgement_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('judgement_id', 'report_key', name=op.f('pk_judgement_report')),
    comment='The reports of both meetings judged, as they were then; the keys may wait for their articles',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_judgement_report__report_key'), 'judgement_report', ['report_key'])
    op.create_table('correction',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False, comment='Row number'),
    sa.Column('key', sa.Text(), nullable=False, comment='Public id of the decision, d and 7 characters, the same everywhere'),
    sa.Column('meeting_id', sa.Text(), nullable=False, comment='Public id of the meeting, then'),
    sa.Column('applies_to', sa.Text(), nullable=True, comment='Public id of the meeting now; NULL while there is none'),
    sa.Column('action', sa.Text(), nullable=False, comment='set a value; add or remove a participant, topic or outcome'),
    sa.Column('field', sa.Text(), nullable=False, comment='date, venue, format ...; participants, topics or outcomes'),
    sa.Column('value', sa.JSON(), nullable=True, comment='The right value, or what to add or remove; NULL: none'),
    sa.Column('value_before', sa.JSON(), nullable=True, comment="The machine's value when it was decided"),
    sa.Column('machine_value', sa.JSON(), nullable=True, comment="The machine's value now"),
    sa.Column('stale', sa.Text(), nullable=True, comment="Why to look again: text (changed), value (the machine's changed), gone (the meeting); NULL: no need"),
    sa.Column('who', sa.Text(), nullable=False, comment='Who corrected'),
    sa.Column('why', sa.Text(), nullable=True, comment='Reason given'),
    sa.Column('corrected_at', sa.DateTime(timezone=True), nullable=False, comment='When, UTC'),
    sa.Column('undone_at', sa.DateTime(timezone=True), nullable=True, comment='When it was taken back, UTC'),
    sa.Column('undone_by', sa.Text(), nullable=True, comment='Who took it back'),
    sa.CheckConstraint("action IN ('set', 'add', 'remove')", name=op.f('ck_correction__action')),
    sa.CheckConstraint("stale IN ('text', 'value', 'gone')", name=op.f('ck_correction__stale')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_correction')),
    sa.UniqueConstraint('key', name=op.f('uq_correction__key')),
    comment="Corrections by people, with the machine's value before and now"
    )
    op.create_index(op.f('ix_correction__applies_to'), 'correction', ['applies_to'])
    op.create_table('correction_report',
    sa.Column('correction_id', sa.Integer(), autoincrement=False, nullable=False, comment='The correction'),
    sa.Column('ordinal', sa.Integer(), autoincrement=False, nullable=False, comment='Position, from 0'),
    sa.Column('report_key', sa.Text(), nullable=False, comment='Key of the report'),
    sa.Column('content_hash', sa.Text(), nullable=False, comment="SHA-256 of the article's text when the correction was looked at"),
    sa.Column('told', sa.JSON(), nullable=False, comment='Days, kind and people of the report then, to know it again'),
    sa.ForeignKeyConstraint(['correction_id'], ['correction.id'], name=op.f('fk_correction_report__correction_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('correction_id', 'ordinal', name=op.f('pk_correction_report')),
    comment='The reports of the meeting corrected, as they were then, the founding one first',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_correction_report__report_key'), 'correction_report', ['report_key'])
    op.create_table('review_answer',
    sa.Column('item', sa.Text(), nullable=False, comment='What was asked: its kind, its reports and the values shown'),
    sa.Column('answer', sa.Text(), nullable=False, comment='kept as it is, or later'),
    sa.Column('who', sa.Text(), nullable=False, comment='Who answered'),
    sa.Column('answered_at', sa.DateTime(timezone=True), nullable=False, comment='When, UTC'),
    sa.CheckConstraint("answer IN ('kept', 'later')", name=op.f('ck_review_answer__answer')),
    sa.PrimaryKeyConstraint('item', name=op.f('pk_review_answer')),
    comment='What was looked at in a review, so that it is not asked again',
    sqlite_with_rowid=False
    )


def _make_decided_before() -> None:
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


# --- what is carried over

def _query(words: str, **given: Any) -> list[Any]:
    return list(op.get_bind().execute(sa.text(words), given))


def _write(words: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        op.get_bind().execute(sa.text(words), rows)


def _read_decisions() -> tuple[list[Any], list[Any]]:
    judged = _query('SELECT id, report_key, other_key, verdict, who, why, decided_at, undone_at FROM judgement')
    corrected = _query('SELECT id, meeting_id, field, value, value_before, who, why, corrected_at, undone_at FROM correction')
    return judged, corrected


def _keep_decisions(judged: list[Any], corrected: list[Any]) -> None:
    _write('INSERT INTO judgement (id, key, verdict, who, why, decided_at, undone_at) VALUES (:i, :k, :v, :who, :why, :at, :un)', [
        {'i': j[0], 'k': 'd' + make_key(*map(str, j), length=7), 'v': j[3], 'who': j[4], 'why': j[5], 'at': j[6], 'un': j[7]} for j in judged])
    _write('INSERT INTO judgement_report (judgement_id, report_key, side, content_hash, told) VALUES (:i, :k, :s, :h, :t)', [
        {'i': j[0], 'k': key, 's': side, 'h': _hash_of(key), 't': '{}'} for j in judged for side, key in enumerate(j[1:3])])
    _write('INSERT INTO correction (id, key, meeting_id, action, field, value, value_before, who, why, corrected_at, undone_at) '
           "VALUES (:i, :k, :m, 'set', :f, :v, :b, :who, :why, :at, :un)", [
        {'i': c[0], 'k': 'd' + make_key(*map(str, c), length=7), 'm': c[1], 'f': c[2], 'v': c[3], 'b': c[4], 'who': c[5], 'why': c[6], 'at': c[7], 'un': c[8]} for c in corrected])
    _write('INSERT INTO correction_report (correction_id, ordinal, report_key, content_hash, told) VALUES (:i, 0, :k, :h, :t)', [
        {'i': c[0], 'k': key, 'h': _hash_of(key), 't': '{}'} for c in corrected for (key,) in _query('SELECT founding_key FROM meeting WHERE id = :m', m=c[1])])


def _hash_of(report_key: str) -> str:
    found = _query('SELECT a.content_hash FROM article a JOIN report r ON r.article_id = a.id WHERE r.key = :k', k=report_key)
    return str(found[0][0]) if found else ''


def _fill_people() -> None:
    """List who is claimed when, from the claims."""
    days = {n: (first, last) for n, first, last in _query('SELECT id, started_on, ended_on FROM report')}
    rows = set()
    for number, field in _query("SELECT report_id, field FROM claim WHERE field LIKE 'participants.%'"):
        person = field.removeprefix('participants.')
        first, last = (date.fromisoformat(str(day)) if day else None for day in days[number])
        if '.' not in person:
            length = (last - first).days if first and last else 0
            rows.add((person, 0 if not length else 1 if length <= 31 else 2, str(first or date.min), number))
    _write('INSERT INTO report_person (person_id, reach, day, report_id) VALUES (:p, :r, :d, :n)', [
        {'p': p, 'r': r, 'd': d, 'n': n} for p, r, d, n in sorted(rows)])


def _fill_sketches() -> None:
    """Sketch every text, and find the reprints among them."""
    homes: dict[int, list[int]] = {}
    for (number,) in _query('SELECT id FROM article ORDER BY id'):
        bands = sketch(_text_of(number))
        _write('INSERT INTO article_band (band, article_id) VALUES (:b, :n)', [{'b': b, 'n': number} for b in bands])
        others = sorted({other for band in bands for other in homes.get(band, ())})
        for band in bands:
            homes.setdefault(band, []).append(number)
        _note_reprints(number, others)


def _note_reprints(number: int, others: list[int]) -> None:
    runs = list_runs(_text_of(number)) if others else frozenset()
    alike = [(other, round(resemblance(runs, list_runs(_text_of(other))), 3)) for other in others]
    _write('INSERT INTO reprint (article_id, other_id, likeness) VALUES (:a, :b, :l)', [
        {'a': a, 'b': b, 'l': likeness} for other, likeness in alike if likeness >= REPRINT for a, b in ((number, other), (other, number))])


def _text_of(number: int) -> str:
    return str(_query('SELECT text FROM article WHERE id = :n', n=number)[0][0])
