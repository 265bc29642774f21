"""How an edition is handed over: one way, one file."""
