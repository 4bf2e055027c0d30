"""Why an article has no main held meeting, in the codebook's words."""

from __future__ import annotations

from kzturk.reports.correspondence import is_letter
from kzturk.reports.model import Report
from kzturk.reports.plot import Plot
from kzturk.reports.views import View

READ_LANGUAGES = frozenset({"en"})


def decide_reason(plot: Plot, reports: tuple[Report, ...], language: str | None) -> str | None:
    """Return the reason, None when a main held meeting was found."""
    if any(r.prominence == "main" and r.status == "held" for r in reports):
        return None
    if language not in READ_LANGUAGES:
        return "language"
    views = [view for view in plot.views if view.kind in {"title", "body"}]
    lead = views[:3]
    if any(r.prominence == "main" and r.status in {"planned", "cancelled"} for r in reports):
        return "announcement"
    if plot.letter:
        return "letter"
    abroad = [frame for frame in plot.third_country if frame.view in views[:4]]
    if abroad and not any(_is_contact(view) and _both_sides(view) for view in lead[1:]):
        return "third-country"
    if reports:
        return "background-only"
    if any(is_letter(view) for view in lead):
        return "letter"
    return _reason_of_lead(plot, lead, views)


def _reason_of_lead(plot: Plot, lead: list[View], views: list[View]) -> str:
    """Return the reason that headline and first sentences give."""
    if any(view.has("sightseeing") for view in lead):
        return "sightseeing"
    if any(_is_opening(view) for view in lead) and not any(_announces(view) for view in lead[:2]):
        return "ceremony"
    if plot.nobody and any(_both_sides(frame.view) for frame in plot.nobody):
        return "nobody-named"
    if any(mood.kind in {"planned", "cancelled"} for view in lead for mood in view.moods):
        return "announcement"
    if any(view.has("ceremony") or _is_arrival(view) for view in lead):
        return "ceremony"
    if plot.third_country:
        return "third-country"
    if any(_is_contact(view) and _both_sides(view) for view in views):
        return "nobody-named"
    return "one-side-only"


def _is_contact(view: View) -> bool:
    return view.has("meeting", "call")


def _is_arrival(view: View) -> bool:
    """Tell whether a sentence tells of an arrival for its own sake, not of why somebody came ("arrived to attend")."""
    keys = set(view.keys(view.first, view.last))
    return "airport" in keys or (view.has("arrival") and not keys & {"participate", "attend", "part"})


def _announces(view: View) -> bool:
    """Tell whether a sentence says that somebody will come or meet somebody."""
    planned = any(mood.kind in {"planned", "cancelled"} for mood in view.moods)
    return planned and view.has("visit", "meeting", "session", "call")


def _is_opening(view: View) -> bool:
    """Tell whether a sentence tells of something opened, launched or unveiled."""
    return any(cue.kind == "outcomes" and cue.value == "project" for cue in view.cues) and view.has("ceremony")


def _both_sides(view: View) -> bool:
    return view.countries_of("KZ") and view.countries_of("TM")
