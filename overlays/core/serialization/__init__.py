"""Serialization: models, the kinds of their fields, decoding, encoding and strict checks."""
