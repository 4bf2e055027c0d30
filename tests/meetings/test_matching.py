"""A report that is read anew keeps its key while it is of the same meeting."""

from __future__ import annotations

from datetime import date, timedelta

from meeting_builders import DAY, GURBANGULY, TOKAYEV, a_date, a_report

from kzturk.meetings import carry_keys

FIRST, SECOND = a_report(), a_report(TOKAYEV, GURBANGULY)


def test_the_same_text_gives_the_same_keys() -> None:
    assert carry_keys("hash", [FIRST, SECOND], {}) == carry_keys("hash", [FIRST, SECOND], {})
    assert set(carry_keys("hash", [FIRST], {})).isdisjoint(carry_keys("other", [FIRST], {}))


def test_keys_do_not_hang_on_the_position() -> None:
    one, other = carry_keys("hash", [FIRST, SECOND], {})
    assert carry_keys("hash", [SECOND, FIRST], {}) == (other, one)


def test_two_equal_reports_get_two_keys() -> None:
    assert len(set(carry_keys("hash", [FIRST, FIRST], {}))) == 2


def test_a_corrected_day_keeps_the_key() -> None:
    before = {"k1": FIRST, "k2": SECOND}
    moved = a_report(date=a_date(DAY + timedelta(days=2)), visit="state")
    assert carry_keys("new hash", [SECOND, moved], before) == ("k2", "k1")


def test_another_meeting_gets_another_key() -> None:
    other_year = a_report(date=a_date(date(2020, 1, 1)))
    (key,) = carry_keys("hash", [other_year], {"k1": FIRST})
    assert key != "k1"
