"""How a briefing is printed: one format, one file."""
