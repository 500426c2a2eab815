"""Practice without a terminal: which questions, in which steps, and what comes next."""
