"""The plot of an article: frames gathered into meetings, and each sentence given to the meeting it tells of."""

from __future__ import annotations

from datetime import date

from kzturk.knowledge import Knowledge
from kzturk.mentions import Actor, Mention
from kzturk.reports.announced import is_dated_plan
from kzturk.reports.attendance import Attendance
from kzturk.reports.calendar import Calendar
from kzturk.reports.cancelling import call_off
from kzturk.reports.cast import Cast
from kzturk.reports.company import goes_on_with_summit, is_of_all, is_speech, is_with_third, joins_table
from kzturk.reports.correspondence import is_letter, place_recalled_by_letter, tells_of_meeting
from kzturk.reports.frames import NOUNS, STRONG, Frame
from kzturk.reports.framing import find_frames
from kzturk.reports.groups import GroupFiller
from kzturk.reports.identity import RECALL_DAYS, Identity, sessions_named
from kzturk.reports.leads import people_told_before, tellings_before
from kzturk.reports.occurrences import Event, mode_of
from kzturk.reports.others import is_beside_session, is_in_passing, is_said, opens_next_scene
from kzturk.reports.recalling import recall_theirs
from kzturk.reports.rounds import Rounds
from kzturk.reports.siding import complete_sides, lands_of
from kzturk.reports.views import View

_LATE_DAYS = 45
"""An article whose first sentence tells of a meeting is about it, even when it comes weeks late."""
_STAGE = 3
"""How many sentences after a session was opened those who sat in it may still be listed."""
_THREE = frozenset({"trilateral", "tripartite", "quadrilateral", "quadripartite"})


