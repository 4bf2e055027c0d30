"""Every rule by its id, with the sentence that ``kzturk rules`` shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's stable id and what it does, in a sentence."""

    id: str
    explanation: str

    @property
    def room(self) -> str:
        """The part of the id before the dot: dates, venues, people ..."""
        return self.id.split(".", 1)[0]


RULES: tuple[Rule, ...] = ()


def all_rules() -> tuple[Rule, ...]:
    """Return all rules in the order they are tried."""
    return RULES
