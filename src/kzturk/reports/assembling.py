"""The conductor of this room: mentions in, the article's reports out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kzturk.articles import Article, build_article
from kzturk.documents.model import Document
from kzturk.knowledge import Knowledge
from kzturk.mentions import Mentions, find_mentions
from kzturk.reports.asides import Asides
from kzturk.reports.calendar import Calendar
from kzturk.reports.cast import Cast
from kzturk.reports.concurrence import settle_occasion
from kzturk.reports.dating import decide_date
from kzturk.reports.doubts import doubt
from kzturk.reports.elsewhere import told_elsewhere
from kzturk.reports.figures import FigureReader
from kzturk.reports.flags import raise_flags
from kzturk.reports.frameworks import decide_format, decide_occasion, decide_visit
from kzturk.reports.homes import find_homes
from kzturk.reports.leftovers import find_leftovers, merge_doubles
from kzturk.reports.lending import Lending
from kzturk.reports.model import (
    ArticleFacts,
    MeetingDate,
    OccasionRef,
    Participant,
    Reading,
    Report,
    Role,
    Venue,
)
from kzturk.reports.notes import Notes
from kzturk.reports.occurrences import Event
from kzturk.reports.outcomes import OutcomeReader
from kzturk.reports.people import decide_participants
from kzturk.reports.places import capitals
from kzturk.reports.plausible import is_of_the_past
from kzturk.reports.plot import Plot
from kzturk.reports.programmes import find_programmes
from kzturk.reports.reasons import decide_reason
from kzturk.reports.recasting import recast
from kzturk.reports.recollections import find_summits, find_visits
from kzturk.reports.rollcalls import find_rollcalls
from kzturk.reports.scenes import find_scenes
from kzturk.reports.sessions import gather_session
from kzturk.reports.standing import standing_sentences, tail_sentences
from kzturk.reports.subjects import decide_topics, scope_of
from kzturk.reports.venues import decide_venue
from kzturk.reports.views import View, build_views

_FINDERS = (
    gather_session,
    find_scenes,
    find_rollcalls,
    find_visits,
    find_summits,
    find_leftovers,
    find_programmes,
    merge_doubles,
)
"""What looks for meetings once all sentences have been read, in this order."""


def read_document(document: Document, knowledge: Knowledge) -> Reading:
    """Read one document whole: article, mentions, reports. Pure: the same input gives the same reading."""
    article = build_article(document, knowledge)
    return assemble_reports(find_mentions(article, knowledge), knowledge)


def assemble_reports(mentions: Mentions, knowledge: Knowledge) -> Reading:
    """Assemble the reports of an article from its mentions."""
    article = mentions.article
    if article.language not in knowledge.languages:
        return Reading(source=article.source, article=_facts(article), reports=(), reason="language")
    views = build_views(mentions)
    times = Calendar(mentions, knowledge)
    times.views = views
    anchor = times.anchor
    for view in views:
        if view.countries and (seats := capitals(view, knowledge, anchor)):
            view.places = sorted(view.places + seats, key=lambda mention: mention.first)
    cast = Cast(knowledge, anchor, _home(article, knowledge), mentions.actors)
    cast.lore = mentions.lexicon.lore
    plot = Plot(views, cast, times, knowledge)
    plot.read()
    for find in _FINDERS:
        find(plot)
    plot.close()
    standing = standing_sentences(views, mentions.lexicon)
    tail = tail_sentences(views, mentions.lexicon, standing)
    figures = FigureReader(views, mentions.lexicon, tail=tail)
    scene = _Scene(
        times,
        knowledge,
        mentions,
        standing,
        tail,
        find_homes(plot.events),
        figures,
        Asides(views, times),
        [v for v in views if v.kind == "title"],
        Lending(views, plot.events),
        _alone(plot.events),
    )
    reports: dict[Event, Report] = {}
    title = next((view for view in views if view.kind == "title" and view.has("visit", "arrival")), None)
    for event in sorted(plot.events, key=lambda e: not e.is_summit):
        others = (other.told_explicitly for other in plot.events if other is not event)
        event.others = frozenset().union(*others)
        if title is not None and not event.background and title not in event.visits:
            event.visits.append(title)
        summit = next((r for e, r in reports.items() if e.is_summit and not e.background and e is not event), None)
        report = _report(event, summit, scene)
        if report is not None:
            reports[event] = report
    found = tuple(within_visit(reports[event], reports) for event in plot.events if event in reports)
    reason = decide_reason(plot, found, article.language)
    found = _beside_ceremony(found) if reason == "ceremony" else found
    notes = Notes(article.words)
    rest = figures.rest(notes)
    return Reading(
        source=article.source,
        article=_facts(article, times),
        reports=found,
        reason=reason,
        evidence=tuple(notes.items),
        figures=rest,
    )


def _beside_ceremony(found: tuple[Report, ...]) -> tuple[Report, ...]:
    """What is to come after the ceremony that an article tells of is announced by the way."""
    return tuple(replace(r, prominence="background") if r.status == "planned" else r for r in found)


def _home(article: Article, knowledge: Knowledge) -> str | None:
    """Return the side that "the President" without a country means: the publisher's own."""
    source = knowledge.sources.get(article.publisher_id) if article.publisher_id else None
    return source.side if source is not None and source.side in {"KZ", "TM"} else None


