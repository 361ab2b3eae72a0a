"""Imports click, which the extra ``[cli]`` installs."""

from weavr_multi.core.exceptions import ConfigurationError

try:
    import click as click
except ImportError as error:
    raise ConfigurationError("the command line needs click: pip install 'weavr-multi[cli]'") from error
