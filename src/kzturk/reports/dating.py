"""The day of a meeting: the rules of codebook section 3, best basis first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kzturk.articles import DayMention
from kzturk.reports.calendar import Calendar, Dated
from kzturk.reports.found import COUNTED, Found, from_sentence, from_view, is_recent
from kzturk.reports.frames import Frame
from kzturk.reports.model import MeetingDate
from kzturk.reports.notes import Notes
from kzturk.reports.occurrences import Event
from kzturk.reports.storydays import (
    of_the_entry,
    of_the_journey_ahead,
    of_the_next_day,
    of_the_only_day,
    of_the_running_story,
    of_the_sentence_before,
    of_the_story,
    of_the_visit_before,
)
from kzturk.reports.views import View
from kzturk.values import DateRange


def decide_date(event: Event, times: Calendar, notes: Notes) -> MeetingDate:
    """Return the meeting's date by the first rule that gives one; a coarse one is refined by a finer one inside it."""
    best: Found | None = None
    for rule in RULES:
        found = rule(event, times)
        if found is None or (event.status == "held" and times.is_yet_to_come(found.days)):
            continue
        if best is None:
            best = found
            _note(notes, found)
            if found.days.precision == "day" and found.days.start == found.days.end:
                break
        elif _refines(found, best) and (not event.background or found.basis == "occasion"):
            _note(notes, found)
            best = Found(
                found.days,
                found.rule,
                found.basis,
                min(found.confidence, best.confidence),
                found.first,
                found.last,
                found.span,
            )
            break
    if best is None:
        return MeetingDate()
    return MeetingDate(start=best.days.start, end=best.days.end, precision=best.days.precision, basis=best.basis)


_A_WEEK = 6


def _refines(found: Found, best: Found) -> bool:
    """Tell whether a finer date inside a coarser one replaces it; a range of days only yields to the text's
    own words."""
    if found.days.precision != "day" or found.days.start != found.days.end or not best.days.contains(found.days):
        return False
    if best.rule == "dates.occasion" and found.basis in {"published", "dateline"}:
        return True
    if (best.days.end - best.days.start).days >= _A_WEEK:
        return True
    return best.days.precision != "day" or found.rule in {
        "dates.of_the_story",
        "dates.relative_of_the_story",
        "dates.of_the_running_story",
    }


def _note(notes: Notes, found: Found) -> None:
    if found.span is not None:
        notes.add_span("date", found.span, found.rule, found.basis, found.confidence)
    else:
        notes.add("date", found.first, found.last, found.rule, found.basis, found.confidence)


# --- the rules


def in_the_sentence(event: Event, times: Calendar) -> Found | None:
    """A date in the sentence that reports the meeting is the meeting's day."""
    frames = sorted(event.frames, key=lambda f: f.status == "planned" and event.status == "held")
    explicit = [f for f in frames if f.explicit or f.group]
    own = any(f.explicit for f in event.frames)
    coarse: Found | None = None
    for only_span in (True, False):
        for frame in explicit or frames:
            if frame.view.kind == "title":
                continue
            span = frame.span if only_span else (frame.view.first, frame.view.last)
            found = from_view(
                frame.view,
                span,
                frame.cue.first,
                times,
                "dates.in_sentence",
                0.97 if frame.explicit or not own else COUNTED,
                planned=frame.status != "held" and event.status != "held",
            )
            told_year = found is not None and found.days.precision == "year"
            if found is None or (told_year and not _is_long_ago(found, frame, event, times)):
                continue
            if found.days.precision == "day":
                return _in_its_length(found, frame, event, times)
            if coarse is None or (coarse.days.precision == "year" and found.days.precision == "month"):
                coarse = found
    return coarse


def _in_its_length(found: Found, frame: Frame, event: Event, times: Calendar) -> Found:
    """Return both days of a gathering that is told by its end ("ended here Wednesday ... after two days of talks")."""
    view, length = frame.view, times.lexicon.day_words.get("length", frozenset())
    if not event.multilateral or found.days.start < found.days.end or length.isdisjoint(view.vocabulary):
        return found
    at = next(n for n in range(view.first, view.last) if view.words.keys[n] in length)
    if view.keys(at + 1, at + 2) not in (["day"], ["days"]) or times.lexicon.day_words.get(
        "ended", frozenset()
    ).isdisjoint(view.vocabulary):
        return found
    return replace(found, days=DateRange(found.days.end - timedelta(days=1), found.days.end, "day"))


