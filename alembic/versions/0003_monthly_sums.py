"""Monthly sums of topics, kept by triggers, and a look-up of meetings that last from one day into another.

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

# As they were when this revision was made; the models may go on, a migration does not.
ADD = """INSERT INTO topic_month (status, ended_month, began_month, topic_code, meetings, first_on, last_on) VALUES (new.status, date(new.last_day, 'start of month'), date(new.day, 'start of month'), new.topic_code, 1, new.day, new.last_day) ON CONFLICT (status, ended_month, began_month, topic_code) DO UPDATE SET meetings = meetings + 1, first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on);"""
ITS_SUM = """status = old.status AND ended_month = date(old.last_day, 'start of month') AND began_month = date(old.day, 'start of month') AND topic_code = old.topic_code"""
ITS_FELLOWS = """FROM meeting_topic WHERE day >= date(old.day, 'start of month') AND day < date(old.day, 'start of month', '+1 month') AND topic_code = old.topic_code AND status = old.status AND date(last_day, 'start of month') = date(old.last_day, 'start of month')"""
SUBTRACT = f"""DELETE FROM topic_month WHERE {ITS_SUM} AND meetings = 1; UPDATE topic_month SET meetings = meetings - 1 WHERE {ITS_SUM}; UPDATE topic_month SET first_on = (SELECT min(day) {ITS_FELLOWS}), last_on = (SELECT max(last_day) {ITS_FELLOWS}) WHERE {ITS_SUM} AND (first_on = old.day OR last_on = old.last_day);"""
TRIGGERS = (
    f"CREATE TRIGGER topic_month_insert AFTER INSERT ON meeting_topic BEGIN {ADD} END",
    f"CREATE TRIGGER topic_month_delete AFTER DELETE ON meeting_topic BEGIN {SUBTRACT} END",
    f"CREATE TRIGGER topic_month_update AFTER UPDATE OF day, last_day, topic_code, status ON meeting_topic BEGIN {SUBTRACT} {ADD} END",
)
FILL = """INSERT INTO topic_month (status, ended_month, began_month, topic_code, meetings, first_on, last_on) SELECT status, date(last_day, 'start of month'), date(day, 'start of month'), topic_code, count(*), min(day), max(last_day) FROM meeting_topic GROUP BY 1, 2, 3, 4"""


def upgrade() -> None:
    """Go to this schema; sums are worked out from what is there."""
    op.create_table('topic_month',
    sa.Column('status', sa.Text(), nullable=False, comment='Status of the meetings'),
    sa.Column('ended_month', sa.Date(), nullable=False, comment='First day of the month of their last day; 0001-01-01 if unknown'),
    sa.Column('began_month', sa.Date(), nullable=False, comment='First day of the month of their first day; 0001-01-01 if unknown'),
    sa.Column('topic_code', sa.Text(), nullable=False, comment='Which subject'),
    sa.Column('meetings', sa.Integer(), nullable=False, comment='Number of meetings'),
    sa.Column('first_on', sa.Date(), nullable=False, comment='Earliest first day among them'),
    sa.Column('last_on', sa.Date(), nullable=False, comment='Latest last day among them'),
    sa.CheckConstraint("status IN ('held', 'planned', 'cancelled')", name=op.f('ck_topic_month__status')),
    sa.CheckConstraint('meetings > 0', name=op.f('ck_topic_month__meetings')),
    sa.ForeignKeyConstraint(['topic_code'], ['topic.code'], name=op.f('fk_topic_month__topic_code'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('status', 'ended_month', 'began_month', 'topic_code', name=op.f('pk_topic_month')),
    comment='Monthly sums of meeting_topic, kept by triggers (SQLite only; elsewhere empty)',
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_meeting_topic__last_day'), 'meeting_topic', ['last_day'], sqlite_where=sa.text('last_day > day'), postgresql_where=sa.text('last_day > day'))
    if op.get_context().dialect.name == 'sqlite':
        op.execute(FILL)
        for trigger in TRIGGERS:
            op.execute(trigger)


def downgrade() -> None:
    """Go back; the sums are lost and can be worked out again."""
    if op.get_context().dialect.name == 'sqlite':
        for name in ('insert', 'delete', 'update'):
            op.execute(f'DROP TRIGGER topic_month_{name}')
    op.drop_index(op.f('ix_meeting_topic__last_day'), 'meeting_topic')
    op.drop_table('topic_month')
