"""The words that click itself prints, marked so that the catalogue carries them. Never imported."""

from ae_prep.i18n import N_


def many(_one: str, _more: str) -> None:
    """Mark a message with a plural."""


N_("Usage:")
N_("Options")
N_("Commands")
N_("Show this message and exit.")
N_("Error: {message}")
N_("Try '{command} {option}' for help.")
N_("No such option {name!r}.")
N_("No such command {name!r}.")
N_("Missing argument")
N_("Missing option")
N_("Invalid value: {message}")
N_("Invalid value for {param_hint}: {message}")
N_("{value!r} is not a valid {number_type}.")
N_("{value} is not in the range {range}.")
N_("{name} {filename!r} does not exist.")
N_("Option {name!r} does not take a value.")
N_("default: {default}")
N_("Choose from:\n\t{choices}")
N_("Aborted!")
N_("Missing command.")
N_("Missing parameter")
N_("Missing {param_type}")
N_("required")
N_("path")
N_("file")
N_("directory")
many("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})")
many("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.")
many("{value!r} is not {choice}.", "{value!r} is not one of {choices}.")
many("{value!r} does not match the format {format}.", "{value!r} does not match the formats {formats}.")
many("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)")
