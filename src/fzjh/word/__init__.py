"""Word files: rendering of templates, layout that depends on the text, canonical packages."""