def within_visit(report: Report, reports: dict[Event, Report]) -> Report:
    """A meeting without a place, told beside another of the same guest within a day, was in the same place."""
    if (report.venue is not None and report.venue.city is not None) or report.format in {"telephone", "video"}:
        return report
    for other in reports.values():
        shared = {p.id for p in other.participants if p.role == "guest"} & {p.id for p in report.participants}
        if other.date == report.date and other.prominence == report.prominence:
            shared = shared or _aside(report, other)
        if other is report or other.venue is None or not shared or not _near(report, other):
            continue
        if other.venue.city is None and report.venue is not None:
            continue
        if report.venue is not None and report.venue.country != other.venue.country:
            continue
        venue = Venue(country=other.venue.country, city=other.venue.city, basis="visit")
        people = tuple(replace(p, role=_role(p, venue, report)) for p in report.participants)
        words = next((e for e in other.evidence if e.field in {"venue.city", "venue"}), None)
        noted = (
            (words._replace(field="venue", rule="venues.same_visit", basis="visit", confidence=0.8),) if words else ()
        )
        return replace(
            report,
            venue=venue,
            participants=people,
            format=report.format or "in-person",
            evidence=(*report.evidence, *noted),
        )
    return report


def _aside(report: Report, other: Report) -> set[str]:
    """Return the people of a talk between some of those who sat together that day ("in a bilateral talk ...")."""
    people, all_people = {p.id for p in report.participants}, {p.id for p in other.participants}
    return people if people < all_people else set()


def _near(one: Report, other: Report) -> bool:
    first, second = one.date.start, other.date.start
    return first is not None and second is not None and abs((first - second).days) <= 1


def _role(person: Participant, venue: Venue, report: Report) -> Role:
    if not any(p.country == venue.country for p in report.participants):
        return "none"
    return "host" if person.country == venue.country else "guest"


@dataclass(frozen=True, slots=True)
class _Scene:
    """What all reports of one article are decided from."""

    times: Calendar
    knowledge: Knowledge
    mentions: Mentions
    standing: frozenset[int]
    tail: frozenset[int]
    homes: dict[Event, list[View]]
    figures: FigureReader
    asides: Asides
    titles: list[View]
    lending: Lending
    alone: Event | None
    """The headline and the one meeting it can be of: the only held one that the article is about."""


