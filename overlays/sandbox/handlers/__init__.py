"""The handlers of the operations, one module for each resource. Every module here is imported at start."""
