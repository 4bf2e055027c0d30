"""Invitations: who is asked to come to what that is still to come, and whether he agreed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kzturk.articles import DayMention
from kzturk.articles.words import COMMA, SEMICOLON, STOP
from kzturk.reports.acts import Act, ActWords, Realis, auxiliaries, find_acts, is_passive
from kzturk.reports.calendar import Calendar
from kzturk.reports.cast import PersonRef
from kzturk.reports.model import Outcome, Venue
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View

_LONGEST = 160
_BEFORE_WHICH = 10
_THEIR_TALKS = frozenset({"talks", "negotiations", "conversation", "consultations", "discussion"})
_ONCE_MORE = frozenset({"again", "next", "return", "another", "soon", "convenient"})
_BESIDE_YES = frozenset(
    {"it", "gratitude", "pleasure", "gratefully", "visit", "come", "consent", "gladly", "invitation"}
)

_JOINING = frozenset({"part", "participate", "participation", "join", "joining"})


@dataclass(frozen=True, slots=True)
class Target:
    """What an invitation leads to: the words, the event, place and days where known, and whether it is to come.

    ``event`` tells whether the words name an event (a forum, a summit) rather than a visit.
    """

    printed: str | None
    occasion: str | None
    country: str | None
    known: bool
    ahead: bool = False
    city: str | None = None
    days: str | None = None
    event: bool = False


class InvitationReader:
    """Reads the invitations of one meeting, sentence by sentence."""

    def __init__(
        self, event: Event, words: ActWords, times: Calendar, *, venue: Venue | None, day: date | None
    ) -> None:
        self.event, self.words, self.times, self.venue, self.day = event, words, times, venue, day
        self.found: list[tuple[Outcome, View, Act, float]] = []

    def read(self, view: View, judged: Callable[[View, Act], Realis]) -> None:
        """Take in what a sentence says of invitations; ``judged`` tells which acts were done."""
        acts = [act for act in find_acts(view, self.words) if act.kind == "invite"]
        if not acts:
            if self.found:
                self._answer(view)
            return
        for act in acts:
            if self._is_bygone(view, act):
                continue
            outcome = self._noun(view, act) if act.nominal else self._verb(view, act, judged(view, act))
            if outcome is not None:
                if self._is_answered(view, act):
                    outcome = replace(outcome, accepted=True)
                self._add(outcome, view, act)
                return

    def _is_answered(self, view: View, act: Act) -> bool:
        """Tell whether the same sentence goes on to say yes ("..., and the invitation was accepted", "who agreed")."""
        after = view.keys(act.last, view.last)
        at = next((n for n, key in enumerate(after) if key in self.words["says-yes"]), None)
        return at is not None and {"not", "yet", "if", "hoped", "will", "would", "to"}.isdisjoint(
            after[max(at - 3, 0) : at]
        )

    def _add(self, outcome: Outcome, view: View, act: Act) -> None:
        """Keep an invitation; the same one told again adds what was not known."""
        for n, (known, *place) in enumerate(self.found):
            if self._is_same(known, outcome):
                kept = replace(
                    known,
                    accepted=known.accepted or outcome.accepted,
                    what=known.what or outcome.what,
                    to=known.to or outcome.to,
                )
                self.found[n] = (kept, *place)  # type: ignore[assignment]
                return
        self.found.append((outcome, view, act, 0.86))

    def _is_same(self, one: Outcome, other: Outcome) -> bool:
        if one.to and other.to and one.to != other.to:
            return False
        if one.what is None or other.what is None:
            return True
        if one.occasion and other.occasion:
            return one.occasion == other.occasion
        first, second = ({w for w in t.lower().split() if len(w) > 4} for t in (one.what, other.what))
        return len(first & second) * 2 >= min(len(first), len(second)) > 0

    # --- the ways of saying it

    def _is_bygone(self, view: View, act: Act) -> bool:
        """Tell whether it is the invitation that led to the present occasion ("at the invitation of ...")."""
        words = view.words.keys
        if act.nominal and words[act.first] != "inviting":
            for size in range(2, 7):
                begin = max(act.last - size, view.first)
                if tuple(words[begin : act.last]) in self.words.phrases["bygone"] and words[begin - 1] != "passed":
                    return True
            return view.keys(act.first - 3, act.first)[:1] in (["at"], ["on"], ["upon"], ["by"]) and (
                view.keys(act.last, act.last + 1) == ["of"]
            )
        before = view.keys(act.first - 1, act.first)
        return not act.nominal and before in (["an"], ["a"], ["the"], ["of"], ["as"], ["other"], ["all"])

    def _noun(self, view: View, act: Act) -> Outcome | None:
        """ "Extended an invitation", "thanked for the invitation to ...", "accepted the invitation", "inviting"."""
        target = self._target(view, act)
        if view.words.keys[act.first] == "inviting":
            return self._outcome(view, act, target, None) if target.known else None
        before, near = set(view.keys(act.first - 14, act.first)), set(view.keys(act.first - 9, act.last + 6))
        answered = self.found and view.vocabulary & {"accepted", "accepts"}
        thanked = bool(before & self.words["thanks"])
        if thanked and answered:
            return self._accept(view, act, target)
        if thanked:
            to_come = target.known and not self._is_present(view, act, target)
            return self._outcome(view, act, target, True) if to_come else None
        if (near | set(view.keys(act.last, self._clause_end(view, act)))) & self.words["accepted"]:
            return self._accept(view, act, target)
        if self._was_sent_before(view, act):
            return None
        if (before | set(view.keys(act.last, act.last + 12))) & self.words["conveyed"]:
            return self._outcome(view, act, target, None) if target.known and not self._is_here(target) else None
        return None

    def _clause_end(self, view: View, act: Act) -> int:
        """Return where the clause behind an invitation ends, not far away."""
        high = min(act.last + 16, view.last)
        return next((at for at in range(act.last, high) if view.words.gaps[at] & (COMMA | SEMICOLON)), high)

    def _was_sent_before(self, view: View, act: Act) -> bool:
        """Tell whether it had been sent on an earlier day ("an invitation had been sent in January")."""
        keys = view.words.keys
        had = next((at for at in range(act.last, view.last) if keys[at] == "had"), view.last)
        return any(day.first > had for day in view.days)

    def _verb(self, view: View, act: Act, judged: Realis) -> Outcome | None:
        target = self._target(view, act)
        courteous = set(auxiliaries(view, act, self.words)[1]) | set(view.keys(act.first - 5, act.last))
        if judged == "open" and not courteous & self.words["courteous"]:
            return None
        if judged == "earlier" or not target.known or not self._is_asked(view, act):
            return None
        if self._is_here(target) and view.words.keys[act.first] not in {"would", "will"}:
            return None
        if target.occasion is not None and target.occasion == self.event.occasion:
            return None
        return self._outcome(view, act, target, None)

    def _is_asked(self, view: View, act: Act) -> bool:
        """ "Asked" invites when somebody is asked to come."""
        keys = view.keys(act.last, act.last + 9)
        if view.words.keys[act.first] != "asked":
            return True
        if any(view.words.keys[place.first - 1] == "to" and place.first - act.last <= 5 for place in view.places):
            return True
        return "to" in keys and bool(set(keys[keys.index("to") + 1 :][:4]) & self.words["coming"])

    def _accept(self, view: View, act: Act, target: Target) -> Outcome | None:
        """An acceptance answers the last invitation, else it tells of one."""
        for n in range(len(self.found) - 1, -1, -1):
            outcome, *place = self.found[n]
            self.found[n] = (replace(outcome, accepted=True), *place)  # type: ignore[assignment]
            return None
        if not target.known or self._is_present(view, act, target):
            return None
        return self._outcome(view, act, target, True)

    def _answer(self, view: View) -> None:
        """ "He accepted it with gratitude", in a sentence of its own."""
        keys = view.vocabulary
        if (
            keys.isdisjoint(self.words["accepted"])
            and keys.isdisjoint(self.words["says-yes"])
            and "consent" not in keys
        ):
            return
        outcome, told, act, sure = self.found[-1]
        if view.index - told.index <= 2 and keys & _BESIDE_YES:
            self.found[-1] = (replace(outcome, accepted=True), told, act, sure)

    # --- to what

    def _target(self, view: View, act: Act) -> Target:
        """Return what is invited to: the words from "to" or "for" on."""
        words, keys = view.words, view.words.keys
        begin, end = self._stretch(view, act)
        tail = keys[begin:end]
        occasion = next((o for o in view.occasions if begin <= o.first < end), None)
        found = self.times.identify(occasion, self.day) if occasion is not None else None
        place = next((m for m in [*view.countries, *view.places] if begin <= m.first < end), None)
        event = self._names_event(tail) or bool(set(tail) & self.words["visits"])
        coming = bool(self.words["coming"].intersection(tail) - _JOINING)
        led = place is not None and keys[place.first - 1] in {"to", "in", "the", "visit"}
        known = occasion is not None or event or coming or led
        aside = set(keys[begin : begin + 6]) & self.words["aside"] and occasion is None and not led
        printed = words.printed(begin, end) if end > begin else None
        country = self._country(view, begin, end)
        if keys[begin + 1 : begin + 2] and keys[begin + 1] in self.words["aside"]:
            known = False  # "to invest", "to see"
        if begin >= act.last and place is None and occasion is None and not _THEIR_TALKS.isdisjoint(tail):
            known = False  # "he was invited to the second part of the talks"
        ahead = any(begin <= day.first < end and self._is_ahead(day) for day in view.days)
        return Target(
            _short(printed), found, country, known and not aside, ahead, city=self._city(view, begin, end),
            days=self._days(view, begin, end), event=occasion is not None or self._names_event(tail),
        )  # fmt: skip

    def _stretch(self, view: View, act: Act) -> tuple[int, int]:
        """Return the words that tell to what: those behind it, or before "to which" ("a forum, to which he came")."""
        words, keys = view.words, view.words.keys
        which = next(
            (at for at in range(act.first - 1, max(act.first - 8, view.first), -1) if keys[at] == "which"), None
        )
        if which is not None and keys[which - 1] in {"to", "for"}:
            return max(which - _BEFORE_WHICH, view.first), which - 1
        ends = (
            at
            for at in range(act.last + 1, view.last)
            if words.gaps[at] & (SEMICOLON | STOP) and len(keys[at - 1]) > 1  # not an initial
        )
        end = next(ends, view.last)
        return self._begin(view, act, end), end

    def _begin(self, view: View, act: Act, end: int) -> int:
        """Return where "to" or "for" leads on, before the sentence turns to something else."""
        keys = view.words.keys
        if act.last < end and view.words.gaps[act.last] & COMMA:
            return end
        if keys[act.first] in {"would", "will"} and act.last - act.first > 1:
            return next(
                (at for at in range(act.last, min(act.last + 7, end)) if keys[at] in {"in", "at", "to", "on"}), end
            )
        for at in range(act.last, end):
            if keys[at] in {"to", "for"} and self._leads(view, at):
                return at
            if keys[at] in {"and", "but"} and not any(actor.first - 3 <= at <= actor.last for actor in view.actors):
                break
        return act.last if view.keys(act.last, act.last + 1) in (["in"], ["at"], ["on"]) else end

    def _is_ahead(self, day: DayMention) -> bool:
        """Tell whether a day lies after the meeting's."""
        dated = self.times.resolve(day)
        return dated is not None and self.day is not None and dated.days.start > self.day

    def _leads(self, view: View, at: int) -> bool:
        """Tell whether "to" leads to something, rather than to a person ("conveyed to the President ...")."""
        return not any(at < actor.first <= at + 2 for actor in view.actors if actor.kind != "group")

    def _country(self, view: View, begin: int, end: int) -> str | None:
        for mention in sorted([*view.countries, *view.places], key=lambda m: m.first):
            if begin <= mention.first < end:
                if mention.kind in {"country", "demonym"}:
                    if mention.kind == "country":
                        return mention.value
                    continue
                known = self.times.knowledge.places.get(mention.value)
                if known is not None:
                    return known.country
        return None

    def _names_event(self, keys: Sequence[str]) -> bool:
        """Tell whether words name an event, however they call it."""
        events, visits = self.words["events"], self.words["visits"]
        named = [one for key in keys for one in (key, key.removesuffix("s")) if one in events]
        return not visits.issuperset(named)

    def _city(self, view: View, begin: int, end: int) -> str | None:
        """Return the first city that is named, or in which a named site lies."""
        cities = (self.times.knowledge.city_of_place(m.value) for m in view.places if begin <= m.first < end)
        return next((city for city in cities if city is not None), None)

    def _days(self, view: View, begin: int, end: int) -> str | None:
        """Return the days that it is for, where they are told."""
        for mention in (day for day in view.days if begin <= day.first < end and self._is_ahead(day)):
            dated = self.times.resolve(mention)
            if dated is not None:
                return f"{dated.days.start.isoformat()}..{dated.days.end.isoformat()}"
        return None

    def _is_here(self, target: Target) -> bool:
        """Tell whether a mere visit leads to where they are: it is the present one."""
        if self.event.mode or self.venue is None or target.country is None or target.occasion is not None:
            return False
        said = set((target.printed or "").lower().replace(",", " ").split())
        plain = not said & (self.words["events"] - self.words["visits"]) and not said & _ONCE_MORE
        return plain and not target.ahead and target.country == self.venue.country

    def _is_present(self, view: View, act: Act, target: Target) -> bool:
        """Tell whether words speak of the invitation to what is going on: this visit, this summit."""
        if target.ahead:
            return False
        for mention in (o for o in view.occasions if o.first >= act.last):
            found = self.times.identify(mention, self.day)
            known = self.times.knowledge.occasions[found] if found else None
            return (
                known is None
                or found == self.event.occasion
                or bool(known.days and self.day and known.days.start <= self.day)
            )
        if self.event.mode:
            return not target.known
        if not target.country and self._is_event(target):
            return self.event.occasion is not None
        told = [target.country] if target.country else [m.value for m in view.countries if m.first >= act.last]
        return not told or self.venue is None or self.venue.country in told

    def _is_event(self, target: Target) -> bool:
        """Tell whether it leads to an event of its own, not to a mere visit."""
        words = {word.strip(".,;").removesuffix("s") for word in (target.printed or "").lower().split()}
        return bool(words & (self.words["events"] - self.words["visits"]))

    # --- who

    def _outcome(self, view: View, act: Act, target: Target, accepted: bool | None) -> Outcome:
        by, to = self._sides(view, act, thanked=accepted is True)
        return Outcome(
            kind="invitation",
            to=to.name if to else None,
            by=by.name if by else None,
            what=target.printed,
            accepted=accepted,
            occasion=target.occasion,
            to_country=target.country,
            to_city=target.city,
            to_days=target.days,
            to_event=target.event if target.printed else None,
        )

    def _sides(self, view: View, act: Act, *, thanked: bool) -> tuple[PersonRef | None, PersonRef | None]:
        """Return who invites and who is invited, as far as told."""
        people = [(p, a) for p, a in view.people if p.side in {"KZ", "TM"}]
        before = [p for p, a in people if a.first < act.first]
        after = [p for p, a in people if a.first >= act.last]
        if not act.nominal and is_passive(view, act, self.words):
            invited = before[-1] if before else None
            return self._other(invited), invited
        if thanked:
            if "accepting" in view.keys(act.first - 3, act.first) and before:
                guest = next((p for p in before[1:] if p.side != before[0].side), None)
                return before[0], guest or self._other(before[0])
            invited = before[0] if before else None
            host = next((p for p in [*before[1:], *after] if invited and p.side != invited.side), None)
            return host or self._other(invited), invited
        inviter = before[-1] if before else None
        if after and (inviter is None or after[0].side != inviter.side):
            return inviter or self._other(after[0]), after[0]
        if len(before) > 1 and before[0].side != before[-1].side and act.nominal:
            return before[0], before[-1]
        return inviter, self._other(inviter)

    def _other(self, person: PersonRef | None) -> PersonRef | None:
        """Return the first person of the other side, where only one side is told."""
        if person is None:
            return None
        return next((p for p in self.event.people if p.side in {"KZ", "TM"} and p.side != person.side), None)


def _short(text: str | None) -> str | None:
    return text if text is None or len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]
