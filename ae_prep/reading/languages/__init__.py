"""One folder a language, loaded when a text in it is read."""
