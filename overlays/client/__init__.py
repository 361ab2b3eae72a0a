"""The front door: `Weavr`, its sessions, the back office, the simulator, and the table of overlay resources."""
