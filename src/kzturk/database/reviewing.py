"""What was answered in a review without deciding anything else."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import delete, insert

from kzturk.database.deciding import Decider
from kzturk.database.engine import Database
from kzturk.database.models import ReviewAnswer


def note_answer(database: Database, item: str, answer: Literal["kept", "later"], by: Decider) -> None:
    """Note that somebody looked at something and keeps it, or puts it off."""
    with database.begin() as connection:
        connection.execute(delete(ReviewAnswer).where(ReviewAnswer.item == item))
        values = {"item": item, "answer": answer, "who": by.who, "answered_at": by.at}
        connection.execute(insert(ReviewAnswer).values(values))
