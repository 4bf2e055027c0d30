"""Monthly sums of topics and meetings, kept by triggers, and a look-up of what lasts from one day into another.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

# ruff: noqa: E501  (a schema reads best with a column a line)
# fmt: off

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

TRIGGERS = (
    "CREATE TRIGGER topic_month_insert AFTER INSERT ON meeting_topic BEGIN INSERT INTO topic_month (status, topic_code, ended_month, began_month, meetings, first_on, last_on) VALUES (new.status, new.topic_code, date(coalesce(new.last_day, '0001-01-01'), 'start of month'), date(coalesce(new.day, '0001-01-01'), 'start of month'), 1, coalesce(new.day, '0001-01-01'), coalesce(new.last_day, '0001-01-01')) ON CONFLICT (status, topic_code, ended_month, began_month) DO UPDATE SET meetings = meetings + 1, first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on); END",
    "CREATE TRIGGER topic_month_delete AFTER DELETE ON meeting_topic BEGIN DELETE FROM topic_month WHERE status = old.status AND topic_code = old.topic_code AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month') AND meetings = 1; UPDATE topic_month SET meetings = meetings - 1 WHERE status = old.status AND topic_code = old.topic_code AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month'); UPDATE topic_month SET first_on = (SELECT min(day) FROM meeting_topic WHERE day >= date(coalesce(old.day, '0001-01-01'), 'start of month') AND day < date(coalesce(old.day, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND topic_code = old.topic_code AND date(coalesce(last_day, '0001-01-01'), 'start of month') = date(coalesce(old.last_day, '0001-01-01'), 'start of month')), last_on = (SELECT max(last_day) FROM meeting_topic WHERE day >= date(coalesce(old.day, '0001-01-01'), 'start of month') AND day < date(coalesce(old.day, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND topic_code = old.topic_code AND date(coalesce(last_day, '0001-01-01'), 'start of month') = date(coalesce(old.last_day, '0001-01-01'), 'start of month')) WHERE status = old.status AND topic_code = old.topic_code AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month') AND old.day > '0001-01-01' AND (first_on = old.day OR last_on = old.last_day); END",
    "CREATE TRIGGER topic_month_update AFTER UPDATE OF day, last_day, status, topic_code ON meeting_topic BEGIN DELETE FROM topic_month WHERE status = old.status AND topic_code = old.topic_code AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month') AND meetings = 1; UPDATE topic_month SET meetings = meetings - 1 WHERE status = old.status AND topic_code = old.topic_code AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month'); UPDATE topic_month SET first_on = (SELECT min(day) FROM meeting_topic WHERE day >= date(coalesce(old.day, '0001-01-01'), 'start of month') AND day < date(coalesce(old.day, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND topic_code = old.topic_code AND date(coalesce(last_day, '0001-01-01'), 'start of month') = date(coalesce(old.last_day, '0001-01-01'), 'start of month')), last_on = (SELECT max(last_day) FROM meeting_topic WHERE day >= date(coalesce(old.day, '0001-01-01'), 'start of month') AND day < date(coalesce(old.day, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND topic_code = old.topic_code AND date(coalesce(last_day, '0001-01-01'), 'start of month') = date(coalesce(old.last_day, '0001-01-01'), 'start of month')) WHERE status = old.status AND topic_code = old.topic_code AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month') AND old.day > '0001-01-01' AND (first_on = old.day OR last_on = old.last_day); INSERT INTO topic_month (status, topic_code, ended_month, began_month, meetings, first_on, last_on) VALUES (new.status, new.topic_code, date(coalesce(new.last_day, '0001-01-01'), 'start of month'), date(coalesce(new.day, '0001-01-01'), 'start of month'), 1, coalesce(new.day, '0001-01-01'), coalesce(new.last_day, '0001-01-01')) ON CONFLICT (status, topic_code, ended_month, began_month) DO UPDATE SET meetings = meetings + 1, first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on); END",
    "CREATE TRIGGER meeting_month_insert AFTER INSERT ON meeting BEGIN INSERT INTO meeting_month (status, ended_month, began_month, meetings, first_on, last_on) VALUES (new.status, date(coalesce(new.ended_on, '0001-01-01'), 'start of month'), date(coalesce(new.started_on, '0001-01-01'), 'start of month'), 1, coalesce(new.started_on, '0001-01-01'), coalesce(new.ended_on, '0001-01-01')) ON CONFLICT (status, ended_month, began_month) DO UPDATE SET meetings = meetings + 1, first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on); END",
    "CREATE TRIGGER meeting_month_delete AFTER DELETE ON meeting BEGIN DELETE FROM meeting_month WHERE status = old.status AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND meetings = 1; UPDATE meeting_month SET meetings = meetings - 1 WHERE status = old.status AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month'); UPDATE meeting_month SET first_on = (SELECT min(started_on) FROM meeting WHERE started_on >= date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND started_on < date(coalesce(old.started_on, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND date(coalesce(ended_on, '0001-01-01'), 'start of month') = date(coalesce(old.ended_on, '0001-01-01'), 'start of month')), last_on = (SELECT max(ended_on) FROM meeting WHERE started_on >= date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND started_on < date(coalesce(old.started_on, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND date(coalesce(ended_on, '0001-01-01'), 'start of month') = date(coalesce(old.ended_on, '0001-01-01'), 'start of month')) WHERE status = old.status AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND old.started_on > '0001-01-01' AND (first_on = old.started_on OR last_on = old.ended_on); END",
    "CREATE TRIGGER meeting_month_update AFTER UPDATE OF started_on, ended_on, status ON meeting BEGIN DELETE FROM meeting_month WHERE status = old.status AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND meetings = 1; UPDATE meeting_month SET meetings = meetings - 1 WHERE status = old.status AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month'); UPDATE meeting_month SET first_on = (SELECT min(started_on) FROM meeting WHERE started_on >= date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND started_on < date(coalesce(old.started_on, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND date(coalesce(ended_on, '0001-01-01'), 'start of month') = date(coalesce(old.ended_on, '0001-01-01'), 'start of month')), last_on = (SELECT max(ended_on) FROM meeting WHERE started_on >= date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND started_on < date(coalesce(old.started_on, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND date(coalesce(ended_on, '0001-01-01'), 'start of month') = date(coalesce(old.ended_on, '0001-01-01'), 'start of month')) WHERE status = old.status AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND old.started_on > '0001-01-01' AND (first_on = old.started_on OR last_on = old.ended_on); INSERT INTO meeting_month (status, ended_month, began_month, meetings, first_on, last_on) VALUES (new.status, date(coalesce(new.ended_on, '0001-01-01'), 'start of month'), date(coalesce(new.started_on, '0001-01-01'), 'start of month'), 1, coalesce(new.started_on, '0001-01-01'), coalesce(new.ended_on, '0001-01-01')) ON CONFLICT (status, ended_month, began_month) DO UPDATE SET meetings = meetings + 1, first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on); END",
)
FILLS = (
    "INSERT INTO topic_month (status, topic_code, ended_month, began_month, meetings, first_on, last_on) SELECT status, topic_code, date(last_day, 'start of month'), date(day, 'start of month'), count(*), min(day), max(last_day) FROM meeting_topic GROUP BY 1, 2, 3, 4",
    "INSERT INTO meeting_month (status, ended_month, began_month, meetings, first_on, last_on) SELECT status, date(coalesce(ended_on, '0001-01-01'), 'start of month'), date(coalesce(started_on, '0001-01-01'), 'start of month'), count(*), coalesce(min(started_on), '0001-01-01'), coalesce(max(ended_on), '0001-01-01') FROM meeting GROUP BY 1, 2, 3",
)


def upgrade() -> None:
    """Go to this schema; sums are worked out from what is there."""
    _make_topic_month()
    _make_meeting_month()
    op.create_index(op.f('ix_meeting_topic__last_day'), 'meeting_topic', ['last_day'], sqlite_where=sa.text('last_day > day'), postgresql_where=sa.text('last_day > day'))
    if op.get_context().dialect.name == 'sqlite':
        for statement in (*FILLS, *TRIGGERS):
            op.execute(statement)


def downgrade() -> None:
    """Go back; the sums are lost and can be worked out again."""
    if op.get_context().dialect.name == 'sqlite':
        for sums in ('topic_month', 'meeting_month'):
            for event in ('insert', 'delete', 'update'):
                op.execute(f'DROP TRIGGER {sums}_{event}')
    op.drop_index(op.f('ix_meeting_topic__last_day'), 'meeting_topic')
    op.drop_table('topic_month')
    op.drop_table('meeting_month')


def _make_topic_month() -> None:
    op.create_table('topic_month',
    sa.Column('status', sa.Text(), nullable=False, comment='Status of the meetings'),
    sa.Column('topic_code', sa.Text(), nullable=False, comment='Which subject'),
    *_sums(),
    sa.CheckConstraint("status IN ('held', 'planned', 'cancelled')", name=op.f('ck_topic_month__status')),
    sa.CheckConstraint('meetings > 0', name=op.f('ck_topic_month__meetings')),
    sa.ForeignKeyConstraint(['topic_code'], ['topic.code'], name=op.f('fk_topic_month__topic_code'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('status', 'topic_code', 'ended_month', 'began_month', name=op.f('pk_topic_month')),
    comment='Monthly sums of meeting_topic, kept by triggers (SQLite only)',
    sqlite_with_rowid=False
    )


def _make_meeting_month() -> None:
    op.create_table('meeting_month',
    sa.Column('status', sa.Text(), nullable=False, comment='Status of the meetings'),
    *_sums(),
    sa.CheckConstraint("status IN ('held', 'planned', 'cancelled')", name=op.f('ck_meeting_month__status')),
    sa.CheckConstraint('meetings > 0', name=op.f('ck_meeting_month__meetings')),
    sa.PrimaryKeyConstraint('status', 'ended_month', 'began_month', name=op.f('pk_meeting_month')),
    comment='Monthly sums of meeting, kept by triggers (SQLite only)',
    sqlite_with_rowid=False
    )


def _sums() -> list[sa.Column[object]]:
    return [
    sa.Column('ended_month', sa.Date(), nullable=False, comment='Month of their last day, its first; 0001-01-01 if unknown'),
    sa.Column('began_month', sa.Date(), nullable=False, comment='Month of their first day, its first; 0001-01-01 if unknown'),
    sa.Column('meetings', sa.Integer(), nullable=False, comment='Number of meetings'),
    sa.Column('first_on', sa.Date(), nullable=False, comment='Earliest first day among them'),
    sa.Column('last_on', sa.Date(), nullable=False, comment='Latest last day among them'),
    ]
