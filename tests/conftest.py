"""What holds for all tests: a user's own settings never reach them."""

from __future__ import annotations

import os

os.environ["KZTURK_CONFIG"] = "off"
