"""Sentences parsed by hand, what a rule finds in them and what it leaves: one construction a file."""