class Plot:
    """Reads an article's views in order and gathers its meetings."""

    def __init__(self, views: list[View], cast: Cast, times: Calendar, knowledge: Knowledge) -> None:
        self.views, self.cast, self.times, self.knowledge = views, cast, times, knowledge
        self.events: list[Event] = []
        self.current: Event | None = None
        self.scope: dict[int, Event] = {}
        self.third_country: list[Frame] = []
        self.denied: list[Frame] = []
        self.one_sided: list[Frame] = []
        self.nobody: list[Frame] = []
        self.pending: list[View] = []
        self.called_off: int | None = None
        self.attendance = Attendance()
        self.rounds = Rounds()
        self.away = False
        self.foreign: set[int] = set()
        self.lands = cast.lands = lands_of(views, cast)
        self.identity = Identity(times, knowledge)
        self.session = sessions_named(views, self.identity)
        self.groups = GroupFiller(views, cast, times, self.session)
        self.lead = [v for v in views if v.kind in {"title", "body"}][:4]
        lead = self.lead[:2]
        self.letter = any(
            is_letter(v) and not v.has("call") and not any(c.value in STRONG for c in v.cues) for v in lead
        ) and not any(tells_of_meeting(v) for v in lead)

    def read(self) -> None:
        """Read all sentences in order."""
        for view in self.views:
            if view.kind in {"heading", "caption"}:
                continue
            frames = find_frames(view, self.cast)
            for frame in frames:
                complete_sides(frame, self.lands, self.cast)
            self.denied += [frame for frame in frames if frame.status == "denied"]
            for frame in [told for told in frames if told.status != "denied"]:
                if is_beside_session(frame, self.body_before(view)):
                    frame.kind = "talks"
                if not self.rounds.takes(frame, self) and not (frame.kind == "welcome" and frame.side("other")):
                    self._place(frame)  # a summit's host greets all who arrive
            call_off(self, view)
            self._assign(view)
        self._settle_pending()

    def close(self) -> None:
        """Give each meeting the sentences about its visit, and mark those about other countries' meetings."""
        self._take_mode_of_lead()
        self._take_latest()
        foreign = frozenset(frame.view.index for frame in self.third_country) | self.foreign
        recalled = {index for event in self.events if event.background for index in event.told_explicitly}
        for event in self.events:
            event.foreign = foreign
            event.leads += tellings_before(event, self.nobody, self.one_sided)
            if not event.background:
                event.visits = [
                    view for view in self.visits_of(event) if view not in event.views and view.index not in recalled
                ]

    def _take_latest(self) -> None:
        """An analysis without news is about the latest meeting that it tells of at length, if that was not long ago."""
        anchor = self._main_day()
        dated = [e for e in self.events if e.days is not None and e.status == "held"]
        if anchor is None or not dated or any(not e.background for e in self.events) or self.letter:
            return
        latest = max(dated, key=lambda e: e.days.end if e.days is not None else anchor)
        told = sum(any(cue.kind in {"meeting", "encounter", "outcomes"} for cue in v.cues) for v in latest.views)
        if latest.days is not None and 0 <= (anchor - latest.days.end).days <= _LATE_DAYS and told > 1:
            latest.background = False

    def _take_mode_of_lead(self) -> None:
        """A headline or lead that says by telephone or video says it of the main meeting."""
        main = next((e for e in self.events if not e.background and e.status == "held"), None)
        titled = [f for f in self.one_sided if f.view.kind == "title" and main and {*f.actors} <= {*main.actors}]
        told = (f for f in [*self.nobody, *titled] if f.view in self.lead[:3])
        mode = next((mode for f in told if (mode := mode_of(f))), None)
        if mode is not None and main is not None and main.first_mode is None:
            main.first_mode = mode

    def _assign(self, view: View) -> None:
        if view.kind == "title":
            self.current = self.events[0] if self.events else None
            return
        told = self._told_by(view)
        if told is not None:
            if told.background or told.status != "held":
                self.scope[view.index] = told
                told.views.append(view)
                if self.current is told or self.current is None:
                    self.current = next(
                        (e for e in reversed(self.events) if e is not told and e.status == "held" and not e.background),
                        None if told.background else told,
                    )
                return
            self.current = told
        if self.current is None and self.away:
            self.foreign.add(view.index)
        elif self.current is None:
            self.pending.append(view)
        else:
            self.scope[view.index] = self.current
            self.current.views.append(view)

    def _told_by(self, view: View) -> Event | None:
        """Return the last event that a frame of this sentence belongs to."""
        for event in reversed(self.events):
            if view.index in event.told:
                return event
        return None

    def visits_of(self, event: Event) -> list[View]:
        """Return the sentences that tell of a visit or arrival of one of a meeting's people (or of the sides)."""
        found = []
        for view in self.views:
            if view.kind != "body" or not view.people or not view.has("visit", "arrival"):
                continue
            people = {person.id for person, _ in view.people}
            if people & (event.side("KZ") | event.side("TM")):
                found.append(view)
        return found

    def _settle_pending(self) -> None:
        """Sentences before the first meeting is told belong to it."""
        held = next((e for e in self.events if not e.background and e.status == "held"), None)
        for view in self.pending:
            if held is not None:
                self.scope[view.index] = held
                held.views.insert(0, view)

    # --- placing frames

    def _place(self, frame: Frame) -> None:
        self.groups.fill(frame, self.current, away=self.away)
        if self.current is None and not self.away and not frame.explicit and self._place_by_lead(frame):
            return
        if frame.kind in {"attend", "handover"}:
            self.attendance.place(frame, self)
        elif self.letter and frame.kind in NOUNS | {"discuss"}:  # in a letter a noun tells of no meeting of its own
            place_recalled_by_letter(frame, self)
        elif frame.explicit and frame.points_back and self.current is not None and not self.identity.own_days(frame):
            self._place_back(frame)
        elif frame.explicit:
            self.place_explicit(frame)
        elif is_with_third(frame, at_summit=bool(self.session)):
            self._place_third(frame)
        elif self.current is not None and (earlier := recall_theirs(frame, self.current, self.identity)) is not None:
            self.events.append(earlier)
        elif frame.people or frame.group:
            self._place_partial(frame)
        else:
            self.nobody.append(frame)
            if self._leans(frame) and self.current is not None:
                self.current.lean(frame)

    def _place_third(self, frame: Frame) -> None:
        """Leave aside what one side told a third state, unless it goes on with a session of many."""
        if self.current is not None and goes_on_with_summit(frame, self.current):
            self.current.add(frame)
            return
        self.third_country.append(frame)
        if frame.view.kind != "title":
            self.current, self.away = None, True

    def _place_by_lead(self, frame: Frame) -> bool:
        """ "During the talks ...", with nobody named: of those whom the sentences before brought together."""
        told = people_told_before(frame, self.views, self.cast, self.knowledge)
        if told is None:
            return False
        view, pair = told
        for person, actor in pair:
            if person.id not in frame.actors:
                frame.people.append(person)
                frame.actors[person.id] = actor or Actor(frame.cue.first, frame.cue.last, "group", group="sides")
        self.place_explicit(frame, own=True)
        if self.current is not None:
            self.current.leads.append(view)
        return True

    def _leans(self, frame: Frame) -> bool:
        """ "The talks were held on Monday", right after a meeting was told: its day, though nobody is named."""
        event = self.current
        if event is None or event.background or frame.view.kind != "body" or frame.view.occasions:
            return False
        if frame.kind not in {"noun", "talks"}:
            return False
        opening = frame.view.keys(frame.view.first, frame.view.first + 1) == ["the"]
        return opening and frame.cue.first - frame.view.first <= 2 and frame.view.index - max(event.told) <= 2

    def _place_back(self, frame: Frame) -> None:
        """ "At the talks X told Y ...": of the meeting that X and Y are told to have had, else a new one."""
        event = self.identity.matching(self.events, frame)
        keys = frame.view.keys(frame.cue.first - 3, frame.cue.first)
        if event is not None:
            event.add(frame) if event.multilateral or frame.side("other") else event.lean(frame)
            self.current = event if not event.background else self.current
        elif "their" in keys and all(frame.actors[p.id].kind in {"named", "unknown"} for p in frame.people[:1]):
            self.place_explicit(frame)

    def place_explicit(self, frame: Frame, *, own: bool = False) -> None:
        """Give a frame that names both sides to its meeting, or make one; ``own``: even where others met."""
        event = self.identity.matching(self.events, frame)
        if event is None and self.current is not None and joins_table(frame, self.current):
            self.current.add(frame)
            return
        if event is None and self.current is not None and is_of_all(frame, self.current):
            self.current.lean(frame)
            return
        if event is None:
            told_before = frame.kind in {"discuss", "attend", "welcome"} and not own and self._covered(frame)
            if told_before and not (frame.recalled and self.identity.own_days(frame)):
                return
            if (frame.kind == "welcome" and not self._talks_follow(frame)) or frame.spoken_of or is_speech(frame):
                return
            if frame.status == "planned" and (frame.points_back or not is_dated_plan(frame, self)):
                return
            event = self._new_event(frame)
        elif event.days is None:
            event.days = self.identity.own_days(frame)
        event.add(frame)
        if (visit := self.identity.visit_before(frame)) is not None and visit[1] == event.days:
            event.lean(visit[0])
        self.away = False
        if not event.background and event.status == "held":
            self.current = event

    def _new_event(self, frame: Frame) -> Event:
        """Make the meeting of which a frame is the first telling."""
        event = Event(days=self.identity.own_days(frame), gathered=frame.inferred, plan=frame.plan)
        if event.days is None and frame.plan is not None:
            event.days = self.identity.planned_days(frame.plan)
        of_summit = bool(self.session) and (frame.kind == "session" or self._attends_session(frame))
        event.is_summit = of_summit or self.identity.is_session(frame)
        printed = set(frame.view.keys(frame.cue.first - 8, frame.cue.last + 8))
        event.three_sided = bool(_THREE & printed) and not printed & {"sidelines", "margins"}
        self._take_stage(event, frame)
        event.background = self._is_background(frame, event)
        before = self.body_before(frame.view)
        if (
            frame.kind == "discuss"
            and before is not None
            and "also" in frame.view.keys(frame.cue.first - 1, frame.cue.last)
        ):
            event.leads.append(before)  # "A and B also decided ...": the sentence before tells of the same talks
        self.events.append(event)
        return event

    def _attends_session(self, frame: Frame) -> bool:
        """ "The council of ministers convened. Delegations were led by A and B": they sat in that session."""
        return frame.kind == "attend" and self.body_before(frame.view) in self.session

    def body_before(self, view: View) -> View | None:
        """Return the sentence of the text right before a sentence."""
        return next((v for n in range(view.index - 1, -1, -1) if (v := self.views[n]).kind == "body"), None)

    def _talks_follow(self, frame: Frame) -> bool:
        """Tell whether the sentences after a welcome tell of talks: a welcome alone is no meeting."""
        if self.session and frame.view.has("session"):
            return False  # the host of a summit greets who comes to it
        after = [v for v in self.views[frame.view.index + 1 : frame.view.index + 5] if v.kind == "body"]
        return any(
            c.kind == "meeting" and c.value in {"noun", "talks", "discuss", "meet"} for v in after for c in v.cues
        )

    def _opens(self, frame: Frame) -> bool:
        """Tell whether a frame stands in the first sentence of the text."""
        first = next((v.index for v in self.views if v.kind == "body"), 0)
        return frame.view.index == first

    def _take_stage(self, event: Event, frame: Frame) -> None:
        """A sentence that has just opened a commission's session or a meeting of many belongs to it."""
        if frame.kind not in {"chair", "attend", "session", "talks"} or frame.status != "held":
            return
        told = {n for e in self.events for n in e.told}
        for n in range(frame.view.index - 1, max(frame.view.index - 1 - _STAGE, -1), -1):
            before = self.views[n]
            if before.kind != "body" or n in told:
                continue
            gathered = before.gathering if frame.kind != "talks" and self._has_gathered(before) else None
            named = [m for m in before.occasions if self.identity.series_of(m)]
            at = gathered or (named[0] if named and before is self.body_before(frame.view) else None)
            if at is not None:
                event.is_summit = event.is_summit or gathered is not None
                cue, span = Mention(at.first, at.last, "session", "session"), (before.first, before.last)
                event.lean(Frame(before, cue, "session", status=frame.status, group="session", span=span))
                move(before, event, self)
                self._take_chair(event, n, frame.view.index)
                return

    def _take_chair(self, event: Event, first: int, last: int) -> None:
        """Whoever chaired or attended, told between the opening of a session and its list, sat there."""
        for frame in [*self.one_sided, *self.third_country]:
            if first <= frame.view.index < last and frame.kind in {"chair", "attend"} and frame.status == "held":
                event.add(frame)

    def _has_gathered(self, view: View) -> bool:
        """Tell whether a sentence told of a meeting of many as held."""
        if view.gathering is None or view.has("visit", "arrival"):
            return False
        return not any(mood.kind != "recalled" for mood in view.moods)

    def _covered(self, frame: Frame) -> bool:
        """A mere "discussed" or "attended" makes no second meeting of people who already met one another here, unless
        it is told of the session of a summit with a name of its own."""
        if frame.side("other") and frame.explicit and any(map(self.identity.is_summit_named, frame.view.occasions)):
            return False
        if frame.kind == "discuss" and opens_next_scene(frame, self.events):
            return False
        return any(
            self.identity.shares(event, frame, "KZ") or self.identity.shares(event, frame, "TM")
            for event in self.events
        )

    def _place_partial(self, frame: Frame) -> None:
        """A frame of one side (or of nobody) leans on the meeting being told, when its people are in it."""
        event = self.current
        mine = {p.id for p in frame.people if p.side != "other"}
        if (
            frame.kind in {"noun", "chair", "session"}
            and frame.status == "held"
            and not frame.recalled
            and frame.people
        ):
            self.attendance.recent.append(frame)  # "held under the chairmanship of X. The event was attended by Y"
        if event is not None and mine <= (event.side("KZ") | event.side("TM")) and frame.view.kind != "title":
            event.lean(frame)
        elif frame.people:
            self.one_sided.append(frame)

    def _is_background(self, frame: Frame, event: Event) -> bool:
        """Tell whether a meeting is only recalled or announced: in words, or by a day far from the article's."""
        if frame.view.kind == "title":
            return False
        anchor = self._main_day()
        if frame.status == "planned":
            told = any(view.has("ceremony", "speech") or view.acts for view in self.lead)
            told = told and not any(view.has("visit", "arrival") for view in self.lead[:2])  # who came is to talk
            foretold = any(mood.kind == "planned" for view in self.lead for mood in view.moods)
            visiting = any(view.has("visit", "arrival") for view in self.lead)
            if told and not foretold and not visiting and frame.view not in self.lead:
                return True  # said in passing where something else is the news
            return any(not e.background and e.status == "held" for e in self.events)
        if event.days is not None and anchor is not None:
            distance = (anchor - event.days.end).days
            if self.times.issue is not None and event.days.end >= self.times.issue.replace(day=1):
                return False  # a monthly tells of its whole month
            if distance <= _LATE_DAYS and self._opens(frame):
                return False
            recalled = frame.recalled or any(self.identity.recalls(e, frame, event.days) for e in self.events)
            return distance > RECALL_DAYS or (distance > 3 and recalled and bool(self.events))
        passing = is_in_passing(frame) and frame.view not in self.lead[:1]
        return passing or (frame.recalled and (bool(self.events) or is_said(frame)))

    def _main_day(self) -> date | None:
        year, anchor = self.times.year, self.times.anchor
        return None if year is not None and anchor == date(year, 7, 1) and self.times.issue is None else anchor


def move(view: View, event: Event, plot: Plot) -> None:
    old = plot.scope.get(view.index)
    if old is not None and view in old.views:
        old.views.remove(view)
    plot.scope[view.index] = event
    event.views.append(view)
    event.views.sort(key=lambda v: v.index)
