"""What ``ae-prep check`` is made of: settings, inputs, suppression, and one module a way to print findings."""
