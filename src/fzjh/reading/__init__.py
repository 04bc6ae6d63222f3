"""Bytes to located YAML: strict, total, with a Chinese diagnostic for every fault."""
