"""Getting a page from the web: the only room that speaks with the network, and only when somebody asks for an address.

`fetch` gets one page within limits of time and size; `addresses` says which hosts may be spoken to.
"""

from pipeline.fetching.addresses import FetchError
from pipeline.fetching.fetch import Fetched, Limits, fetch

__all__ = ["FetchError", "Fetched", "Limits", "fetch"]
