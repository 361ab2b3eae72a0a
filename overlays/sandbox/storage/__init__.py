"""Storage: one SQLite database with documents, the ledger, transaction lists and tokens."""
