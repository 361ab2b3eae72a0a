"""How faithfully the sandbox answers as the service does, as a number and as the last table of its page."""
