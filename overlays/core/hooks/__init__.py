"""Hooks: middleware around calls, an observer of all that takes time, counters."""
