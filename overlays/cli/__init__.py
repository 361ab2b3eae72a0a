"""The command line: ``weavr-multi``."""
