"""Frames are found sentence by sentence: cues of contact, each with its people and its mood."""

from __future__ import annotations

from kzturk.mentions import Mention
from kzturk.reports.cast import Cast
from kzturk.reports.contacts import contact_cues, is_talk_with
from kzturk.reports.filling import fill, resolve_people
from kzturk.reports.frames import ENCOUNTERS, Frame
from kzturk.reports.moods import judge_mood
from kzturk.reports.parting import split_separate
from kzturk.reports.siding import complete_sides
from kzturk.reports.stretches import own_clause, segments
from kzturk.reports.views import View


def find_frames(view: View, cast: Cast) -> list[Frame]:
    """Resolve a sentence's people and return its frames, strongest cues first in order of the text."""
    resolve_people(view, cast)
    if not ENCOUNTERS.keys().isdisjoint([cue.value for cue in view.cues]):
        frames = _frames_of(contact_cues(view, encounters=True), view, cast)
        met = [frame for frame in frames if frame.kind in ENCOUNTERS]
        for frame in met:
            complete_sides(frame, cast.lands, cast)
        if met and all(frame.explicit or _is_of_presidents(frame) for frame in met):
            for frame in met:
                frame.inferred = frame.kind == "told"
                frame.kind = ENCOUNTERS[frame.kind]
            return frames
    return _frames_of(contact_cues(view), view, cast)


def _is_of_presidents(frame: Frame) -> bool:
    """Tell whether "the presidents talked alone for an hour": who they are is told before, or known of the day."""
    return frame.group == "both-presidents" and not frame.people and frame.kind != "told"


def _frames_of(cues: list[Mention], view: View, cast: Cast) -> list[Frame]:
    """Return the frames of a sentence, one a cue."""
    frames: list[Frame] = []
    if not cues:
        return frames
    whole = _of_gathering(view, cues)
    for cue, first, last in [(whole, view.first, view.last)] if whole else segments(view, cues):
        if frames and frames[-1].explicit and "whom" in view.keys(cue.first - 6, cue.first):
            continue  # "had breakfast with X, with whom he went through the schedule": told once
        frame = Frame(
            view,
            cue,
            cue.value if cue.kind in {"meeting", "call", "attend", "encounter", "round", "dialled"} else cue.kind,
            span=(first, last),
        )
        if whole:
            frame.kind = "session"
        if frame.kind == "discuss" and is_talk_with(view, cue):
            frame.kind = "talks"
        clause = own_clause(view, cue) if len(cues) == 1 else (first, last)
        if frame.kind == "told":  # what was said before or is told him may be planned or put off
            frame.span = max(clause[0], cue.first - 3), clause[1]
        fill(frame, *clause, cast)
        if frame.kind == "discuss" and _is_with_somebody(frame):
            frame.kind = "talks"
        judge_mood(frame)
        if frame.kind == "receive" and frame.explicit:
            cast.guests = _side_received(frame) or cast.guests
        frames += split_separate(frame)
    return frames


_APART = frozenset({"separate", "separately", "bilateral", "sidelines", "margins", "margin"})


def _of_gathering(view: View, cues: list[Mention]) -> Mention | None:
    """Return the word of meeting that governs a whole sentence about a meeting of many states' officials: whoever is
    named in it sat at one table ("attended the meeting of heads of government, which was chaired by X")."""
    if not view.gathering or not _APART.isdisjoint(view.vocabulary):
        return None
    told = [cue for cue in cues if cue.value in {"noun", "session", "meet", "chair", "attend", "talks"}]
    apart = any(cue.value in {"meet", "talks", "receive"} and _has_somebody(view, cue) for cue in cues)
    return told[0] if told and not apart else None


def _has_somebody(view: View, cue: Mention) -> bool:
    """Tell whether a verb of meeting has a person for its object ("met the President", "talked with X")."""
    if "with" in view.keys(cue.last - 1, cue.last + 1) or any(0 <= a.first - cue.last <= 2 for a in view.actors):
        return True
    after = [a for a in view.actors if 0 <= a.first - cue.last <= _OBJECT_REACH and a.kind != "group"][:1]
    return any("with" in view.keys(a.first - 3, a.first) for a in after)


_OBJECT_REACH = 9
"""How far "with the Prime Minister" may stand after "met", for a day or place between."""


def _is_with_somebody(frame: Frame) -> bool:
    """Tell whether one side discussed something "with" somebody of the other, who is named right after that word."""
    if not frame.explicit or frame.side("other"):
        return False
    view, cue = frame.view, frame.cue
    partners = [a for a in frame.actors.values() if a.first >= cue.last and a.kind != "group"]
    return len(partners) == 1 and "with" in view.keys(partners[0].first - 3, partners[0].first)


def _side_received(frame: Frame) -> str | None:
    """Return the side whose people were received by the other's."""
    passive = frame.view.words.keys[frame.cue.last - 1] == "by"
    ours = [p for p in frame.people if (frame.actors[p.id].first < frame.cue.first) == passive and p.side != "other"]
    return ours[0].side if ours else None
