"""The foundation under the generated layer: configuration, the request path, errors, secrets, codecs, paging."""
