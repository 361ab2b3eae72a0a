"""Reads the documents and the reviewed tables, checks their outer form and mends what can be mended."""
