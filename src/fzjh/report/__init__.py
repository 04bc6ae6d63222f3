"""Results to text: a module per format. The only place that knows colours, widths and machine formats."""
