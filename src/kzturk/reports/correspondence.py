"""Letters, telegrams and congratulations: contacts that are no meetings (codebook section 1)."""

from __future__ import annotations

from kzturk.mentions import Mention
from kzturk.reports.views import View

_REPORTED = frozenset({"according", "said", "says", "reported", "reports", "posted"})
_SENDERS = frozenset(
    {
        "government", "ministry", "embassy", "parliament", "service", "company", "channel", "website", "agency",
        "networks", "media",
    }
)  # fmt: skip


def is_letter(view: View) -> bool:
    """Tell whether a sentence tells of a letter or telegram, not of a news agency's or ministry's message."""
    return any(cue.kind == "letter" and not _is_source(view, cue) for cue in view.cues)


def _is_source(view: View, cue: Mention) -> bool:
    """Tell whether a "message" is where the news was found ("according to a message from the ministry")."""
    if view.words.keys[cue.first : cue.last] not in (["message"], ["messages"]):
        return False
    before, after = set(view.keys(cue.first - 4, cue.first)), set(view.keys(cue.last, cue.last + 6))
    return bool(before & _REPORTED) or bool(after & _SENDERS)


def tells_of_meeting(view: View) -> bool:
    """Tell whether a sentence says of a meeting that it was held ("held a working meeting", "talks took place")."""
    for cue in view.cues:
        if cue.kind != "meeting" or cue.value != "noun":
            continue
        before = set(view.keys(cue.first - 5, cue.first))
        after = view.keys(cue.last, cue.last + 25)
        if before & {"our", "your", "my", "their", "recalled", "recalls"}:
            continue
        held = {"held", "had", "holds"} & before or "held" in after or "took" in after
        if held and view.countries_of("KZ") and view.countries_of("TM"):
            return True
    return False
