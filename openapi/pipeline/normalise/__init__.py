"""Brings the types of all documents into one plain form, and merges them under one set of names."""
