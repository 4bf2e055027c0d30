"""What a meeting brought (codebook section 8): statements, documents, awards, invitations, openings."""

from __future__ import annotations

import re
from datetime import date

from kzturk.articles.words import PARAGRAPH, QUOTE, SEMICOLON, STOP
from kzturk.mentions import Mention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.calendar import Calendar
from kzturk.reports.cast import PersonRef
from kzturk.reports.model import Figure, Outcome, Venue
from kzturk.reports.notes import Notes
from kzturk.reports.numbers import Number, find_numbers, number_words
from kzturk.reports.occurrences import Event
from kzturk.reports.subjects import scope_of
from kzturk.reports.views import View

_AWARD = re.compile(
    r"\b(?:the )?((?:[A-Z][\w’'-]+ )?(?:[Oo]rder|[Mm]edal|[Tt]itle|[Ss]tar)\b[^.;]{0,70}?)"
    r"(?=,|\.|;| for | in | and | as |$)"
)
_THANKS = frozenset({"thanked", "gratitude", "thanks", "grateful", "thankful", "appreciation"})
_EXTENDED = frozenset(
    {"extended", "conveyed", "handed", "sent", "passed", "message", "delivered", "brought", "gave", "letter"}
)


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
        day: date | None,
    ) -> None:
        self.event, self.lexicon, self.notes = event, lexicon, notes
        self.times, self.venue, self.day = times, venue, day
        self.standing = standing
        self.found: list[Outcome] = []
        self.figures: list[Figure] = []
        self.count: int | None = None
        self.comparator = "="
        self.single: list[tuple[View, Mention]] = []
        self.documents_at: tuple[int, int] | None = None

    def read(self) -> tuple[Outcome, ...]:
        """Return all outcomes, in the order statement, documents, award, invitation, project."""
        if self.event.status != "held":
            return ()
        views = [view for view in scope_of(self.event) if view.index not in self.standing and view.kind == "body"]
        for view in views:
            self._statement(view)
            self._documents(view)
        self._close_documents()
        for view in views:
            self._award(view)
            self._invitation(view)
            self._project(view)
        return tuple(self.found)

    def _add(self, outcome: Outcome, first: int, last: int, rule: str, confidence: float) -> None:
        self.notes.add(f"outcomes.{len(self.found)}", first, last, rule, "stated", confidence)
        self.found.append(outcome)

    def _cues(self, view: View, *values: str) -> list[Mention]:
        return [cue for cue in view.cues if cue.kind == "outcomes" and cue.value in values]

    def _signed(self, view: View, cue: Mention) -> Mention | None:
        """Return the verb that makes a document signed: before it ("signed 11 agreements") or after ("was signed")."""
        for verb in self._cues(view, "sign"):
            gap = (verb.first, cue.first) if verb.first < cue.first else (cue.last, verb.last)
            if gap[1] - gap[0] > 25 or _hard(view, *gap) or _unfulfilled(view, verb):
                continue
            return verb
        return None

    def _statement(self, view: View) -> None:
        if any(o.kind == "joint-statement" for o in self.found):
            return
        for cue in self._cues(view, "joint-statement"):
            verb = self._signed(view, cue)
            if verb is not None:
                self._add(Outcome(kind="joint-statement"), cue.first, cue.last, "outcomes.statement", 0.9)
                return

    def _documents(self, view: View) -> None:
        for cue in self._cues(view, "documents"):
            verb = self._signed(view, cue)
            if verb is None or set(view.keys(cue.first - 3, cue.first)) & {
                "previously",
                "earlier",
                "reached",
            }:
                continue
            numbers = find_numbers(view, number_words(self.lexicon))
            total = self._total(view, numbers)
            if total is not None:
                self.count = max(self.count or 0, total)
            number = next(
                (
                    n
                    for n in reversed(numbers)
                    if n.last <= cue.first
                    and cue.first - n.last <= 5
                    and n.unit is None
                    and n.value < 300
                    and n.value == int(n.value)
                ),
                None,
            )
            if number is not None:
                if self.count is None or number.value > self.count:
                    self.count, self.comparator = int(number.value), number.comparator
                    self.documents_at = (number.first, cue.last)
            else:
                self.single.append((view, cue))
                self.documents_at = self.documents_at or (cue.first, cue.last)

    def _total(self, view: View, numbers: list[Number]) -> int | None:
        """Return the number in "bringing the total to ten", "20 in all"."""
        for number in numbers:
            before, after = view.keys(number.first - 3, number.first), view.keys(number.last, number.last + 2)
            if ("total" in before and number.unit is None) or after in (["in", "all"], ["all", "in"], ["in", "total"]):
                return int(number.value) if number.value == int(number.value) < 300 else None
        return None

    def _close_documents(self) -> None:
        if self.documents_at is None:
            return
        count = self.count
        if count is None:
            named = [cue for view, cue in self.single if not view.words.keys[cue.last - 1].endswith("s")]
            count = 1 if len(self.single) == 1 and named else None
        first, last = self.documents_at
        self._add(Outcome(kind="documents", count=count), first, last, "outcomes.documents", 0.88)
        if self.count is not None:
            self.figures.append(
                Figure(measure="documents", value=float(self.count), unit=None, comparator=self.comparator)
            )

    def _award(self, view: View) -> None:
        handed = [cue for cue in view.cues if cue.value == "handover"]
        for cue in [*self._cues(view, "award"), *handed]:
            tail = view.words.text[view.words.starts[cue.first] : view.words.ends[view.last - 1]]
            match = _AWARD.search(tail)
            if match is None:
                continue
            receiver = self._receiver(view, cue)
            self._add(
                Outcome(kind="award", what=" ".join(match[1].split()), to=receiver.name if receiver else None),
                cue.first, cue.last, "outcomes.award", 0.9,
            )  # fmt: skip
            return

    def _receiver(self, view: View, cue: Mention) -> PersonRef | None:
        passive = view.keys(cue.first - 1, cue.first)[:1] in (["was"], ["were"]) or view.words.keys[cue.first] == "was"
        people = [(p, a) for p, a in view.people if p.id in self.event.actors]
        before = [p for p, a in people if a.first < cue.first]
        after = [p for p, a in people if a.first >= cue.last]
        if passive:
            return before[-1] if before else None
        return after[0] if after else None

    def _invitation(self, view: View) -> None:
        """An invitation to something still to come; thanks for the one to the present event are none."""
        for cue in self._cues(view, "invitation", "accepted"):
            printed = view.words.keys[cue.first : cue.last]
            before = view.keys(cue.first - 2, cue.first)
            if (
                printed[0] == "at"
                or before == ["at", "the"]
                or (printed == ["invited"] and before[-1:] in (["of"], ["the"]))
            ):
                continue
            if cue.value == "accepted" and any(word.startswith("accept") and word != "accepting" for word in printed):
                self._accept()
                continue
            thanks = bool(set(view.keys(cue.first - 12, cue.first)) & _THANKS)
            what, to_come = self._what(view, cue)
            if (thanks and (not to_come or self._is_present(view, cue))) or not self._is_extended(
                view, cue, thanks=thanks
            ):
                continue
            invited = self._invited(view, cue)
            accepted = True if cue.value == "accepted" or thanks else None
            outcome = Outcome(kind="invitation", to=invited.name if invited else None, what=what, accepted=accepted)
            self._add(outcome, cue.first, cue.last, "outcomes.invitation", 0.85)
            return

    def _is_present(self, view: View, cue: Mention) -> bool:
        """Tell whether thanks are for an invitation to what is going on: this visit, this summit."""
        for mention in (o for o in view.occasions if o.first >= cue.last):
            found = self.times.identify(mention, self.day)
            known = self.times.knowledge.occasions[found] if found else None
            return (
                known is None
                or found == self.event.occasion
                or bool(known.days and self.day and known.days.start <= self.day)
            )
        told = [m.value for m in view.countries if m.first >= cue.last]
        return not told or self.venue is None or self.venue.country in told

    def _is_extended(self, view: View, cue: Mention, *, thanks: bool) -> bool:
        """Tell whether the words say that somebody invites ("invited", "extended an invitation"), or thanks for it."""
        if cue.value == "accepted":
            return thanks
        if "invitation" not in view.words.keys[cue.first : cue.last]:
            return True
        return thanks or bool(set(view.keys(cue.first - 14, cue.first)) & _EXTENDED)

    def _accept(self) -> None:
        """An acceptance told in a later sentence belongs to the last invitation."""
        for n in range(len(self.found) - 1, -1, -1):
            outcome = self.found[n]
            if outcome.kind == "invitation":
                self.found[n] = Outcome(kind="invitation", to=outcome.to, what=outcome.what, accepted=True)
                return

    def _what(self, view: View, cue: Mention) -> tuple[str | None, bool]:
        """Return what the invitation is to, and whether that is still to come (an event other than this one)."""
        tail = [o for o in view.occasions if o.first >= cue.last]
        keys = view.keys(cue.last, view.last)
        to_come = bool(tail) or bool(
            {"visit", "participate", "attend", "part", "forum", "conference", "summit", "congress"} & set(keys)
        )
        text = view.words.printed(cue.last, view.last) if cue.last < view.last else None
        if text is not None and len(text) > 160:
            text = text[:160].rsplit(" ", 1)[0]
        return text, to_come

    def _invited(self, view: View, cue: Mention) -> PersonRef | None:
        after = [p for p, a in view.people if a.first >= cue.last and p.side in {"KZ", "TM"}]
        before = [p for p, a in view.people if a.first < cue.first and p.side in {"KZ", "TM"}]
        if cue.value == "accepted":
            return before[-1] if before else None
        if after and (not before or after[0].side != before[-1].side):
            return after[0]
        inviter = before[-1] if before else None
        return next((p for p in self.event.people if inviter and p.side not in {inviter.side, "other"}), None)

    def _project(self, view: View) -> None:
        """Something opened, launched or unveiled on the occasion by the two sides."""
        if view.has("call") or self.event.mode:
            return
        keys = view.vocabulary
        for cue in self._cues(view, "project"):
            both = len({p.side for p, _ in view.people if p.id in self.event.actors}) > 1
            group = any(a.kind == "group" for a in view.actors)
            they = bool(keys & {"they", "presidents", "leaders"})
            if view.keys(cue.last, cue.last + 1) == ["by"] or any(
                day.kind in {"day", "month", "year"} for day in view.days
            ):
                continue  # "the meeting was opened by ..."; what was opened on another day
            if (both or group or they) and not _unfulfilled(view, cue) and not keys & {"session", "summit"}:
                text = view.words.printed(cue.first, min(view.last, cue.last + 14))
                self._add(Outcome(kind="project", what=text), cue.first, cue.last, "outcomes.project", 0.75)
                return


def _hard(view: View, low: int, high: int) -> bool:
    return any(
        view.words.gaps[at] & (SEMICOLON | PARAGRAPH | STOP) and not view.words.gaps[at] & QUOTE
        for at in range(low + 1, high)
        if at < view.last
    )


_OPEN = frozenset(
    {"could", "once", "if", "soon", "until", "should", "would", "need", "needs", "needed", "may", "might", "ready"}
)
_LONG_AGO = frozenset({"since", "then", "previously", "earlier"})


def _unfulfilled(view: View, verb: Mention) -> bool:
    """Tell whether a signing is still to come, only possible, or was long ago."""
    around = set(view.keys(verb.first - 7, verb.first))
    after = set(view.keys(verb.last, verb.last + 2))
    if around & _OPEN or after & _LONG_AGO:
        return True
    return any(
        (mood.kind in {"planned", "negation", "recalled"} and 0 <= verb.first - mood.last <= 4)
        or (mood.kind == "planned" and mood.first <= verb.first < mood.last)
        for mood in view.moods
    )
