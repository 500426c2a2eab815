"""The words that click itself prints, marked so that the catalogue carries them. Never imported."""

from ae_prep.i18n import N_

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
