"""Event loops, threads and forks: the running loop, one object for each loop, calls into another loop."""
