"""The proxy that the environment names: ``HTTPS_PROXY``, ``HTTP_PROXY``, ``ALL_PROXY``, and ``NO_PROXY``."""

from __future__ import annotations

from urllib.parse import urlsplit


def proxy_for(origin: str) -> str | None:
    """Return the URL of the proxy between here and an origin, or None.

    Args:
        origin: Scheme, host and perhaps a port.
    """
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    parts = urlsplit(origin)
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(parts.netloc):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"
