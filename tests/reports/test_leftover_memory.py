"""What an article needs while it is read goes away with it, and does not wait for the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Callable

from kzturk.reports import Reading

TEXT = """Kazakhstan and Turkmenistan sign a declaration

Astana, 5 August 2024. The President of Kazakhstan Kassym-Jomart Tokayev received the Minister of Foreign Affairs of
Turkmenistan Rashid Meredov on Monday. They discussed trade, transit of gas and the railway, and signed a joint
declaration and three documents. Trade turnover reached 500 million dollars in 2023.

Earlier, on 2 May, the two had met in Ashgabat. Tokayev invited the President of Turkmenistan to pay a visit in October.
The next talks are to be held at the summit in Avaza, which Deputy Prime Minister Y. Ivanov will attend.
"""


def test_reading_leaves_nothing_for_the_garbage_collector(read: Callable[..., Reading]) -> None:
    """A thousand articles would otherwise cost a tenth more time and keep each other's memory."""
    read(TEXT)
    gc.collect()
    gc.disable()
    try:
        reading = read(TEXT)
        assert reading.reports
        assert gc.collect() == 0
    finally:
        gc.enable()
