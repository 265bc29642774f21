"""Commands: one command, one file. Flags in, one call, one line out; nothing heavy is imported at the top."""
