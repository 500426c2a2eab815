"""``python -m ae_prep`` is the command ``ae-prep``."""

from ae_prep.cli import main

main()
