"""The proxy that the environment names: ``HTTPS_PROXY``, ``HTTP_PROXY``, ``ALL_PROXY``, and ``NO_PROXY``."""

from __future__ import annotations

from urllib.parse import urlsplit

from weavr_multi.core.exceptions import ConfigurationError


def proxy_for(origin: str) -> str | None:
    """Return the URL of the proxy between here and an origin, or None.

    Args:
        origin: Scheme, host and perhaps a port.

    Raises:
        ConfigurationError: What the environment names is no URL. The message does not show it: it may have a password.
    """
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    parts = urlsplit(origin)
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(parts.netloc):
        return None
    url = proxy if "://" in proxy else f"http://{proxy}"
    try:
        found = urlsplit(url)
        valid = bool(found.hostname) and found.port != 0
    except ValueError:
        valid = False
    if not valid:
        raise ConfigurationError(
            f"the proxy that the environment names for {parts.scheme} is no URL with a host and a port up to 65535"
        )
    return url
