"""Managed cards: their life, their rules, their payments."""
