"""Views for whoever asks in SQL; monthly sums of participations and of meetings by their own values.

A participation carries its meeting's last day and status, so that sums of it need no other table. A later migration
that rebuilds a table which a view reads (SQLite does so for most changes) drops the views before and makes them
again after; nothing is stored in them.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

# ruff: noqa: E501  (a schema reads best with a column a line)
# fmt: off

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

TRIGGERS = (
    "CREATE TRIGGER person_month_insert AFTER INSERT ON participation BEGIN INSERT INTO person_month (status, person_id, ended_month, began_month, meetings, first_on, last_on) VALUES (new.status, new.person_id, date(coalesce(new.last_day, '0001-01-01'), 'start of month'), date(coalesce(new.day, '0001-01-01'), 'start of month'), 1, coalesce(new.day, '0001-01-01'), coalesce(new.last_day, '0001-01-01')) ON CONFLICT (status, person_id, ended_month, began_month) DO UPDATE SET meetings = meetings + 1, first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on); END",
    "CREATE TRIGGER person_month_delete AFTER DELETE ON participation BEGIN DELETE FROM person_month WHERE status = old.status AND person_id = old.person_id AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month') AND meetings = 1; UPDATE person_month SET meetings = meetings - 1 WHERE status = old.status AND person_id = old.person_id AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month'); UPDATE person_month SET first_on = (SELECT min(day) FROM participation WHERE day >= date(coalesce(old.day, '0001-01-01'), 'start of month') AND day < date(coalesce(old.day, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND person_id = old.person_id AND date(coalesce(last_day, '0001-01-01'), 'start of month') = date(coalesce(old.last_day, '0001-01-01'), 'start of month')), last_on = (SELECT max(last_day) FROM participation WHERE day >= date(coalesce(old.day, '0001-01-01'), 'start of month') AND day < date(coalesce(old.day, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND person_id = old.person_id AND date(coalesce(last_day, '0001-01-01'), 'start of month') = date(coalesce(old.last_day, '0001-01-01'), 'start of month')) WHERE status = old.status AND person_id = old.person_id AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month') AND old.day > '0001-01-01' AND (first_on = old.day OR last_on = old.last_day); END",
    "CREATE TRIGGER person_month_update AFTER UPDATE OF day, last_day, status, person_id ON participation BEGIN DELETE FROM person_month WHERE status = old.status AND person_id = old.person_id AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month') AND meetings = 1; UPDATE person_month SET meetings = meetings - 1 WHERE status = old.status AND person_id = old.person_id AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month'); UPDATE person_month SET first_on = (SELECT min(day) FROM participation WHERE day >= date(coalesce(old.day, '0001-01-01'), 'start of month') AND day < date(coalesce(old.day, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND person_id = old.person_id AND date(coalesce(last_day, '0001-01-01'), 'start of month') = date(coalesce(old.last_day, '0001-01-01'), 'start of month')), last_on = (SELECT max(last_day) FROM participation WHERE day >= date(coalesce(old.day, '0001-01-01'), 'start of month') AND day < date(coalesce(old.day, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND person_id = old.person_id AND date(coalesce(last_day, '0001-01-01'), 'start of month') = date(coalesce(old.last_day, '0001-01-01'), 'start of month')) WHERE status = old.status AND person_id = old.person_id AND ended_month = date(coalesce(old.last_day, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.day, '0001-01-01'), 'start of month') AND old.day > '0001-01-01' AND (first_on = old.day OR last_on = old.last_day); INSERT INTO person_month (status, person_id, ended_month, began_month, meetings, first_on, last_on) VALUES (new.status, new.person_id, date(coalesce(new.last_day, '0001-01-01'), 'start of month'), date(coalesce(new.day, '0001-01-01'), 'start of month'), 1, coalesce(new.day, '0001-01-01'), coalesce(new.last_day, '0001-01-01')) ON CONFLICT (status, person_id, ended_month, began_month) DO UPDATE SET meetings = meetings + 1, first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on); END",
    "CREATE TRIGGER venue_month_insert AFTER INSERT ON meeting BEGIN INSERT INTO venue_month (status, country, city, site, kind, format, precision, ended_month, began_month, meetings, first_on, last_on) VALUES (new.status, coalesce(new.country, ''), coalesce(new.city, ''), coalesce(new.site, ''), new.kind, coalesce(new.format, ''), new.precision, date(coalesce(new.ended_on, '0001-01-01'), 'start of month'), date(coalesce(new.started_on, '0001-01-01'), 'start of month'), 1, coalesce(new.started_on, '0001-01-01'), coalesce(new.ended_on, '0001-01-01')) ON CONFLICT (status, country, city, site, kind, format, precision, ended_month, began_month) DO UPDATE SET meetings = meetings + 1, first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on); END",
    "CREATE TRIGGER venue_month_delete AFTER DELETE ON meeting BEGIN DELETE FROM venue_month WHERE status = old.status AND country = coalesce(old.country, '') AND city = coalesce(old.city, '') AND site = coalesce(old.site, '') AND kind = old.kind AND format = coalesce(old.format, '') AND precision = old.precision AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND meetings = 1; UPDATE venue_month SET meetings = meetings - 1 WHERE status = old.status AND country = coalesce(old.country, '') AND city = coalesce(old.city, '') AND site = coalesce(old.site, '') AND kind = old.kind AND format = coalesce(old.format, '') AND precision = old.precision AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month'); UPDATE venue_month SET first_on = (SELECT min(started_on) FROM meeting WHERE started_on >= date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND started_on < date(coalesce(old.started_on, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND country IS old.country AND city IS old.city AND site IS old.site AND kind = old.kind AND format IS old.format AND precision = old.precision AND date(coalesce(ended_on, '0001-01-01'), 'start of month') = date(coalesce(old.ended_on, '0001-01-01'), 'start of month')), last_on = (SELECT max(ended_on) FROM meeting WHERE started_on >= date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND started_on < date(coalesce(old.started_on, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND country IS old.country AND city IS old.city AND site IS old.site AND kind = old.kind AND format IS old.format AND precision = old.precision AND date(coalesce(ended_on, '0001-01-01'), 'start of month') = date(coalesce(old.ended_on, '0001-01-01'), 'start of month')) WHERE status = old.status AND country = coalesce(old.country, '') AND city = coalesce(old.city, '') AND site = coalesce(old.site, '') AND kind = old.kind AND format = coalesce(old.format, '') AND precision = old.precision AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND old.started_on > '0001-01-01' AND (first_on = old.started_on OR last_on = old.ended_on); END",
    "CREATE TRIGGER venue_month_update AFTER UPDATE OF started_on, ended_on, status, country, city, site, kind, format, precision ON meeting BEGIN DELETE FROM venue_month WHERE status = old.status AND country = coalesce(old.country, '') AND city = coalesce(old.city, '') AND site = coalesce(old.site, '') AND kind = old.kind AND format = coalesce(old.format, '') AND precision = old.precision AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND meetings = 1; UPDATE venue_month SET meetings = meetings - 1 WHERE status = old.status AND country = coalesce(old.country, '') AND city = coalesce(old.city, '') AND site = coalesce(old.site, '') AND kind = old.kind AND format = coalesce(old.format, '') AND precision = old.precision AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month'); UPDATE venue_month SET first_on = (SELECT min(started_on) FROM meeting WHERE started_on >= date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND started_on < date(coalesce(old.started_on, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND country IS old.country AND city IS old.city AND site IS old.site AND kind = old.kind AND format IS old.format AND precision = old.precision AND date(coalesce(ended_on, '0001-01-01'), 'start of month') = date(coalesce(old.ended_on, '0001-01-01'), 'start of month')), last_on = (SELECT max(ended_on) FROM meeting WHERE started_on >= date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND started_on < date(coalesce(old.started_on, '0001-01-01'), 'start of month', '+1 month') AND status = old.status AND country IS old.country AND city IS old.city AND site IS old.site AND kind = old.kind AND format IS old.format AND precision = old.precision AND date(coalesce(ended_on, '0001-01-01'), 'start of month') = date(coalesce(old.ended_on, '0001-01-01'), 'start of month')) WHERE status = old.status AND country = coalesce(old.country, '') AND city = coalesce(old.city, '') AND site = coalesce(old.site, '') AND kind = old.kind AND format = coalesce(old.format, '') AND precision = old.precision AND ended_month = date(coalesce(old.ended_on, '0001-01-01'), 'start of month') AND began_month = date(coalesce(old.started_on, '0001-01-01'), 'start of month') AND old.started_on > '0001-01-01' AND (first_on = old.started_on OR last_on = old.ended_on); INSERT INTO venue_month (status, country, city, site, kind, format, precision, ended_month, began_month, meetings, first_on, last_on) VALUES (new.status, coalesce(new.country, ''), coalesce(new.city, ''), coalesce(new.site, ''), new.kind, coalesce(new.format, ''), new.precision, date(coalesce(new.ended_on, '0001-01-01'), 'start of month'), date(coalesce(new.started_on, '0001-01-01'), 'start of month'), 1, coalesce(new.started_on, '0001-01-01'), coalesce(new.ended_on, '0001-01-01')) ON CONFLICT (status, country, city, site, kind, format, precision, ended_month, began_month) DO UPDATE SET meetings = meetings + 1, first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on); END",
)
FILLS = (
    "INSERT INTO person_month (status, person_id, ended_month, began_month, meetings, first_on, last_on) SELECT status, person_id, date(last_day, 'start of month'), date(day, 'start of month'), count(*), min(day), max(last_day) FROM participation GROUP BY 1, 2, 3, 4",
    "INSERT INTO venue_month (status, country, city, site, kind, format, precision, ended_month, began_month, meetings, first_on, last_on) SELECT status, coalesce(country, ''), coalesce(city, ''), coalesce(site, ''), kind, coalesce(format, ''), precision, date(coalesce(ended_on, '0001-01-01'), 'start of month'), date(coalesce(started_on, '0001-01-01'), 'start of month'), count(*), coalesce(min(started_on), '0001-01-01'), coalesce(max(ended_on), '0001-01-01') FROM meeting GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9",
)
VIEWS = {
    "v_meeting": "SELECT meeting.id AS id, meeting.started_on AS first_day, meeting.ended_on AS last_day, meeting.status AS status, meeting.precision AS precision, meeting.prominence AS prominence, meeting.format AS format, meeting.kind AS kind, meeting.visit AS visit, occasion.name AS occasion, meeting.sidelines AS sidelines, meeting.country AS country, meeting.city AS city, meeting.site AS site, (SELECT LIST(name, ', ') FROM (SELECT person.name AS name FROM participation JOIN person ON person.id = participation.person_id WHERE participation.meeting_id = meeting.id AND participation.side = 'KZ' ORDER BY participation.ordinal) AS listed) AS kazakhstan, (SELECT LIST(name, ', ') FROM (SELECT person.name AS name FROM participation JOIN person ON person.id = participation.person_id WHERE participation.meeting_id = meeting.id AND participation.side = 'TM' ORDER BY participation.ordinal) AS listed) AS turkmenistan, (SELECT LIST(name, ', ') FROM (SELECT person.name AS name FROM participation JOIN person ON person.id = participation.person_id WHERE participation.meeting_id = meeting.id AND participation.side = 'other' ORDER BY participation.ordinal) AS listed) AS others, (SELECT LIST(code, ', ') FROM (SELECT meeting_topic.topic_code AS code FROM meeting_topic WHERE meeting_topic.meeting_id = meeting.id ORDER BY meeting_topic.topic_code) AS coded) AS topics, (SELECT count(*) FROM meeting_report WHERE meeting_report.meeting_id = meeting.id) AS reports, meeting.sources AS sources FROM meeting LEFT JOIN occasion ON occasion.id = meeting.occasion_id",
    "v_participation": "SELECT meeting.id AS meeting_id, meeting.started_on AS first_day, meeting.ended_on AS last_day, meeting.status AS status, person.id AS person_id, person.name AS person, participation.country AS country, participation.side AS side, participation.role AS role, participation.office AS office, participation.office_printed AS office_printed, participation.inferred AS inferred FROM participation JOIN person ON person.id = participation.person_id JOIN meeting ON meeting.id = participation.meeting_id",
    "v_topic": "SELECT meeting.id AS meeting_id, meeting.started_on AS first_day, meeting.ended_on AS last_day, meeting.status AS status, topic.code AS topic, topic.name AS name, topic.parent AS parent, meeting_topic.confidence AS confidence FROM meeting_topic JOIN topic ON topic.code = meeting_topic.topic_code JOIN meeting ON meeting.id = meeting_topic.meeting_id",
    "v_topic_by_month": "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 7) AS month, topic.code AS topic, topic.name AS name, topic.parent AS parent, count(*) AS meetings FROM meeting_topic JOIN topic ON topic.code = meeting_topic.topic_code JOIN meeting ON meeting.id = meeting_topic.meeting_id WHERE meeting.status = 'held' AND meeting.precision NOT IN ('year', 'unknown') GROUP BY substr(CAST(meeting.started_on AS TEXT), 1, 7), topic.code, topic.name, topic.parent",
    "v_meeting_by_month": "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 7) AS month, count(*) AS meetings, sum(CASE WHEN meeting.kind = 'bilateral' THEN 1 ELSE 0 END) AS bilateral, sum(CASE WHEN meeting.kind = 'multilateral' THEN 1 ELSE 0 END) AS multilateral, sum(CASE WHEN meeting.format = 'in-person' THEN 1 ELSE 0 END) AS in_person, sum(CASE WHEN meeting.format IN ('telephone', 'video') THEN 1 ELSE 0 END) AS remote FROM meeting WHERE meeting.status = 'held' AND meeting.precision NOT IN ('year', 'unknown') GROUP BY substr(CAST(meeting.started_on AS TEXT), 1, 7)",
    "v_person": "SELECT person.id AS id, person.name AS name, person.country AS country, person.curated AS curated, count(*) AS meetings, min(meeting.started_on) AS first_day, max(meeting.ended_on) AS last_day FROM participation JOIN person ON person.id = participation.person_id JOIN meeting ON meeting.id = participation.meeting_id WHERE meeting.status = 'held' GROUP BY person.id, person.name, person.country, person.curated",
    "v_venue": "SELECT country, city, site, count(*) AS meetings, min(started_on) AS first_day, max(ended_on) AS last_day FROM meeting WHERE status = 'held' AND coalesce(country, city, site) IS NOT NULL GROUP BY country, city, site",
    "v_outcome": "SELECT meeting.id AS meeting_id, meeting.started_on AS first_day, meeting.ended_on AS last_day, meeting.status AS status, outcome.kind AS kind, outcome.what AS what, outcome.recipient AS recipient, outcome.accepted AS accepted, outcome.count AS count, outcome.listed AS listed, outcome.inviter AS inviter, coalesce(occasion.name, outcome.occasion) AS occasion, outcome.country AS to_country, outcome.city AS to_city FROM outcome JOIN meeting ON meeting.id = outcome.meeting_id LEFT JOIN occasion ON occasion.id = outcome.occasion",
    "v_figure": "SELECT meeting.id AS meeting_id, meeting.started_on AS first_day, meeting.ended_on AS last_day, meeting.status AS status, figure.measure AS measure, figure.comparator AS comparator, figure.value AS value, figure.unit AS unit, figure.status AS told_as, figure.period AS period, person.name AS speaker FROM figure JOIN meeting ON meeting.id = figure.meeting_id LEFT JOIN person ON person.id = figure.speaker",
    "v_article": "SELECT article.id AS id, article.source AS source, article.title AS title, article.publisher AS publisher, article.language AS language, article.published_on AS published_on, article.dateline AS dateline, article.url AS url, (SELECT count(DISTINCT meeting_report.meeting_id) FROM report JOIN meeting_report ON meeting_report.report_id = report.id WHERE report.article_id = article.id) AS meetings, article.reason AS reason FROM article",
    "v_report": "SELECT meeting_report.meeting_id AS meeting_id, article.id AS article_id, report.id AS report_id, article.publisher AS publisher, article.published_on AS published_on, article.title AS title, report.prominence AS prominence, meeting_report.score AS score, meeting_report.why AS why FROM meeting_report JOIN report ON report.id = meeting_report.report_id JOIN article ON article.id = report.article_id",
    "v_claim": "SELECT meeting_report.meeting_id AS meeting_id, report.id AS report_id, report.article_id AS article_id, claim.field AS field, claim.value AS value, claim.quote AS quote, claim.basis AS basis, claim.rule AS rule, claim.confidence AS confidence FROM claim JOIN report ON report.id = claim.report_id JOIN meeting_report ON meeting_report.report_id = report.id",
}
JOINS = {'sqlite': 'group_concat', 'postgresql': 'string_agg'}
OF_MEETING = "(SELECT {} FROM meeting WHERE meeting.id = participation.meeting_id)"
LAST_DAY = OF_MEETING.format("coalesce(meeting.ended_on, '0001-01-01')")
STATUS = OF_MEETING.format("meeting.status")


def upgrade() -> None:
    """Go to this schema; sums are worked out from what is there."""
    dialect = op.get_context().dialect.name
    if dialect == 'sqlite':
        _rebuild(_last_day(), _status(), _known_status(), copied=f", {LAST_DAY}, {STATUS}")
    else:
        _widen()
    _make_person_month()
    _make_venue_month()
    if dialect == 'sqlite':
        for statement in (*FILLS, *TRIGGERS):
            op.execute(statement)
    for name, select in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {select.replace('LIST(', JOINS[dialect] + '(')}")


def downgrade() -> None:
    """Go back; views and sums can be made again."""
    for name in VIEWS:
        op.execute(f'DROP VIEW {name}')
    dialect = op.get_context().dialect.name
    if dialect == 'sqlite':
        for sums in ('person_month', 'venue_month'):
            for event in ('insert', 'delete', 'update'):
                op.execute(f'DROP TRIGGER {sums}_{event}')
        _rebuild(copied="")
    else:
        op.drop_column('participation', 'status')
        op.drop_column('participation', 'last_day')
    op.drop_table('person_month')
    op.drop_table('venue_month')


def _widen() -> None:
    """Add the columns where a table can be changed in place."""
    for column in (_last_day(), _status()):
        column.nullable = True
        op.add_column('participation', column)
    op.execute(f"UPDATE participation SET last_day = CAST({LAST_DAY} AS date), status = {STATUS}")
    for name in ('last_day', 'status'):
        op.alter_column('participation', name, nullable=False)
    op.create_check_constraint(op.f('ck_participation__status'), 'participation', "status IN ('held', 'planned', 'cancelled')")


def _rebuild(*more: sa.Column[object] | sa.CheckConstraint, copied: str) -> None:
    """Make the table anew with more columns, and copy its rows in the order of its key."""
    before = 'person_id, day, meeting_id, ordinal, country, side, role, office, office_printed, inferred'
    op.drop_index(op.f('ix_participation__meeting_id_ordinal'), 'participation')
    op.rename_table('participation', 'participation_before')
    _make_participation(*more)
    names = f'{before}, last_day, status' if more else before
    source = f"SELECT {before}{copied} FROM participation_before AS participation ORDER BY person_id, day, meeting_id"
    op.execute(f'INSERT INTO participation ({names}) {source}')
    op.drop_table('participation_before')
    op.create_index(op.f('ix_participation__meeting_id_ordinal'), 'participation', ['meeting_id', 'ordinal'])


def _last_day() -> sa.Column[object]:
    return sa.Column('last_day', sa.Date(), nullable=False, comment='Last day of the meeting; 0001-01-01 if unknown')


def _status() -> sa.Column[object]:
    return sa.Column('status', sa.Text(), nullable=False, comment="The meeting's status, so that counting needs no join")


def _known_status() -> sa.CheckConstraint:
    return sa.CheckConstraint("status IN ('held', 'planned', 'cancelled')", name=op.f('ck_participation__status'))


def _make_participation(*more: sa.Column[object] | sa.CheckConstraint) -> None:
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
    *more,
    sa.CheckConstraint("role IN ('host', 'guest', 'none')", name=op.f('ck_participation__role')),
    sa.CheckConstraint("side IN ('KZ', 'TM', 'other')", name=op.f('ck_participation__side')),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_participation__meeting_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_participation__person_id')),
    sa.PrimaryKeyConstraint('person_id', 'day', 'meeting_id', name=op.f('pk_participation')),
    comment="Who took part; clustered so that a leader's newest meetings lie together",
    sqlite_with_rowid=False
    )


def _make_person_month() -> None:
    op.create_table('person_month',
    sa.Column('status', sa.Text(), nullable=False, comment='Status of the meetings'),
    sa.Column('person_id', sa.Text(), nullable=False, comment='Who'),
    *_sums(),
    sa.CheckConstraint("status IN ('held', 'planned', 'cancelled')", name=op.f('ck_person_month__status')),
    sa.CheckConstraint('meetings > 0', name=op.f('ck_person_month__meetings')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_person_month__person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('status', 'person_id', 'ended_month', 'began_month', name=op.f('pk_person_month')),
    comment='Monthly sums of participation, kept by triggers (SQLite only)',
    sqlite_with_rowid=False
    )


def _make_venue_month() -> None:
    op.create_table('venue_month',
    sa.Column('status', sa.Text(), nullable=False, comment='Status of the meetings'),
    sa.Column('country', sa.Text(), nullable=False, comment='Venue: ISO 3166 alpha-2; empty if not told'),
    sa.Column('city', sa.Text(), nullable=False, comment='Venue: city; empty if not told'),
    sa.Column('site', sa.Text(), nullable=False, comment='Venue: site; empty if not told'),
    sa.Column('kind', sa.Text(), nullable=False, comment='bilateral or multilateral'),
    sa.Column('format', sa.Text(), nullable=False, comment='in-person, telephone or video; empty if not told'),
    sa.Column('precision', sa.Text(), nullable=False, comment='How exactly their days are known'),
    *_sums(),
    sa.CheckConstraint("status IN ('held', 'planned', 'cancelled')", name=op.f('ck_venue_month__status')),
    sa.CheckConstraint('meetings > 0', name=op.f('ck_venue_month__meetings')),
    sa.PrimaryKeyConstraint('status', 'country', 'city', 'site', 'kind', 'format', 'precision', 'ended_month', 'began_month', name=op.f('pk_venue_month')),
    comment='Monthly sums of meeting by its own values, kept by triggers (SQLite only)',
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
