"""Drawings of what an edition holds: numbers in, one small SVG out; words come from whoever asks."""
