"""Page -> Document: decode, take out what is not article, name what was done.

    bytes --encoding--> characters --dom, hidden, furniture, article, render--> lines   (HTML)
                                   --plain--> lines                                      (text)
    lines --assemble--> text and blocks; publication, language, tampering look at the lines and the text

Pure and offline: the same bytes, name and row give the same Document.
"""

from pipeline.cleaning.document import clean
from pipeline.cleaning.errors import CleaningError

__all__ = ["CleaningError", "clean"]
