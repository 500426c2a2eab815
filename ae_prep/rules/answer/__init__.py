"""Rules on a single answer, one a file; the file bears the name of the rule."""
