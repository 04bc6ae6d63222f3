"""An existing notice becomes a plan: file → lines → head and tree → items and duties → files of a plan.

`sources` reads a format into lines, `text` makes them ours, `parts` finds the parts of the document, `tree` its levels,
`forms` and `duties` who does what, `shaping` decides what is an item, `files` writes YAML, `verify` builds it back.
"""
