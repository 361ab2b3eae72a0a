"""Rules that several handlers share. No HTTP here."""
