"""Which of the meetings told so far a sentence tells of again, and what a sentence says of itself to tell that."""

from __future__ import annotations

from kzturk.knowledge import Knowledge
from kzturk.knowledge.model import Series
from kzturk.mentions import OccasionMention
from kzturk.reports.calendar import Calendar
from kzturk.reports.frames import Frame
from kzturk.reports.occurrences import Event, mode_of
from kzturk.reports.reckoning import reckon
from kzturk.reports.steps import entry_day
from kzturk.reports.views import View
from kzturk.values import DateRange

SUMMIT_KINDS = frozenset({"summit", "consultative-meeting", "commission", "council", "session", "meeting"})
_OF_TWO = frozenset({"meet", "talks", "receive", "telephone", "video"})
RECALL_DAYS = 14
_NEAR_DAYS = 2


class Identity:
    """Tells meetings apart: by people, by kind (summit or the two sides alone), by mode, by day."""

    def __init__(self, times: Calendar, knowledge: Knowledge) -> None:
        self.times, self.knowledge = times, knowledge
        self._days: dict[tuple[object, ...], DateRange | None] = {}

    def matching(self, events: list[Event], frame: Frame) -> Event | None:
        """Return the meeting gathered so far that this frame tells of again."""
        days = self.own_days(frame)
        if _is_another(frame):
            return None
        for event in reversed(events):
            if not (self.shares(event, frame, "KZ") and self.shares(event, frame, "TM")):
                continue
            if self._of_other_kind(event, frame) or self._of_other_summit(event, frame):
                continue
            if self._disagree(event, frame, days) or self.recalls(event, frame, days):
                continue
            return event
        return None

    def shares(self, event: Event, frame: Frame, side: str) -> bool:
        return bool({p.id for p in frame.side(side)} & event.side(side))

    def recalls(self, event: Event, frame: Frame, days: DateRange | None) -> bool:
        """Tell whether a noun with a day of its own, later in the text, points to an earlier meeting."""
        anchor = self.times.anchor
        if days is None or anchor is None or event.days is not None or frame.status != "held":
            return False
        distance = max((anchor - days.end).days, (days.start - anchor).days)
        first = event.frames[0].view.index
        return frame.view.index - first >= 2 and distance > (3 if frame.kind == "noun" else RECALL_DAYS)

    def _of_other_kind(self, event: Event, frame: Frame) -> bool:
        """Tell whether one of the two is a summit's session and the other a meeting of the two sides alone."""
        alone = not frame.side("other") and not self.is_session(frame)
        if not alone and _of_three(event) and frame.view.index - max(event.told) <= 2:
            return False
        if event.multilateral != alone or (frame.kind == "discuss" and (alone or not frame.view.has("session"))):
            return False
        return frame.kind in {"meet", "talks", "receive", "noun", "telephone", "video"} or not event.is_summit

    def _of_other_summit(self, event: Event, frame: Frame) -> bool:
        """Tell whether both tell of sessions, of summits of different names."""
        if not event.multilateral or not frame.side("other"):
            return False
        here = {s.id for m in frame.view.occasions if (s := self.series_of(m)) is not None}
        there = {s.id for f in event.frames for m in f.view.occasions if (s := self.series_of(m)) is not None}
        return bool(here and there) and not here & there

    def _disagree(self, event: Event, frame: Frame, days: DateRange | None) -> bool:
        """Tell whether day, mode or status say that it is another meeting."""
        mode, other = mode_of(frame), event.mode
        if (
            mode != other
            and event.frames
            and frame.view.kind != "title"
            and event.frames[0].view.kind != "title"
            and frame.kind in {"meet", "talks", "receive", "telephone", "video"}
            and (mode or other)
        ):
            return True
        if frame.status == "cancelled" and event.status == "held" and frame.view.kind != "title":
            return True
        if frame.status == "planned" and event.status == "held" and (days is not None) and days != event.days:
            return True
        if days is not None and event.days is not None:
            if days.start != event.days.start and self._in_another_city(event, frame):
                return True
            return not (
                days.overlaps(event.days)
                or (abs((days.start - event.days.start).days) <= _NEAR_DAYS and not frame.recalled)
            )
        long_ago = (
            days is not None and self.times.anchor is not None and (self.times.anchor - days.end).days > _RECENTLY
        )
        earlier = frame.recalled or frame.view.keys(frame.cue.first - 1, frame.cue.first) == ["had"]
        if earlier and not event.background and frame.kind == "discuss" and long_ago:
            frame.recalled = True
            return True  # "recalled his stay on July 4, when the two of them had talked about ..."
        if frame.recalled and not event.background and frame.kind in {"meet", "talks", "receive", "telephone", "video"}:
            return True
        return (
            event.status == "planned"
            and frame.status == "held"
            and frame.view.kind != "title"
            and event.frames[0].view.kind != "title"
            and event.frames[0].view.index != 0
        )

    def _in_another_city(self, event: Event, frame: Frame) -> bool:
        """Tell whether talks of another day are told to have been in another city than the meeting so far."""
        if frame.kind == "discuss" and not frame.view.places:
            return False
        here = self._cities(frame)
        there = {city for told in event.frames for city in self._cities(told)}
        return bool(here and there) and not here & there

    def _cities(self, frame: Frame) -> set[str]:
        """Return the cities that a frame's sentence names after "in"."""
        view = frame.view
        named = (m for m in view.places if {"in", "at"} & set(view.keys(m.first - 2, m.first)))
        return {city for m in named if (city := self.knowledge.city_of_place(m.value))}

    def own_days(self, frame: Frame) -> DateRange | None:
        """Return the day(s) said in the frame's own stretch of the sentence; worked out once, however often asked."""
        asked = (
            frame.view.index,
            frame.cue.first,
            frame.cue.last,
            frame.span,
            frame.status,
            frame.kind,
            frame.recalled,
        )
        if asked not in self._days:
            self._days[asked] = self._own_days(frame)
        return self._days[asked]

    def _own_days(self, frame: Frame) -> DateRange | None:
        ahead = frame.status in {"planned", "cancelled"}
        dated = self.times.in_stretch(frame.view, frame.span, frame.cue.first, planned=ahead)
        if dated is None and ahead:
            rest = (frame.span[0], frame.view.last)  # "his talks with X about Y would take place next week"
            dated = self.times.in_stretch(frame.view, rest, frame.cue.first, planned=True)
        if dated is None and frame.view.kind == "body":
            counted = reckon(frame.view, self.times)  # "two days earlier he had met ..."
            if counted is None:
                visit = self.visit_before(frame)
                if visit is not None:
                    return visit[1]
                entry = entry_day(frame.view, self.times)
                return entry[0].days if entry is not None else None
            return counted[0]
        if dated is None or dated.days.precision == "year":
            return None
        return dated.days if dated.days.precision == "day" or frame.kind != "discuss" or frame.recalled else None

    def visit_before(self, frame: Frame) -> tuple[Frame, DateRange] | None:
        """ "On May 28 he made his first visit to Astana. His talks with X there ...": the telling of that visit and
        its days, where they were long before the article."""
        anchor, before = self.times.anchor, self._body_before(frame.view)
        if anchor is None or before is None or frame.status != "held" or not _of_that_visit(frame):
            return None
        cue = next((c for c in before.cues if c.kind in {"visit", "arrival"}), None)
        if cue is None or any(mood.kind in {"planned", "cancelled"} for mood in before.moods):
            return None
        span = (before.first, before.last)
        dated = self.times.in_stretch(before, span, cue.first, planned=bool(before.moods))
        if (
            dated is None
            or dated.days.precision not in {"day", "month"}
            or (anchor - dated.days.end).days <= RECALL_DAYS
        ):
            return None
        return Frame(before, cue, "visit", span=span), dated.days

    def _body_before(self, view: View) -> View | None:
        before = self.times.views[view.index - 1] if view.index else None
        same = before is not None and before.sentence.paragraph == view.sentence.paragraph
        return before if same and before is not None and before.kind == "body" else None

    def planned_days(self, view: View) -> DateRange | None:
        """Return the days for which a sentence announces something."""
        mood = next((m for m in view.moods if m.kind == "planned"), None)
        dated = self.times.in_stretch(view, (view.first, view.last), mood.first, planned=True) if mood else None
        return dated.days if dated is not None and dated.days.precision != "year" else None

    def is_session(self, frame: Frame) -> bool:
        """Tell whether a frame tells of the session of a summit or commission itself."""
        if frame.group in {"five-heads", "caspian-heads", "org-heads"}:
            named = {person.side for person in frame.people if frame.actors[person.id].kind != "group"}
            apart = frame.kind == "discuss" or (frame.kind in _OF_TWO and len(frame.people) == 2)
            return not ({"KZ", "TM"} <= named and apart)  # the two discussed the summit, or met ahead of it
        if frame.view.gathering and frame.kind == "session":
            return True
        if frame.kind in {"session", "attend", "chair"} and any(
            self.is_summit_named(mention) for mention in frame.view.occasions
        ):
            return True
        return len(frame.side("other")) >= 1 and len(frame.people) >= 3

    def is_summit_named(self, mention: OccasionMention) -> bool:
        series = self.series_of(mention)
        return (
            series is not None
            and series.kind in SUMMIT_KINDS
            and series.id != "kz-tm-commission"
            and series.level != "bilateral"
        )

    def series_of(self, mention: OccasionMention) -> Series | None:
        code = mention.series
        if code is None and mention.occasion is not None:
            code = self.knowledge.occasions[mention.occasion].series
        return self.knowledge.series.get(code) if code else None


