"""What follows from a candidate's plans: both clocks, when to leave, what is blank. No input, no output."""