def _telling(event: Event) -> list[Frame]:
    """Return the frames that date a meeting: none of what is still to come ("on Friday he will attend a forum") dates
    one that was held."""
    told = [frame for frame in event.frames if frame.status != "planned"]
    return told if told and event.status == "held" else event.frames


def _is_long_ago(found: Found, frame: Frame, event: Event, times: Calendar) -> bool:
    """Tell whether a year alone ("met in 2022") dates the meeting: never the year of publication, which says less."""
    if not frame.explicit:
        return False
    if times.published is None or event.background:
        return True
    beside = 0 < found.first - frame.cue.last <= 8 and frame.view.keys(found.first - 1, found.first) == ["in"]
    return beside and found.days.start.year < times.published.year


def of_the_lead(event: Event, times: Calendar) -> Found | None:
    """A date in the sentence that leads up to the meeting without naming anybody ("the session was held on ...")."""
    for view in reversed(event.leads):
        found = from_view(view, (view.first, view.last), view.first, times, "dates.of_the_lead", 0.9)
        if found is not None and is_recent(found, times):
            return found
    return None


def of_the_plan(event: Event, times: Calendar) -> Found | None:
    """The days of the visit that a planned meeting is part of ("X is expected next spring. She is to meet Y")."""
    if event.plan is None or event.status == "held":
        return None
    view = event.plan
    mood = next((m.first for m in view.moods if m.kind == "planned"), view.first)
    return from_view(view, (view.first, view.last), mood, times, "dates.of_the_plan", 0.85, planned=True)


def of_the_talks(event: Event, times: Calendar) -> Found | None:
    """A date in a sentence that leans on the meeting ("the talks were held on ...") is its day."""
    if event.background:
        return None
    views = [view for view in event.views if any(c.value == "sign" for c in view.cues) and _tells_of_both(view)]
    for view in sorted(views, key=lambda v: v.index):
        found = from_view(view, (view.first, view.last), view.first, times, "dates.of_the_signing", 0.9)
        if found is not None and found.days.precision == "day" and is_recent(found, times):
            return found
    for frame in _telling(event):
        if not frame.explicit and frame.kind != "discuss" and frame.view.kind == "body":
            found = from_sentence(frame, times, "dates.of_the_talks", 0.93)
            if found is not None and is_recent(found, times):
                return found
    for view in event.views:
        if view.kind == "body" and view.index not in event.told | event.others and _tells_when(view, times):
            found = from_view(view, (view.first, view.last), view.first, times, "dates.of_the_talks", 0.88)
            if found is not None and is_recent(found, times):
                return found
    return None


def _tells_when(view: View, times: Calendar) -> bool:
    """Tell whether a sentence says of the meeting itself that it was held ("The meeting was held Monday in ...")."""
    held = times.lexicon.place_words["taking-place"]
    return any(
        cue.kind in {"meeting", "session"}
        and cue.first - view.first <= _AT_HEAD
        and not held.isdisjoint(view.keys(cue.last, cue.last + _AT_HEAD + 1))
        for cue in view.cues
    ) and not any(mood.kind in {"recalled", "planned", "cancelled"} for mood in view.moods)


_AT_HEAD = 2


def _tells_of_both(view: View) -> bool:
    """Tell whether officials of both sides act in a sentence."""
    sides = {person.side for person, actor in view.people if not actor.absent}
    if {"KZ", "TM"} <= sides:
        return True
    return not view.people and view.countries_of("KZ") and view.countries_of("TM")


def of_the_visit(event: Event, times: Calendar) -> Found | None:
    """A date in a sentence that names the same visit, or the arrival, is the meeting's day (or its range of days)."""
    if event.background:
        return None
    first, last = min(event.told, default=0), max(event.told, default=0)
    told = sorted([*event.views, *event.visits], key=lambda v: v.index)
    before = [v for v in told if v.index <= first]
    after = [v for v in told if v.index > first]
    eve: Found | None = None
    for view in [*reversed(before), *after]:
        planned = event.status != "held"
        if view.index > last and not planned and not view.has("visit") and times.published is not None:
            continue  # who is said to have arrived, once the talks are told, may have come days before them
        if _tells_of_a_visit(view) and (planned or not any(m.kind in {"recalled", "planned"} for m in view.moods)):
            found = from_view(
                view, (view.first, view.last), view.first, times, "dates.of_the_visit", 0.9, planned=planned
            )
            if found is not None and found.rule == "dates.counted" and not view.has("visit"):
                eve = eve or found  # "the plane had landed the evening before": the visit may have a day of its own
            elif found is not None and (planned or is_recent(found, times)):
                return found
    return eve


