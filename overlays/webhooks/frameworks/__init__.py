"""The receiver in web frameworks."""
