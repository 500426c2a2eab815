"""The prep sheet: what to take along to the interview, free of any format, and its renderings."""
