"""Compares two versions of a document and reports what changed."""
