"""``kzturk meetings``: who met whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kzturk.cli.answering import answer
from kzturk.cli.asking import read_leaders, read_period, read_place, read_topics
from kzturk.cli.options import (
    DatabaseOption,
    FormatOption,
    LeaderOption,
    LimitOption,
    Mode,
    SinceOption,
    Status,
    UntilOption,
)

if TYPE_CHECKING:
    from kzturk.cli.asking import Period
    from kzturk.database import Database
    from kzturk.queries import MeetingCriteria

YearOption = Annotated[str | None, typer.Option("--year", metavar="YEAR", help="In this year.")]
TopicOption = Annotated[
    list[str] | None,
    typer.Option("--topic", metavar="TOPIC", help="A topic, or a parent with all of its topics. Several: any of them."),
]
CountryOption = Annotated[
    str | None, typer.Option("--country", metavar="COUNTRY", help="Where: a country's name or ISO code.")
]
CityOption = Annotated[
    str | None, typer.Option("--city", metavar="CITY", help="Where: a city, by today's or a former name.")
]
ModeOption = Annotated[Mode | None, typer.Option("--mode", help="How they spoke.")]
StatusOption = Annotated[Status, typer.Option("--status", help="Whether it took place.")]

_MODES = {"in-person": "in person", "telephone": "by telephone", "video": "by video link"}


def meetings(
    *,
    leader: LeaderOption = None,
    year: YearOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    topic: TopicOption = None,
    country: CountryOption = None,
    city: CityOption = None,
    mode: ModeOption = None,
    status: StatusOption = "held",
    limit: LimitOption = None,
    format: FormatOption = "table",
    db: DatabaseOption = None,
) -> None:
    """List meetings, newest first. Options combine: every one given must hold.

    \b
    Examples:
      kzturk meetings --leader Tokayev
      kzturk meetings --leader "Serdar Berdimuhamedov" --leader Токаев --since 2024
      kzturk meetings --topic energy --city Astana --format csv
      kzturk meetings --mode telephone --status all
    """
    period = read_period(since=since, until=until, year=year)
    from kzturk.database import open_database
    from kzturk.queries import count_meetings, fetch_meetings
    from kzturk.rendering.meetings import MEETINGS
    from kzturk.settings import database_place

    with open_database(database_place(db)) as database:
        criteria = _build_criteria(
            database,
            leader=leader,
            period=period,
            topic=topic,
            country=country,
            city=city,
            mode=mode,
            status=status,
            limit=limit,
        )
        rows = fetch_meetings(database, criteria)
        total = count_meetings(database, criteria) if limit is not None and len(rows) == limit else None
    answer(rows, MEETINGS, format, question=criteria.describe(), total=total)


def _build_criteria(
    database: Database,
    *,
    leader: list[str] | None,
    period: Period,
    topic: list[str] | None,
    country: str | None,
    city: str | None,
    mode: Mode | None,
    status: Status,
    limit: int | None,
) -> MeetingCriteria:
    from kzturk.queries import MeetingCriteria, resolve_city, resolve_country

    leaders = read_leaders(database, leader)
    topics, topic_words = read_topics(database, topic)
    country_code, country_words = read_place(database, country, resolve_country)
    city_name, city_words = read_place(database, city, resolve_city)
    how = (_MODES[mode],) if mode is not None else ()
    told = {"held": (), "all": ("of any status",)}.get(status, (f"that were {status}",))
    return MeetingCriteria(
        leaders=leaders.groups,
        topics=topics,
        since=period.since,
        until=period.until,
        country=country_code,
        city=city_name,
        format=mode,
        statuses=("held", "planned", "cancelled") if status == "all" else (status,),
        limit=limit,
        words=(*told, *leaders.words, *how, *city_words, *country_words, *period.words, *topic_words),
    )
