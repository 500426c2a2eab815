"""Rules that look at what is known of the employer, the product and the candidate's own plan, one a file."""
