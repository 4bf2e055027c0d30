"""Whether those whom a sentence brings together sat with a third state: alone, or in a session of many."""

from __future__ import annotations

from kzturk.reports.frames import Frame
from kzturk.reports.occurrences import Event


def is_with_third(frame: Frame, *, at_summit: bool) -> bool:
    """Tell whether one of the two sides meets a third state's officials alone; in a session it does not."""
    if not frame.side("other") or not (frame.side("KZ") or frame.side("TM")):
        return False
    in_session = frame.kind == "session" and (at_summit or frame.view.gathering is not None)
    return frame.kind not in {"discuss", "noun"} and not in_session


def is_of_all(frame: Frame, event: Event) -> bool:
    """Tell whether "they" are all who sat in the session that was told right before, not two of them apart."""
    if not event.multilateral or event.background or frame.side("other") or frame.status != "held":
        return False
    if frame.view.index - max(event.told) > 1 or any(actor.kind != "group" for actor in frame.actors.values()):
        return False
    before = frame.view.keys(max(frame.span[0], frame.cue.first - 8), frame.cue.last + 3)
    return _APART.isdisjoint(before)


_APART = frozenset({"two", "both", "separately", "separate", "bilateral", "pair", "each"})


def joins_table(frame: Frame, event: Event) -> bool:
    """ "Facing them across the table were X and Y", right after two were told to have sat down: X and Y sat there."""
    view, cue = frame.view, frame.cue
    facing = not _FACING.isdisjoint(view.keys(cue.first - 2, cue.last + 1))
    if frame.kind != "meet" or not facing or event.background or frame.view.index - max(event.told) > 1:
        return False
    them = not {"them", "him", "her"}.isdisjoint(view.keys(cue.first - 1, cue.last + 1))
    return them and all(actor.first >= cue.first for actor in frame.actors.values() if actor.kind != "group")


_FACING = frozenset({"facing", "opposite", "across"})


def is_speech(frame: Frame) -> bool:
    """Tell whether two only made speeches ("in their speeches, A and B spoke about ..."): no word with each other."""
    view, cue = frame.view, frame.cue
    if frame.kind != "discuss" or "with" in view.keys(cue.last, cue.last + 6):
        return False
    spoke = view.words.keys[cue.first] in {"spoke", "talked", "touched", "dwelt"}
    return spoke and any(other.kind == "speech" for other in view.cues)


def goes_on_with_summit(frame: Frame, event: Event) -> bool:
    """ "The presidents of A, B and C sat down with X", right after a session of many was told: they sat in it."""
    if not event.is_summit or event.background or frame.explicit or frame.kind in {"discuss", "noun"}:
        return False
    mine = {p.id for p in frame.people if p.side != "other"}
    if not mine or len(frame.side("other")) < 2 or frame.status != "held":
        return False
    return frame.view.index - max(event.told) <= 1 and mine <= event.side("KZ") | event.side("TM")
