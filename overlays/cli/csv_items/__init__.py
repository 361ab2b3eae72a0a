"""CSV files as the items of bulks."""
