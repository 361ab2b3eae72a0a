"""Polling: asks the service for the state of something until it is final, within one rate for all waits of a client."""
