"""Rules that look at when and how the interview takes place, one a file."""
