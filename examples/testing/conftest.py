pytest_plugins = ["weavr_multi.testing.plugin"]
