"""Typesetting with Typst: templates and view objects to PDF, and the fonts of the machine."""
