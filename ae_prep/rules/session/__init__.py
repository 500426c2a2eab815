"""Rules that look at everything that was practised, one a file."""
