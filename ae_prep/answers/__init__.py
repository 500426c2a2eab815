"""Answer files: text that people typed, written to Markdown and read back without loss."""
