"""Readers: one format, one file. Bytes in, articles out; they look at no disk and not at each other."""
