"""Whose a name sounds: the last hint to a stranger's side where two countries alone are told of."""

from __future__ import annotations

from kzturk.mentions.lexicon import NameLore
from kzturk.values import fold

_SIDES = ("KZ", "TM")


def land_of_name(name: str, lore: NameLore) -> str | None:
    """Return KZ or TM where a given name is common in one of the two only, or given or family name is made as names
    are made in one of them; None where neither tells."""
    parts = fold(name).split()
    given = lore.given.get(parts[0]) if len(parts) > 1 else None
    if given is not None:
        return given if given in _SIDES else None
    whole = parts[0] if len(parts) > 1 else ""
    for made, part in ((lore.given_endings, whole), (lore.family_endings, parts[-1] if parts else "")):
        lands = [land for land in _SIDES if part.endswith(made.get(land, ()))]
        if len(lands) == 1:
            return lands[0]
    return None
