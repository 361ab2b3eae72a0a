"""Computes what the package says of each operation, argument, type and event."""
