"""The console: a live page that shows the sandbox's state and simulates acts of banks, vendors and people."""
