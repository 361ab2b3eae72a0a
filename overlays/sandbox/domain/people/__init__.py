"""Identities, people, their sign-in, factors and challenges."""
