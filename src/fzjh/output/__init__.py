"""Artifacts to disk: whole files or none, nothing of anybody else's lost."""
