"""A task table that was edited in WPS goes back into the plan it came from.

`rows` reads the table, `matching` finds the plan's row for each of its rows, `changes` says what is different, `edits`
changes only those stretches of the YAML files, `fresh` makes items of rows that are new, `merging` is the use case.
"""
