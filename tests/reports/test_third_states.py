"""What officials of a third state did with each of the two sides makes no meeting between the two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "President Shavkat Mirziyoyev received Rashid Meredov, Minister of Foreign Affairs of Turkmenistan, today. "
        "Water was discussed. Earlier the head of state received Prime Minister of Kazakhstan Olzhas Bektenov.",
        "Ilham Aliyev received Gurbanguly Berdimuhamedov, chairman of Turkmenistan's Halk Maslahaty. In the afternoon "
        "the Azerbaijani leader held talks with Kazakhstan's Prime Minister Olzhas Bektenov. The two discussed ports.",
        "In Dushanbe Emomali Rahmon received the Foreign Minister of Turkmenistan, Rashid Meredov, and, half an hour "
        "later, his Kazakh colleague Murat Nurtleu.",
        "Vladimir Putin met Tokayev in Astana on Saturday before flying to Ashgabat, where he held talks with "
        "President Serdar Berdimuhamedov on gas prices.",
        "Xi Jinping met with Kassym-Jomart Tokayev and, separately, with Serdar Berdimuhamedov in Beijing.",
        "The Emir received Serdar Berdimuhamedov. Kazakhstan was represented by Deputy Foreign Minister Akan "
        "Rakhmetullin, who met his Qatari counterpart.",
        "President Serdar Berdimuhamedov accepted credentials from the new ambassadors of Kazakhstan Nurlan Nogayev "
        "and of Georgia Konstantin Sabiashvili.",
    ],
)
def test_a_third_state_that_met_both_sides_brought_them_not_together(text: str, read: Read) -> None:
    assert read(text).reports == ()


def test_the_two_who_met_at_a_third_states_invitation_are_told_as_such(read: Read) -> None:
    text = (
        "Xi Jinping met with Kassym-Jomart Tokayev in Beijing. Tokayev later held talks with President of Turkmenistan "
        "Serdar Berdimuhamedov."
    )
    (report,) = read(text).reports
    assert {person.country for person in report.participants} == {"KZ", "TM"}
