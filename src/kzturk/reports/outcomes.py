"""What a meeting brought (codebook section 8): statements, documents, awards, invitations, openings.

An outcome is a relation: an act (signed, awarded, invited, opened) that is told as done, by or before this meeting's
people, on this meeting's days, to a thing of its kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from kzturk.articles.words import COMMA, SEMICOLON
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.acts import Act, Realis, act_words, clause_before, find_things, judge
from kzturk.reports.awards import find_award
from kzturk.reports.calendar import Calendar
from kzturk.reports.homes import OF_MANY
from kzturk.reports.invitations import InvitationReader
from kzturk.reports.model import Figure, MeetingDate, Outcome, Venue
from kzturk.reports.notes import Notes
from kzturk.reports.occurrences import Event
from kzturk.reports.projects import find_project
from kzturk.reports.signings import SigningReader
from kzturk.reports.views import View

_NEAR = timedelta(days=4)
_DAY_REACH, _CLOSE = 14, 10
_COUNTED_BACK = frozenset({"last", "this", "next", "yesterday"})
_TOLD = frozenset({"said", "noted", "told", "added", "reported", "stressed", "announced"})


class OutcomeReader:
    """Reads the outcomes of one meeting from the sentences that tell of it."""

    def __init__(
        self,
        event: Event,
        lexicon: Lexicon,
        notes: Notes,
        standing: frozenset[int],
        *,
        times: Calendar,
        venue: Venue | None,
        day: MeetingDate,
        views: Sequence[View],
        titles: Sequence[View] = (),
    ) -> None:
        self.venue = venue
        self.views, self.titles = views, titles
        self.event, self.notes, self.standing = event, notes, standing
        self.times, self.day, self.words = times, day, act_words(lexicon)
        self.signing = SigningReader(lexicon)
        self.invitations = InvitationReader(event, self.words, times, venue=venue, day=day.start or times.anchor)
        self.found: list[Outcome] = []
        self.figures: list[Figure] = []
        self.documents_at: tuple[int, int] | None = None

    def read(self) -> tuple[Outcome, ...]:
        """Return all outcomes, in the order statement, documents, award, invitation, project."""
        if self.event.status != "held":
            return ()
        standing = frozenset[int]() if self.event.background else self.standing
        views = [view for view in self.views if view.index not in standing and self._is_ours(view)]
        for view in views:
            self.signing.read(view, self._judge, self._is_of_these_days)
        if self.signing.signed.documents_at is None and self.signing.signed.statement_at is None:
            for view in self.titles:
                self.signing.read(view, self._judge, self._is_of_these_days)
        self._close_signings()
        for view in views:
            self._award(view)
        for view in views:
            self.invitations.read(view, self._judge)
        for outcome, _, act, sure in self.invitations.found:
            self._add(outcome, act.first, act.last, "outcomes.invitation", sure)
        for view in [*views, *self.titles]:
            self._project(view)
        return tuple(self.found)

    def _is_ours(self, view: View) -> bool:
        """Tell whether a sentence of the text may tell of this meeting's outcomes, not of other countries'."""
        if view.kind != "body" or self.event.multilateral:
            return view.kind == "body"
        for actor in view.actors:
            if actor.kind == "group" and actor.group in OF_MANY:
                return False  # "the presidents of the five countries adopted the Ashgabat Declaration"
        if len(view.countries) < 2:
            return True
        named = {mention.value for mention in view.countries}
        return len(named) < 2 or bool(named & {"KZ", "TM"})

    def _add(self, outcome: Outcome, first: int, last: int, rule: str, confidence: float) -> None:
        self.notes.add(f"outcomes.{len(self.found)}", first, last, rule, "stated", confidence)
        self.found.append(outcome)

    # --- was it done, and here?

    def _judge(self, view: View, act: Act) -> Realis:
        """Tell whether an act is told as done in this meeting's scope."""
        found = judge(view, act, self.words)
        if found == "perfect":
            keys = set(view.keys(view.first, act.first))
            return "held" if self.event.background or keys & _TOLD else "earlier"
        if found == "held" and not self.event.background and self._is_recalled(view, act):
            return "earlier"
        return found

    def _is_recalled(self, view: View, act: Act) -> bool:
        """Tell whether words of the past stand before the act in its clause ("last year", "at the previous summit")."""
        if view.words.keys[view.first] in self.words["earlier"]:
            return True
        near, behind = len(clause_before(view, act.first, 10)), self._clause_after(view, act)
        return any(
            mood.kind == "recalled"
            and (0 <= act.first - mood.first <= near or 0 <= mood.first - act.last < behind)
            and set(view.words.keys[mood.first : mood.last]) & self.words["bygone-days"]
            for mood in view.moods
        )

    def _clause_after(self, view: View, act: Act) -> int:
        """Return how many words behind an act its own time may stand in ("signed in the capital last year")."""
        stops = (
            at
            for at in range(act.last, min(act.last + _CLOSE, view.last))
            if view.words.gaps[at] & (COMMA | SEMICOLON) or view.words.keys[at] in _CLAUSES
        )
        return next(stops, act.last + _CLOSE) - act.last

    def _is_of_these_days(self, view: View, act: Act) -> bool:
        """Tell whether the day said beside an act may be this meeting's ("was signed in 2007" may not)."""
        start, end = self.day.start, self.day.end
        if self._is_elsewhere(view, act):
            return False
        if start is None or end is None:
            return True
        for mention in view.days:
            near = -_DAY_REACH <= mention.first - act.first <= _DAY_REACH + 6 or mention.first - view.first <= 1
            if not near or self._is_term(view, mention.first) or _is_of_another_clause(view, act, mention.first):
                continue
            dated = self.times.resolve(mention)
            if dated is not None and self.times.anchor is not None and dated.days.start > self.times.anchor + _NEAR:
                continue  # what was signed is not of a day to come: "... and welcomed the offer to host it in 2025"
            if dated is not None and (dated.days.start > end + _NEAR or dated.days.end < start - _NEAR):
                return False
        return True

    def _is_elsewhere(self, view: View, act: Act) -> bool:
        """Tell whether a paper is only called by where it was signed ("the convention signed in Aktau")."""
        here = self.venue.city if self.venue is not None else None
        if here is None or act.nominal or self.event.multilateral:
            return False
        if not any(thing.last == act.first for thing in find_things(view, self.words)):
            return False
        places = (m for m in view.places if act.last < m.first <= act.last + 4 and view.words.keys[m.first - 1] == "in")
        cities = {self.times.knowledge.city_of_place(mention.value) for mention in places}
        return bool(cities - {None}) and here not in cities

    def _is_term(self, view: View, at: int) -> bool:
        """Tell whether a day is a document's term or name ("for 2024-2026", "by 2030", "the treaty of 1993")."""
        before = view.keys(at - 1, at)
        if view.words.keys[at] in _COUNTED_BACK:
            return False  # "signed last year"
        return not before or before[0] not in {"on", "in", "last", "since", "dated", "this"}

    # --- the kinds

    def _close_signings(self) -> None:
        signed = self.signing.signed
        if signed.statement_at is not None:
            outcome = Outcome(kind="joint-statement", what=signed.statement)
            self._add(outcome, *signed.statement_at, "outcomes.statement", 0.9 if signed.sure else 0.85)
        if signed.documents_at is None:
            return
        self.documents_at = signed.documents_at
        what = signed.names[0] if len(signed.names) == 1 and signed.claimed is None else None
        outcome = Outcome(
            kind="documents",
            what=what,
            count=signed.count,
            listed=signed.listed if signed.listed > 1 else None,
            topics=tuple(signed.topics),
        )
        self._add(outcome, *signed.documents_at, "outcomes.documents", 0.88)
        figure = signed.figure()
        if figure is not None:
            self.figures.append(figure)

    def _award(self, view: View) -> None:
        award = find_award(view, self.event, self.words)
        if award is None:
            return
        held = self._judge(view, award[1])
        if held not in {"held", "unclear"} and "ceremony" not in clause_before(view, award[1].first, 6):
            return
        if not self._is_of_these_days(view, award[1]):
            return
        outcome, act = award
        for n, known in enumerate(self.found):
            if known.kind == "award" and (known.to is None or outcome.to is None or known.to == outcome.to):
                self.found[n] = replace(known, to=known.to or outcome.to)
                return
        self._add(outcome, act.first, act.last, "outcomes.award", 0.9)

    def _project(self, view: View) -> None:
        if self.event.mode or any(o.kind == "project" for o in self.found):
            return
        found = find_project(view, self.event, self.words)
        if found is None:
            return
        outcome, act, joint = found
        held = self._judge(view, act)
        if held == "held" and self._is_of_these_days(view, act) and not self._on_another_day(view):
            self._add(outcome, act.first, act.last, "outcomes.project", 0.8 if joint else 0.7)

    def _on_another_day(self, view: View) -> bool:
        """Tell whether a sentence dates an opening without a day of this meeting ("opened in May")."""
        return any(mention.kind in {"month", "year"} for mention in view.days)


_CLAUSES = frozenset({"that", "decided", "will", "would", "next", "which", "until"})


def _is_of_another_clause(view: View, act: Act, at: int) -> bool:
    """Tell whether a day behind an act is of what was decided ("... and agreed that the next be in 2025")."""
    return at > act.last and not _CLAUSES.isdisjoint(view.keys(act.last, at))
