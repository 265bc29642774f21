"""Sources: where articles come from; one kind of place, one file."""
