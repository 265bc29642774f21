"""Which sentences matter: one algorithm, one file, behind the socket `protocols.Summarizer`."""
