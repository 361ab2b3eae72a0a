"""Submission: reads the caller's items, cuts them into chunks, sends each once, and finds earlier attempts."""