def _of_that_visit(frame: Frame) -> bool:
    """Tell whether a sentence goes on with the visit told before: "there", "his talks", "on the day of arrival"."""
    view, cue = frame.view, frame.cue
    if not _ON_VISIT.isdisjoint(view.keys(cue.last, view.last)) or not _ON_VISIT.isdisjoint(
        view.keys(view.first, cue.first)[:_OPENING]
    ):
        return True
    return view.keys(cue.first - 1, cue.first) in (["his"], ["her"], ["their"])


_ON_VISIT = frozenset({"there", "arrival", "visit", "trip", "stay"})
_OPENING = 7
_CONGRATULATED = frozenset({"congratulated", "congratulating", "congratulates", "congratulations"})


def _is_another(frame: Frame) -> bool:
    """Tell whether a noun tells of one more meeting ("autumn brought a second conversation of the two")."""
    view, cue = frame.view, frame.cue
    before = view.keys(cue.first - 2, cue.first)
    if frame.kind != "noun" or frame.status != "held" or "round" in view.keys(cue.first, cue.last):
        return False
    return before[-1:] == ["another"] or (before[:1] == ["a"] and before[-1] in _FURTHER)


_RECENTLY = 14
_FURTHER = frozenset({"second", "third", "fourth", "further"})


def _of_three(event: Event) -> bool:
    """Tell whether nobody of a meeting of "three presidents" has been named yet."""
    groups = [(f, a) for f in event.frames for a in f.view.actors if a.kind == "group"]
    unnamed = all(actor.kind == "group" for actor in event.actors.values())
    return unnamed and any("three" in f.view.words.keys[max(a.first - 1, 0) : a.last] for f, a in groups)


_MOOD_REACH = 6
"""A summit is planned or recalled by words so near to it, not by what was agreed there "to hold" some day."""


def sessions_named(views: list[View], identity: Identity) -> list[View]:
    """Return the early sentences that name a summit as taking place."""
    found = []
    for view in [v for v in views if v.kind in {"title", "body"}][:5]:
        for mention in view.occasions:
            if identity.is_summit_named(mention) and not any(
                mood.kind in {"planned", "cancelled", "recalled"} and mood.first - mention.last <= _MOOD_REACH
                for mood in view.moods
            ):
                if _CONGRATULATED & set(view.keys(view.first, mention.first)):
                    continue
                before = view.keys(mention.first - 6, mention.first)
                if not set(before) & {
                    "sidelines",
                    "margins",
                    "margin",
                    "invited",
                    "upcoming",
                    "forthcoming",
                    "ahead",
                    "before",
                    "while",
                    "prior",
                    "eve",
                    "preparation",
                    "preparations",
                    "prepare",
                    "prepares",
                    "preparing",
                }:
                    found.append(view)
                    break
    return found
