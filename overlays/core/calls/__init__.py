"""One call: its arguments, request, attempts and retries, and its response or error."""
