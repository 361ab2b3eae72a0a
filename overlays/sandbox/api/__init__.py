"""The API of the sandbox: turns a raw request into a response as the description says. No sockets here."""
