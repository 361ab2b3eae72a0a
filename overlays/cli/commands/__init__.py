"""The commands of ``weavr-multi``, one a file; each is loaded when it is used."""
