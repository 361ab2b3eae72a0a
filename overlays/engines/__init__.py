"""Durable engines that run bulks on several machines: `weavr_multi.engines.temporal`."""
