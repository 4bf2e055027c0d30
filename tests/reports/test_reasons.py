"""Why an article has no meeting of its own: what headline and first sentences tell outweighs what is recalled later."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kzturk.reports import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A working meeting of delegations of the customs services of Kazakhstan and Turkmenistan took place in "
            "Aktau. Seals and lorries were examined.",
            "nobody-named",
        ),
        (
            "Turkmenistan and Kazakhstan look for new goods. Representatives of business circles of the two countries "
            "held negotiations in Aktau.",
            "nobody-named",
        ),
        (
            "Kazakh and Turkmen experts held talks in Astana. Such talks have been regular since Nursultan Nazarbayev "
            "and Gurbanguly Berdimuhamedov held talks in Astana on 18 April 2017.",
            "nobody-named",
        ),
        (
            "Chinese leader Hu Jintao was joined by Gurbanguly Berdimuhamedov and Nursultan Nazarbayev for the "
            "ceremony in Saman-Depe. A band played.",
            "ceremony",
        ),
        (
            "Presidents Ilham Aliyev and Kassym-Jomart Tokayev hailed a cable on the seabed. President Ilham Aliyev "
            "held talks with Kassym-Jomart Tokayev in Baku.",
            "third-country",
        ),
    ],
)
def test_the_first_sentences_give_the_reason(text: str, expected: str, read: Read) -> None:
    assert read(text, "2018-03-05").reason == expected