def _tells_of_a_visit(view: View) -> bool:
    """Tell whether a sentence names a visit or arrival ("the visiting minister" alone does not)."""
    return any(c.kind in {"visit", "arrival"} and view.words.keys[c.first] != "visiting" for c in view.cues)


def of_the_title(event: Event, times: Calendar) -> Found | None:
    """A date in the headline, where the text has none of its own."""
    for frame in event.frames:
        if frame.view.kind == "title":
            found = from_sentence(frame, times, "dates.of_the_title", 0.9)
            if found is not None:
                return found
    return None


def of_the_eve(event: Event, times: Calendar) -> Found | None:
    """Who speaks of "tomorrow's forum" does so on the day before it."""
    if event.background or event.status != "held" or times.telling_day is None:
        return None
    if times.published is not None and abs((times.published - times.telling_day).days) > 2:
        return None
    cue = event.frames[0].cue
    return Found(DateRange.of_day(times.telling_day), "dates.of_the_eve", "relative", 0.85, cue.first, cue.last)


def of_the_report(event: Event, times: Calendar) -> Found | None:
    """A day on which something was said about the meeting, where the page has no date of publication."""
    if event.background or event.status != "held" or times.published is not None:
        return None
    for view in [*(frame.view for frame in event.frames), *event.views]:
        for mention in view.days:
            before = view.keys(mention.first - 2, mention.first)
            if mention.kind == "day" and times.lexicon.saying & set(before):
                dated = times.resolve(mention)
                return _span_found(dated, mention, "dates.of_the_report", "published", 0.6)
    return None


def of_the_dateline(event: Event, times: Calendar) -> Found | None:
    """Where the text gives no day, the dateline's date is the meeting's day."""
    dateline = times.article.dateline
    if event.background or dateline is None or dateline.day is None or event.status != "held":
        return None
    dated = times.resolve(dateline.day)
    return _span_found(dated, dateline.day, "dates.dateline", "dateline", 0.8)


def _span_found(dated: Dated | None, mention: DayMention, rule: str, basis: str, confidence: float) -> Found | None:
    if dated is None:
        return None
    return Found(dated.days, rule, basis, confidence, mention.first, mention.last)


def of_the_occasion(event: Event, times: Calendar) -> Found | None:
    """The known day of the numbered or proper-named event that the meeting is, or stood beside."""
    if event.occasion is None:
        return None
    occasion = times.knowledge.occasions[event.occasion]
    mention = next(
        (
            m
            for v in [*(f.view for f in event.frames), *event.views]
            for m in v.occasions
            if times.known.get(id(m)) == event.occasion
        ),
        None,
    )
    if occasion.days is None or mention is None:
        return None
    days, sure = occasion.days, 0.85
    if days.start < days.end and event.occasion is not None:
        words = times.article.words.keys[max(mention.first - 8, 0) : mention.first]
        if {"opening", "first"} & set(words) and "day" in words:
            days = DateRange.of_day(days.start)
        elif not event.is_summit:
            sure = 0.7  # one of several days
    return Found(days, "dates.occasion", "occasion", sure, mention.first, mention.last)


def of_the_publication(event: Event, times: Calendar) -> Found | None:
    """Where nothing better is there, the day of publication (often a day late)."""
    article = times.article
    if event.background or event.status != "held" or times.published is None:
        return None
    span = article.published_span
    if span is None:
        frame = event.frames[0]
        span = (article.words.starts[frame.cue.first], article.words.ends[frame.cue.last - 1])
    return Found(DateRange.of_day(times.published), "dates.published", "published", 0.6, span=span)


RULES = (
    in_the_sentence,
    of_the_next_day,
    of_the_entry,
    of_the_plan,
    of_the_lead,
    of_the_talks,
    of_the_sentence_before,
    of_the_visit_before,
    of_the_visit,
    of_the_story,
    of_the_title,
    of_the_journey_ahead,
    of_the_eve,
    of_the_only_day,
    of_the_running_story,
    of_the_dateline,
    of_the_occasion,
    of_the_report,
    of_the_publication,
)
