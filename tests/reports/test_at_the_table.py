"""Who else sat at the table: those in the room, the host of a gathering, officials of bodies with long names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

Read = Callable[..., Reading]
ReadOne = Callable[..., Report]
TALKS = "President Saparmurat Niyazov came to Almaty on September 12 and conferred with Nursultan Nazarbayev. "


def roles(report: Report) -> dict[str, str]:
    """Return the role of each participant by name."""
    return {p.name: p.role for p in report.participants}


@pytest.mark.parametrize(
    "said",
    [
        "Foreign ministers Boris Shikhmuradov and Kassym-Jomart Tokayev were in the room.",
        "Also at the table were the foreign ministers, Boris Shikhmuradov and Kassym-Jomart Tokayev.",
        "Sitting in on the talks were Foreign Ministers Boris Shikhmuradov and Kassym-Jomart Tokayev.",
    ],
)
def test_who_sat_in_the_room_took_part(said: str, only: ReadOne) -> None:
    found = roles(only(TALKS + said, "1995-09-13"))
    assert found["Boris Shikhmuradov"] == "guest"
    assert found["Kassym-Jomart Tokayev"] == "host"


@pytest.mark.parametrize(
    "offices",
    [
        ("the president of Aktau Sea Port, Abay Seitov", "the director of the Turkmenbashi Seaport, Maksat Geldiyev"),
        ("the chairman of the port of Aktau, Abay Seitov", "the head of the Balkanabat Oil Works, Maksat Geldiyev"),
        ("the director of the Atyrau Refinery, Abay Seitov", "the head of the Ashgabat Bread Works, Maksat Geldiyev"),
    ],
)
def test_the_town_of_a_body_tells_the_country_of_its_head(offices: tuple[str, str], only: ReadOne) -> None:
    text = (
        "On 15 May the akim of Mangystau region, Nurdaulet Kilybay, sat down in Avaza with the hakim of Balkan "
        f"velayat, Hojamyrat Ashyrmyradov. Also at the table were {offices[0]}, and {offices[1]}."
    )
    found = roles(only(text, "2025-05-16"))
    assert (found["Abay Seitov"], found["Maksat Geldiyev"]) == ("guest", "host")


@pytest.mark.parametrize(
    "said",
    ["hosted the gathering on the island", "welcomed the leaders at the palace", "played host on the Bosporus"],
)
def test_the_host_of_a_summit_sat_in_it(said: str, only: ReadOne) -> None:
    text = (
        "The Eighth Summit of the Turkic Council took place in Istanbul today. "
        f"Recep Tayyip Erdogan, President of the Republic of Türkiye, {said}. "
        "It was attended by Ilham Aliyev, President of Azerbaijan; Kassym-Jomart Tokayev, President of Kazakhstan; "
        "and Gurbanguly Berdimuhamedov, President of Turkmenistan."
    )
    found = roles(only(text, "2021-11-12"))
    assert sorted(found.values()) == ["guest", "guest", "guest", "host"]


@pytest.mark.parametrize("last", ["last session of the year", "last meeting of the year", "last talks of this year"])
def test_the_last_of_the_year_is_the_latest(last: str, only: ReadOne) -> None:
    text = (
        f"On December 11 members of the Board of the Aral fund came together in Astana for their {last}. "
        "Kazakhstan was represented by the Minister of Water Resources, Nurzhan Nurzhigitov, Turkmenistan by the "
        "Chairman of the State Committee of Water Management, Durdy Genjiyev."
    )
    report = only(text, "2024-12-12")
    assert report.venue is not None
    assert report.venue.city == "Astana"


@pytest.mark.parametrize(
    "said",
    [
        "failed on Thursday to agree who owns the sea, but signed a deal on security",
        "agreed on Thursday to ban fishing for sturgeon",
        "adopted on Thursday a statement on the level of the sea",
    ],
)
def test_what_heads_of_many_states_agreed_they_agreed_at_one_table(said: str, only: ReadOne) -> None:
    report = only(f"The presidents of Russia, Iran, Azerbaijan, Turkmenistan and Kazakhstan {said}.", "2010-11-19")
    assert (report.kind, str(report.date.start), len(report.participants)) == ("multilateral", "2010-11-18", 5)


@pytest.mark.parametrize(
    "said",
    [
        "Later all three got into a carriage and held a meeting at which they set tariffs.",
        "The three then met in a tent and set tariffs.",
        "After that the three of them sat down for talks on tariffs.",
    ],
)
def test_all_three_are_those_named_together_before(said: str, only: ReadOne) -> None:
    text = f"On Wednesday Presidents Nazarbayev, Berdimuhamedov and Rouhani drove in a golden bolt. {said}"
    report = only(text, "2014-12-04")
    assert {p.country for p in report.participants} == {"KZ", "TM", "IR"}


@pytest.mark.parametrize("day", [("yesterday", "2020-08-13"), ("today", "2020-08-14"), ("on Monday", "2020-08-10")])
def test_the_day_between_the_words_of_a_reception_dates_it(day: tuple[str, str], only: ReadOne) -> None:
    text = (
        f"The Ambassador of Kazakhstan to Turkmenistan Yerlan Baizhanov was received {day[0]} by Allaberdi Ashyrov, "
        "President of the Academy of Sciences of Turkmenistan."
    )
    assert str(only(text, "2020-08-14").date.start) == day[1]
