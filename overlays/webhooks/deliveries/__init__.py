"""Delivery logs: which events were handled, and which worker handles which, so that an event has its effect once.

`MemoryDeliveryLog` for one process, `SqliteDeliveryLog` for one machine, `RedisDeliveryLog` for many workers,
`SqlDeliveryLog` for effects in the same database exactly once.
"""
