"""Back ends of stores, delivery logs and journals: Redis, SQL and SQLite."""
