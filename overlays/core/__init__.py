"""The code that the generated layer uses: configuration, requests, retries, errors, secrets, JSON, pages, polling."""
