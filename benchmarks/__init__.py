"""Speed, measured side by side with what the same machine takes for the least that such work can cost."""
