"""`make serve`: the site while one works on it, built anew after every change that is saved.

`builder.py` builds with MkDocs into a new folder each time, and `caching.py` sees to it that what
did not change is not made again. Only a whole site is ever shown (`server.py`); when the content
has mistakes the browser shows them (`failure.py`) and the next good save brings the site back.
"""
