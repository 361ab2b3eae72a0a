"""Movements of money that a customer orders: transfers, sends, wire transfers, bulks of them."""
