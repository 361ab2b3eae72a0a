"""Writes what the generator and the package read, and verifies what was generated."""
