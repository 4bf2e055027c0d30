"""Views: the same data for people who ask in SQL, with names instead of numbers and unknown days as NULL.

They are part of the interface: columns are added, never renamed. The statements are SQL that SQLite and PostgreSQL both
read, but for the name of the function that joins texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import DDL, event

from kzturk.database.models.base import Base


class View(NamedTuple):
    """One view: what it holds, what its columns hold, a question that it answers, and its statement."""

    told: str
    columns: Mapping[str, str]
    example: str
    select: str


def _names(side: str) -> str:
    return (
        "(SELECT LIST(name, ', ') FROM (SELECT person.name AS name FROM participation "
        "JOIN person ON person.id = participation.person_id "
        f"WHERE participation.meeting_id = meeting.id AND participation.side = '{side}' "
        "ORDER BY participation.ordinal) AS listed)"
    )


_DAYS = {
    "first_day": "First day of the meeting; NULL if unknown",
    "last_day": "Last day of the meeting, inclusive; NULL if unknown",
    "status": "held, planned or cancelled",
}
_COUNTED = {
    "meetings": "Number of meetings that were held",
    "first_day": "First day of the first of them",
    "last_day": "Last day of the last of them",
}
_MEETING_DAYS = "meeting.started_on AS first_day, meeting.ended_on AS last_day, meeting.status AS status"
_MONTH = "substr(CAST(meeting.started_on AS TEXT), 1, 7)"
_MONTH_KNOWN = "meeting.status = 'held' AND meeting.precision NOT IN ('year', 'unknown')"

VIEWS: dict[str, View] = {
    "v_meeting": View(
        "A line a meeting",
        {
            "id": "Public id",
            **_DAYS,
            "precision": "How exactly the days are known: day, range, month, year, unknown",
            "prominence": "main if some report is about it, else background",
            "format": "in-person, telephone or video; NULL if not told",
            "kind": "bilateral or multilateral",
            "visit": "state, official, working or private visit in whose frame it was",
            "occasion": "The named event that it is, or stood beside",
            "sidelines": "Whether it was on the sidelines of that",
            "country": "Where: ISO 3166 alpha-2",
            "city": "Where: today's name of the city",
            "site": "Where: palace, hotel, zone, airport",
            "kazakhstan": "Who came for Kazakhstan, names in order",
            "turkmenistan": "Who came for Turkmenistan",
            "others": "Who came for others",
            "topics": "Codes of its topics, in alphabetical order",
            "reports": "Number of reports",
            "sources": "Number of independent publishers among them",
        },
        "SELECT first_day, kazakhstan, turkmenistan, city FROM v_meeting WHERE status = 'held' ORDER BY first_day DESC",
        f"SELECT meeting.id AS id, {_MEETING_DAYS}, meeting.precision AS precision, "
        "meeting.prominence AS prominence, meeting.format AS format, meeting.kind AS kind, meeting.visit AS visit, "
        "occasion.name AS occasion, meeting.sidelines AS sidelines, meeting.country AS country, "
        "meeting.city AS city, meeting.site AS site, "
        f"{_names('KZ')} AS kazakhstan, {_names('TM')} AS turkmenistan, {_names('other')} AS others, "
        "(SELECT LIST(code, ', ') FROM (SELECT meeting_topic.topic_code AS code FROM meeting_topic "
        "WHERE meeting_topic.meeting_id = meeting.id ORDER BY meeting_topic.topic_code) AS coded) AS topics, "
        "(SELECT count(*) FROM meeting_report WHERE meeting_report.meeting_id = meeting.id) AS reports, "
        "meeting.sources AS sources "
        "FROM meeting LEFT JOIN occasion ON occasion.id = meeting.occasion_id",
    ),
    "v_participation": View(
        "A line for everybody in every meeting",
        {
            "meeting_id": "In which meeting (v_meeting.id)",
            **_DAYS,
            "person_id": "Who (v_person.id)",
            "person": "Name",
            "country": "Country represented, ISO 3166 alpha-2",
            "side": "KZ, TM or other",
            "role": "host, guest or none",
            "office": "Office held that day",
            "office_printed": "Office as the article words it",
            "inferred": "Whether presence follows rather than being told",
        },
        "SELECT person, count(*) FROM v_participation WHERE role = 'guest' GROUP BY person ORDER BY 2 DESC",
        f"SELECT meeting.id AS meeting_id, {_MEETING_DAYS}, person.id AS person_id, "
        "person.name AS person, participation.country AS country, participation.side AS side, "
        "participation.role AS role, participation.office AS office, "
        "participation.office_printed AS office_printed, participation.inferred AS inferred "
        "FROM participation JOIN person ON person.id = participation.person_id "
        "JOIN meeting ON meeting.id = participation.meeting_id",
    ),
    "v_topic": View(
        "A line for every topic of every meeting",
        {
            "meeting_id": "Of which meeting",
            **_DAYS,
            "topic": "Code",
            "name": "Name of the topic",
            "parent": "Group of topics that it belongs to",
            "confidence": "0 to 1",
        },
        "SELECT topic, count(*) FROM v_topic WHERE status = 'held' GROUP BY topic ORDER BY 2 DESC, 1 LIMIT 5",
        f"SELECT meeting.id AS meeting_id, {_MEETING_DAYS}, topic.code AS topic, topic.name AS name, "
        "topic.parent AS parent, meeting_topic.confidence AS confidence "
        "FROM meeting_topic JOIN topic ON topic.code = meeting_topic.topic_code "
        "JOIN meeting ON meeting.id = meeting_topic.meeting_id",
    ),
    "v_topic_by_month": View(
        "How many meetings that were held had a topic, by the month in which they began",
        {
            "month": "2024-08; meetings known to the year only are left out",
            "topic": "Code",
            "name": "Name of the topic",
            "parent": "Group of topics that it belongs to",
            "meetings": "Number of meetings",
        },
        "SELECT month, meetings FROM v_topic_by_month WHERE topic = 'energy' ORDER BY month",
        f"SELECT {_MONTH} AS month, topic.code AS topic, topic.name AS name, topic.parent AS parent, "
        "count(*) AS meetings "
        "FROM meeting_topic JOIN topic ON topic.code = meeting_topic.topic_code "
        "JOIN meeting ON meeting.id = meeting_topic.meeting_id "
        f"WHERE {_MONTH_KNOWN} GROUP BY {_MONTH}, topic.code, topic.name, topic.parent",
    ),
    "v_meeting_by_month": View(
        "How many meetings were held, by the month in which they began",
        {
            "month": "2024-08; meetings known to the year only are left out",
            "meetings": "Number of meetings",
            "bilateral": "Of them, those of the two countries alone",
            "multilateral": "Of them, those with others at the table",
            "in_person": "Of them, those face to face",
            "remote": "Of them, those by telephone or video",
        },
        "SELECT month, meetings, remote FROM v_meeting_by_month ORDER BY month DESC",
        f"SELECT {_MONTH} AS month, count(*) AS meetings, "
        "sum(CASE WHEN meeting.kind = 'bilateral' THEN 1 ELSE 0 END) AS bilateral, "
        "sum(CASE WHEN meeting.kind = 'multilateral' THEN 1 ELSE 0 END) AS multilateral, "
        "sum(CASE WHEN meeting.format = 'in-person' THEN 1 ELSE 0 END) AS in_person, "
        "sum(CASE WHEN meeting.format IN ('telephone', 'video') THEN 1 ELSE 0 END) AS remote "
        f"FROM meeting WHERE {_MONTH_KNOWN} GROUP BY {_MONTH}",
    ),
    "v_person": View(
        "Everybody who took part in a meeting that was held",
        {
            "id": "Readable id",
            "name": "Name",
            "country": "ISO 3166 alpha-2",
            "curated": "Whether the person comes from the knowledge, not from an article alone",
            **_COUNTED,
        },
        "SELECT name, meetings FROM v_person WHERE country = 'TM' ORDER BY meetings DESC",
        "SELECT person.id AS id, person.name AS name, person.country AS country, person.curated AS curated, "
        "count(*) AS meetings, min(meeting.started_on) AS first_day, max(meeting.ended_on) AS last_day "
        "FROM participation JOIN person ON person.id = participation.person_id "
        "JOIN meeting ON meeting.id = participation.meeting_id "
        "WHERE meeting.status = 'held' GROUP BY person.id, person.name, person.country, person.curated",
    ),
    "v_venue": View(
        "Where meetings were held",
        {
            "country": "ISO 3166 alpha-2",
            "city": "Today's name of the city",
            "site": "Palace, hotel, zone, airport",
            **_COUNTED,
        },
        "SELECT city, sum(meetings) FROM v_venue WHERE country = 'KZ' GROUP BY city ORDER BY 2 DESC",
        "SELECT country, city, site, count(*) AS meetings, min(started_on) AS first_day, max(ended_on) AS last_day "
        "FROM meeting WHERE status = 'held' AND coalesce(country, city, site) IS NOT NULL "
        "GROUP BY country, city, site",
    ),
    "v_outcome": View(
        "What meetings brought",
        {
            "meeting_id": "Of which meeting",
            **_DAYS,
            "kind": "joint-statement, documents, award, invitation or project",
            "what": "What it is, to what was invited, which award",
            "recipient": "To whom, of an award or invitation",
            "accepted": "Whether an invitation was accepted; NULL if not told",
            "count": "Number claimed",
            "listed": "Number that the article lists",
            "inviter": "Who invites, of an invitation",
            "occasion": "The event invited to, if it is known",
            "to_country": "Where an invitation leads, ISO 3166 alpha-2",
            "to_city": "City it leads to",
        },
        "SELECT first_day, inviter, recipient, what FROM v_outcome WHERE kind = 'invitation' ORDER BY first_day",
        f"SELECT meeting.id AS meeting_id, {_MEETING_DAYS}, outcome.kind AS kind, outcome.what AS what, "
        "outcome.recipient AS recipient, outcome.accepted AS accepted, outcome.count AS count, "
        "outcome.listed AS listed, outcome.inviter AS inviter, coalesce(occasion.name, outcome.occasion) AS occasion, "
        "outcome.country AS to_country, outcome.city AS to_city "
        "FROM outcome JOIN meeting ON meeting.id = outcome.meeting_id "
        "LEFT JOIN occasion ON occasion.id = outcome.occasion",
    ),
    "v_figure": View(
        "Numbers told as part of meetings",
        {
            "meeting_id": "Of which meeting",
            **_DAYS,
            "measure": "What is measured",
            "comparator": "= > < or ~ (about)",
            "value": "The number",
            "unit": "ISO 4217 currency, %, x, t, m3, MW; NULL for a count",
            "told_as": "actual, target, change or capacity",
            "period": "Period or day that it holds for",
            "speaker": "Who said it, if told",
        },
        "SELECT first_day, value, unit, told_as FROM v_figure WHERE measure = 'trade-turnover' ORDER BY first_day",
        f"SELECT meeting.id AS meeting_id, {_MEETING_DAYS}, figure.measure AS measure, "
        "figure.comparator AS comparator, figure.value AS value, figure.unit AS unit, figure.status AS told_as, "
        "figure.period AS period, person.name AS speaker "
        "FROM figure JOIN meeting ON meeting.id = figure.meeting_id "
        "LEFT JOIN person ON person.id = figure.speaker",
    ),
    "v_article": View(
        "Stored articles",
        {
            "id": "Row number",
            "source": "Path of the file",
            "title": "Headline",
            "publisher": "Name of the publisher",
            "language": "ISO 639-1",
            "published_on": "Day of publication",
            "dateline": "Place of the dateline",
            "url": "Address it was published at",
            "meetings": "Number of meetings that it tells of",
            "reason": "Why it has no main meeting that was held; NULL if it has",
        },
        "SELECT publisher, count(*) FROM v_article GROUP BY publisher ORDER BY 2 DESC",
        "SELECT article.id AS id, article.source AS source, article.title AS title, article.publisher AS publisher, "
        "article.language AS language, article.published_on AS published_on, article.dateline AS dateline, "
        "article.url AS url, (SELECT count(DISTINCT meeting_report.meeting_id) FROM report "
        "JOIN meeting_report ON meeting_report.report_id = report.id "
        "WHERE report.article_id = article.id) AS meetings, article.reason AS reason FROM article",
    ),
    "v_report": View(
        "Which article tells of which meeting",
        {
            "meeting_id": "Of which meeting",
            "article_id": "In which article (v_article.id)",
            "report_id": "The report (v_claim.report_id)",
            "publisher": "Who published it",
            "published_on": "When",
            "title": "Headline",
            "prominence": "main, or background: only recalled or announced",
            "score": "How surely it tells of this meeting, 0 to 1",
            "why": "The sentence that says why",
        },
        "SELECT meeting_id, count(DISTINCT publisher) FROM v_report GROUP BY meeting_id ORDER BY 2 DESC",
        "SELECT meeting_report.meeting_id AS meeting_id, article.id AS article_id, report.id AS report_id, "
        "article.publisher AS publisher, article.published_on AS published_on, article.title AS title, "
        "report.prominence AS prominence, meeting_report.score AS score, meeting_report.why AS why "
        "FROM meeting_report JOIN report ON report.id = meeting_report.report_id "
        "JOIN article ON article.id = report.article_id",
    ),
    "v_claim": View(
        "Every value that some article tells of a meeting, with the words that say so",
        {
            "meeting_id": "Of which meeting",
            "report_id": "In which report",
            "article_id": "In which article",
            "field": "Dotted path of the value: date, participants.<person>, topics.<code>",
            "value": "The value, as JSON",
            "quote": "The words as printed",
            "basis": "Why the words allow the value: stated, dateline, visit ...",
            "rule": "Id of the rule that read them (`kzturk rules`)",
            "confidence": "0 to 1",
        },
        "SELECT quote, value, confidence FROM v_claim WHERE field = 'date' ORDER BY confidence",
        "SELECT meeting_report.meeting_id AS meeting_id, report.id AS report_id, report.article_id AS article_id, "
        "claim.field AS field, claim.value AS value, claim.quote AS quote, claim.basis AS basis, claim.rule AS rule, "
        "claim.confidence AS confidence "
        "FROM claim JOIN report ON report.id = claim.report_id "
        "JOIN meeting_report ON meeting_report.report_id = report.id",
    ),
}  # fmt: skip

_JOINS = {"sqlite": "group_concat", "postgresql": "string_agg"}


def write_views(dialect: str) -> Iterator[str]:
    """Yield the statements that make the views."""
    for name, view in VIEWS.items():
        yield f"CREATE VIEW {name} AS {view.select.replace('LIST(', _JOINS[dialect] + '(')}"


for _dialect in _JOINS:
    for _statement in write_views(_dialect):
        _ddl = DDL(_statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
        event.listen(Base.metadata, "after_create", _ddl.execute_if(dialect=_dialect))