def _report(event: Event, summit: Report | None, scene: _Scene) -> Report | None:
    times, knowledge, mentions = scene.times, scene.knowledge, scene.mentions
    notes = Notes(mentions.article.words)
    event.occasion, sidelines = decide_occasion(event, times, knowledge, notes)
    day = decide_date(event, times, notes)
    if summit is not None and summit.occasion and _is_beside(event, day, summit):
        event.occasion, sidelines = summit.occasion.id, True
        times.lend(event.occasion, event.frames[0].view)
        if day.basis in _LENT_BASES and summit.date.start:
            day = summit.date
    if is_of_the_past(event, day, times.anchor, knowledge):
        event.background = True
        day = MeetingDate() if day.basis in {"published", "dateline"} else day
    if event.background and not _recordable(day):
        return None
    recast(event, day.start, times.anchor, knowledge)
    venue = decide_venue(event, times, knowledge, notes, day)
    settled = settle_occasion(event, day, venue, times, notes)
    if settled is not None:
        event.occasion, sidelines = settled
        venue = venue or decide_venue(event, times, knowledge, notes, day)
    mode = decide_format(event, notes, placed=venue is not None)
    standing = scene.standing | scene.tail | scene.asides.apart_from(event, day)
    away = told_elsewhere(event, scope_of(event), mentions.lexicon.subjects, knowledge, others=scene.alone is None)
    topics = decide_topics(event, knowledge, mentions.lexicon, notes, standing | away, scene.lending.to(event))
    outcomes = OutcomeReader(
        event,
        mentions.lexicon,
        notes,
        standing,
        times=times,
        venue=venue,
        day=day,
        views=scene.homes[event],
        titles=scene.titles if scene.alone is event else (),
    )
    found = outcomes.read()
    figures = scene.figures.decide(scene.homes[event], frozenset() if event.background else scene.standing, notes)
    _note_status(event, notes)
    if outcomes.figures and outcomes.documents_at:
        notes.add(f"figures.{len(figures)}", *outcomes.documents_at, "figures.documents", "stated", 0.88)
    occasion = knowledge.occasions[event.occasion] if event.occasion else None
    return Report(
        prominence="background" if event.background else "main",
        status=event.status,  # type: ignore[arg-type]
        date=day,
        format=mode,  # type: ignore[arg-type]
        kind="multilateral" if event.multilateral else "bilateral",
        visit=decide_visit(event, notes, mode, venue),  # type: ignore[arg-type]
        occasion=OccasionRef(id=occasion.id, name=occasion.name) if occasion else None,
        sidelines=sidelines and occasion is not None,
        venue=venue,
        participants=decide_participants(event, day.start or times.anchor, venue, mode, knowledge, notes),
        topics=topics,
        outcomes=found,
        figures=(*figures, *outcomes.figures),
        evidence=doubt(notes.items, event, scene.homes[event], mentions.article.words),
        flags=raise_flags(event, day, times, knowledge),
    )


_LENT_BASES = frozenset({None, "published", "dateline"})
"""A day that rests on no more than the page's own is known better by the summit that the article tells of."""


def _is_beside(event: Event, day: MeetingDate, summit: Report) -> bool:
    """Tell whether a meeting without an occasion of its own stands at the side of the article's summit."""
    if event.background or event.occasion is not None or event.mode is not None:
        return False
    near = day.start and summit.date.start and abs((day.start - summit.date.start).days) <= 2
    return day.basis in _LENT_BASES or bool(near)


def _alone(events: list[Event]) -> Event | None:
    held = [event for event in events if event.status == "held" and not event.background]
    return held[0] if len(held) == 1 else None


def _note_status(event: Event, notes: Notes) -> None:
    """Note the words on which status and kind rest: the verb of meeting of the first telling."""
    frame = next((f for f in event.frames if f.status == event.status), event.frames[0])
    kind = "multilateral" if event.multilateral else "bilateral"
    notes.add("status", frame.cue.first, frame.cue.last, f"status.{event.status}", "stated", 0.93)
    notes.add("kind", frame.cue.first, frame.cue.last, f"kinds.{kind}", "stated", 0.88 if event.multilateral else 0.93)


def _recordable(day: MeetingDate) -> bool:
    """A background meeting is recorded when its month at least is known."""
    return day.precision in {"day", "month"}


def _facts(article: Article, times: Calendar | None = None) -> ArticleFacts:
    published, basis = article.published_on, article.published_basis
    if published is None and times is not None and times.published is not None:
        published, basis = times.published, "dateline"
    return ArticleFacts(
        title=article.title,
        language=article.language,
        publisher=article.publisher,
        url=article.url,
        published_on=published,
        published_basis=basis,
        dateline=article.dateline.printed if article.dateline else None,
        text=article.text,
    )
