"""Logs of deliveries: the one that ``listen`` writes, and those of receivers."""
