"""Rules that several handlers share; nothing here knows about HTTP."""
