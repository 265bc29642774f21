"""The file that `brief init` writes says what is true."""

from __future__ import annotations

import re
import tomllib

from briefing.commands.init import TEMPLATE
from briefing.config import Config


def test_what_is_commented_out_is_what_holds_anyway() -> None:
    """Taking away every # before a key changes nothing: the file shows the defaults, all of them."""
    shown = tomllib.loads(re.sub(r"^# (?=\w+ = )", "", TEMPLATE, flags=re.MULTILINE))

    assert Config.model_validate(shown) == Config.model_validate({"source": [{"path": "seeds"}]})
    assert set(shown) | {"section", "network", "filter", "memory"} == set(Config.model_fields)


def test_as_written_it_names_the_seeds_alone() -> None:
    """The first build shows something."""
    assert tomllib.loads(TEMPLATE) == {"source": [{"path": "seeds"}]}
