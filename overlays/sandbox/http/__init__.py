"""HTTP: the ASGI application, sockets, responses, faults, and the control endpoints."""
