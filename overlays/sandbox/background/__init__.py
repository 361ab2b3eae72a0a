"""Background work: due jobs, webhooks, forwarded authorisation requests, operations of bulks."""
