"""Makes the documentation site: pages by hand, a reference from the package's own data, examples from the sandbox."""
