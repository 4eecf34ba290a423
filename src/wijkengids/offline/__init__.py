"""The guide without a network: a service worker that keeps a whole version of it, and a zip file.

`write_service_worker` reads the finished site, so that it keeps what is really there, and writes
`sw.js` and `assets/offline/versie.mjs`. `write_archive` packs that site for any plain server.
"""

from wijkengids.offline.archive import write_archive
from wijkengids.offline.build import write_dismissal, write_service_worker

__all__ = ["write_archive", "write_dismissal", "write_service_worker"]
