"""Why an article has no main held meeting, in the codebook's words."""

from __future__ import annotations

from kzturk.reports.model import Report
from kzturk.reports.plot import Plot

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
    if any(view.has("letter") for view in lead):
        return "letter"
    if reports:
        return "background-only"
    if any(view.has("sightseeing") for view in lead):
        return "sightseeing"
    if plot.third_country and not any(_both_sides(view) for view in lead):
        return "third-country"
    if any(view.has("ceremony", "arrival") for view in lead):
        return "ceremony"
    if any(mood.kind in {"planned", "cancelled"} for view in lead for mood in view.moods):
        return "announcement"
    if plot.third_country:
        return "third-country"
    if plot.nobody and any(_both_sides(view) for view in lead):
        return "nobody-named"
    return "one-side-only"


def _both_sides(view: object) -> bool:
    from kzturk.reports.views import View

    assert isinstance(view, View)
    return view.countries_of("KZ") and view.countries_of("TM")
