"""A press of a test's own: a folder of articles, and the editions of its days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from briefing.config import Config
from briefing.memory import EVERYTHING, since_of
from briefing.pipeline import Built, build


@dataclass
class Press:
    """A press with a folder of articles and a configuration of its own."""

    folder: Path
    settings: dict[str, Any] = field(default_factory=dict)

    def receive(self, name: str, text: str, headline: str = "", published: str = "") -> None:
        """Put an article into the folder, or another text in its place."""
        news = self.folder / "news"
        news.mkdir(exist_ok=True)
        when = f"date: {published}\n" if published else ""
        (news / name).write_text(
            f"---\ntitle: {headline or name}\nurl: https://gazette.example/{name}\n{when}---\n\n{text}\n",
            encoding="utf-8",
        )

    def build(self, day: date, since: str = "last", **more: Any) -> Built:
        """Print the edition of a day."""
        (self.folder / "news").mkdir(exist_ok=True)
        config = Config.model_validate(
            {
                "formats": ["md", "json"],
                "output": str(self.output),
                "workers": 1,
                "source": [{"path": str(self.folder / "news")}],
                **self.settings,
            }
        )
        return build(
            config, edition=day, since=EVERYTHING if since == "all" else since_of(since, day), **more
        )

    @property
    def output(self) -> Path:
        """Where the editions are."""
        return self.folder / "output"

    def files(self) -> dict[str, bytes]:
        """Return the files of the editions."""
        return {path.name: path.read_bytes() for path in self.output.glob("morning-brief-*")}
