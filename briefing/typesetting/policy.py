"""The Content-Security-Policy of a page: what a browser may do with it, whatever else slips into it.

    default-src 'none'                    no request, no script, no frame, no object
    style-src 'sha256-…' …                the style sheets of the shell, and no other style
    img-src data:; font-src data:         pictures and fonts that are in the file itself
    base-uri 'none'; form-action 'none'   links stay what they are, nothing is sent

It is the third wall around the text of strangers, behind escaping (encode.py) and nh3 (renderers/html.py).
Styles are allowed by their hash instead of ``'unsafe-inline'``: a style that came in with an article could
still hide a sentence, or lay another one over it.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import Final

_STYLE: Final = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
_FIXED: Final = "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"


def policy(shell: str) -> str:
    """Return the policy that allows the style elements of `shell`, a page without a body, and nothing else.

    >>> policy("<style>p { color: red }</style>").partition("; img-src")[0]
    "default-src 'none'; style-src 'sha256-ngewhhP73WDIbgwseeu52VAAJgKdGUsu1IUQQsAm8m4='"
    """
    allowed = dict.fromkeys(map(_hashed, _STYLE.findall(shell)))
    styles = " ".join(allowed) or "'none'"
    return f"default-src 'none'; style-src {styles}; {_FIXED}"


def _hashed(style: str) -> str:
    """Return a style as the policy names it: CSP Level 3, section 2.3.1, hash-source."""
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
