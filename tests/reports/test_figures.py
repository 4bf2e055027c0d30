"""What numbers measure: reached or aimed at, by how much grown, carried, supplied; each on several wordings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading, Report

ReadOne = Callable[..., Report]

TALKS = (
    "On 10 October 2024, President Serdar Berdimuhamedov held talks in Ashgabat with President Kassym-Jomart Tokayev "
    "of Kazakhstan."
)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Mutual trade reached $563 million last year.", ["trade-turnover 5.63e+08"]),
        (
            "Last year trade turnover increased by 28 percent to $563 million.",
            ["trade-growth 28", "trade-turnover 5.63e+08"],
        ),
        (
            "Turnover had grown by 9% to reach $290 million over six months.",
            ["trade-growth 9", "trade-turnover 2.9e+08"],
        ),
        ("Bilateral trade has surpassed half a billion dollars.", ["trade-turnover 5e+08"]),
        ("The sides intend to bring mutual trade to $1 billion.", ["trade-target 1e+09"]),
        (
            "The leaders set the goal of increasing trade turnover to 1 billion US dollars in the coming years.",
            ["trade-target 1e+09"],
        ),
        ("Trade could reach one billion dollars by 2030, Tokayev believes.", ["trade-target 1e+09"]),
        (
            "Trade stood at $563 million in 2023, and the parties aim to double it to $1 billion.",
            ["trade-target 1e+09", "trade-target 2", "trade-turnover 5.63e+08"],
        ),
        ("Over five years mutual trade has increased fourfold.", ["trade-growth 4"]),
        ("Trade between the two countries has grown 4 times over five years.", ["trade-growth 4"]),
        (
            "Trade between the countries made $143 million, which is 11.7% more than a year ago.",
            ["trade-growth 11.7", "trade-turnover 1.43e+08"],
        ),
        ("Trade exceeded $550m last year.", ["trade-turnover 5.5e+08"]),
        (
            "Mutual trade had slid by 27% to $84 million in eight months.",
            ["trade-growth -27", "trade-turnover 8.4e+07"],
        ),
        ("A decline of 8.5 per cent in mutual trade was noted.", ["trade-growth -8.5"]),
        ("Trade is 15% lower than a year ago.", ["trade-growth -15"]),
        ("The task is to increase trade two-fold by 2030.", ["trade-target 2"]),
        ("There is every opportunity to reach the billion dollar mark in trade.", ["trade-target 1e+09"]),
        ("Goods turnover of the two countries has made 119 millions dollars.", ["trade-turnover 1.19e+08"]),
        ('They spoke of trade worth $1 billion "in the foreseeable future".', ["trade-target 1e+09"]),
        ("Exports of Turkmen goods to Kazakhstan were $25 million.", ["trade-turnover 2.5e+07"]),
        ("Trade is $20 million a year but it could be $100 million.", ["trade-target 1e+08", "trade-turnover 2e+07"]),
        (
            "Much time was given to trade. It is growing again: by 30 percent. The governments are asked to bring "
            "it to 500 million dollars, and later to a billion.",
            ["trade-growth 30", "trade-target 1e+09", "trade-target 5e+08"],
        ),
        (
            "The line will carry 3 to 5 million tons of goods, and up to 12 million later.",
            ["freight 1.2e+07", "freight 5e+06"],
        ),
        ("By 2027 the throughput of the line should reach 15 million tonnes.", ["freight 1.5e+07"]),
        ("Turkmenistan will supply 400 million kWh of electricity to Kazakhstan.", ["other 4e+08"]),
        ("Trade reached $500 million; the GDP of Kazakhstan is $260 billion.", ["trade-turnover 5e+08"]),
        ("Three hundred Turkmen companies operate in Kazakhstan.", ["companies 300"]),
        ("Kazakhstan shipped 400,000 tonnes of grain to Turkmenistan.", ["other 400000"]),
        ("They carried 400,000 tonnes of grain by rail.", ["freight 400000"]),
        ("Total investment in the project is $600 million.", ["investment 6e+08"]),
        ("The two leaders set their sights on bilateral trade of $1 billion.", ["trade-target 1e+09"]),
        ("CAREC has mobilized more than $21 billion for transport, trade and energy.", []),
        ("In 2024 trade amounted to 1.2bn dollars.", ["trade-turnover 1.2e+09"]),
        ("The trade turnover for 6 months of this year amounted to $237.2 million.", ["trade-turnover 2.372e+08"]),
        (
            "In 2021, the trade turnover between the countries amounted to USD 254.3 million.",
            ["trade-turnover 2.543e+08"],
        ),
        ("Commodity circulation exceeded 500 mln US dollars.", ["trade-turnover 5e+08"]),
        ("Kazakh investments in Turkmenistan exceeded $120 million.", ["investment 1.2e+08"]),
        ("About 140 enterprises with Turkmen capital operate in Kazakhstan.", ["companies 140"]),
        ("There are 140 joint ventures in Kazakhstan.", ["companies 140"]),
        ("In 2024 rail shipments through Bolashak amounted to 1.6 million tons.", ["freight 1.6e+06"]),
        ("The sides agreed to raise the volume of freight to 3 million tonnes a year.", ["freight 3e+06"]),
        ("Transit of cargo by rail increased by 55 percent.", ["freight 55"]),
        ("Kazakhstan is ready to buy up to 1.5 billion cubic meters of gas a year.", ["gas-volume 1.5e+09"]),
        ("Imports of Turkmen gas may be raised to 4 bcm annually.", ["gas-volume 4e+09"]),
        ("A power plant with a capacity of 1,574 MW is being built.", ["power-capacity 1574"]),
        ("The two companies discussed cooperation.", []),
        ("The 10th session was attended by 20 experts.", []),
        ("Kazakhstan's trade with China exceeded $40 billion.", []),
        (
            "Trade rose to $563 million in 2023. In the first quarter this figure made $105 million.",
            ["trade-turnover 1.05e+08", "trade-turnover 5.63e+08"],
        ),
        (
            "The volume of trade is growing. We must bring it to a billion dollars, Tokayev said.",
            ["trade-target 1e+09"],
        ),
        ("Contracts worth $12 million were concluded at the business forum.", ["other 1.2e+07"]),
        (
            '"Trade grew by 28 per cent and reached 563 million dollars," Tokayev noted.',
            ["trade-growth 28", "trade-turnover 5.63e+08"],
        ),
        ("The trade volume went up 20% in January-August.", ["trade-growth 20"]),
        ("The trade turnover was almost $400 million.", ["trade-turnover 4e+08"]),
        ("There is every opportunity to increase the trade volume up to $2 billion.", ["trade-target 2e+09"]),
        ("Both presidents reaffirmed their commitment to the $1 billion trade target.", ["trade-target 1e+09"]),
        ("Trade increased 1.8 times compared with last year.", ["trade-growth 1.8"]),
        (
            "Current trade of $500 million should be doubled to a billion in the near future.",
            ["trade-target 1e+09", "trade-target 2", "trade-turnover 5e+08"],
        ),
    ],
)
def test_what_a_number_measures(told: str, expected: list[str], only: ReadOne) -> None:
    """The verb that governs a number tells whether it was reached or is aimed at."""
    figures = only(f"{TALKS} {told}", "2024-10-11").figures
    assert sorted(f"{figure.measure} {figure.value:g}" for figure in figures) == expected


@pytest.mark.parametrize(
    ("told", "value", "unit"),
    [
        ("Trade reached $563m.", 563e6, "USD"),
        ("Trade reached 1.5bn dollars.", 1.5e9, "USD"),
        ("Trade reached 1,574 million US dollars.", 1574e6, "USD"),
        ("Trade reached half a billion U.S. dollars.", 5e8, "USD"),
        ("Trade reached a quarter of a billion dollars.", 2.5e8, "USD"),
        ("Deliveries of gas reached 40bcm.", 40e9, "m3"),
        ("Deliveries of gas reached 1.5 billion cubic metres.", 1.5e9, "m3"),
        ("Freight by rail reached 1.9 mln tons.", 1.9e6, "tonnes"),
    ],
)
def test_how_numbers_are_written(told: str, value: float, unit: str, only: ReadOne) -> None:
    """Scales written on or in words, decimals, thousands, and units before or after."""
    (figure,) = only(f"{TALKS} {told}", "2024-10-11").figures
    assert (figure.value, figure.unit) == (value, unit)


def test_who_says_a_number_and_of_what_time(only: ReadOne) -> None:
    """The speaker and the period are kept beside the value."""
    (figure,) = only(f"{TALKS} Tokayev noted that trade exceeded $563 million in 2023.", "2024-10-11").figures
    assert (figure.speaker, figure.period, figure.comparator) == ("Kassym-Jomart Tokayev", "2023", ">")


def test_figures_of_no_meeting_stay_with_the_article(read: Callable[..., Reading]) -> None:
    """An article without a meeting keeps its numbers, with their words."""
    reading = read(
        "Trade between Kazakhstan and Turkmenistan reached $563 million in 2023, statistics show.", "2024-02-01"
    )
    assert reading.reports == ()
    assert [(figure.measure, figure.value) for figure in reading.figures] == [("trade-turnover", 563e6)]
    assert [item.field for item in reading.evidence] == ["figures.0"]
