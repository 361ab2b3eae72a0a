"""Accounts, balances, deposits, fees, statements."""
