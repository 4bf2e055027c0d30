"""Series of figures, and targets told again and again."""

from __future__ import annotations

from datetime import date

from kzturk.queries.following.model import Telling
from kzturk.queries.following.pledges import build_series, find_pledges


def told(measure: str, value: float, day: str | None, meeting: str | None = None, **given: object) -> Telling:
    values: dict[str, object] = {
        "unit": "USD", "comparator": "=", "status": "target" if measure == "trade-target" else "actual",
        "period": None, "speaker": None, "source": f"{meeting or day}.txt", "publisher": None,
    }  # fmt: skip
    at = date.fromisoformat(day) if day else None
    return Telling(measure=measure, value=value, day=at, meeting=meeting, **(values | given))  # type: ignore[arg-type]


def test_what_several_articles_tell_of_one_meeting_is_one_point() -> None:
    tellings = [
        told("trade-turnover", 5e8, "2025-01-01", "m1", source="b.txt", publisher="nCa"),
        told("trade-turnover", 5e8, "2025-01-01", "m1", source="a.txt", period="2024"),
        told("trade-turnover", 5e8, "2024-01-01", "m0"),
    ]
    first, second = build_series(tellings)
    assert first.meeting == "m0"
    assert (second.sources, second.publishers, second.period) == (("a.txt", "b.txt"), ("nCa",), "2024")


def test_figures_of_no_known_day_come_last() -> None:
    points = build_series([told("companies", 3, None), told("companies", 2, "2020-01-01")])
    assert [point.value for point in points] == [2, 3]


def test_equal_targets_are_one_pledge_with_first_and_last_telling() -> None:
    points = build_series(
        [
            told("trade-target", 1e9, "2025-04-22", "m3", speaker="tokayev"),
            told("trade-target", 1e9, "2023-11-03", "m1"),
            told("trade-target", 1.001e9, "2024-08-05", "m2"),
            told("trade-target", 2e9, "2024-08-05", "m2"),
        ]
    )
    billion, two = find_pledges(points)
    assert (billion.times, billion.first_in, billion.last_in) == (3, "m1", "m3")
    assert billion.meetings == ("m1", "m2", "m3")
    assert billion.speakers == ("tokayev",)
    assert two.times == 1


def test_the_actual_figure_is_the_nearest_in_time_and_of_the_same_unit() -> None:
    points = build_series(
        [
            told("trade-target", 1e9, "2025-04-22", "m3"),
            told("trade-turnover", 3e8, "2022-01-01", "m0"),
            told("trade-turnover", 5e8, "2025-11-25", "m4"),
            told("trade-turnover", 9e8, "2025-04-22", "m3", unit="EUR"),
        ]
    )
    (pledge,) = find_pledges(points)
    assert pledge.actual is not None
    assert (pledge.actual.meeting, pledge.share) == ("m4", 0.5)


def test_a_target_without_any_actual_figure_has_no_share() -> None:
    (pledge,) = find_pledges(build_series([told("trade-target", 1e9, "2025-04-22", "m3")]))
    assert (pledge.actual, pledge.share) == (None, None)
