"""What documents show: frozen, documented objects, the same for every engine."""
