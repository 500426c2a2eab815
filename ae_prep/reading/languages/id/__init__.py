"""Indonesian: grammar and lexicon."""
