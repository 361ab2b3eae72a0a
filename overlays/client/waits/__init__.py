"""Waits for due diligence, an IBAN, a payment or a batch of payees, which the service completes later."""
