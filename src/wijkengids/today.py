"""The day of a build: the same for everyone who builds the same commit."""

from __future__ import annotations

import datetime
import os


def today() -> datetime.date:
    """Return the day that `SOURCE_DATE_EPOCH` names (seconds since 1970), or else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.datetime.now(tz=datetime.UTC)
    return (datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC) if epoch else now).date()
