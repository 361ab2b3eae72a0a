"""What each operation does, one module per domain. Every module here is imported at start."""
