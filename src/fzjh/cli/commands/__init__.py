"""One module per command, with `HELP` (Chinese) and `run`."""
