"""The search of the site: finds what a Dutch reader means, and loads little to do so.

    pages ── documents ──> vocabulary ──> lexicon   word of a reader  -> terms of the index
                                     └──> postings  term of the index -> documents
    lexicon, postings, documents ── shards ──> site/assets/search/index/

All Dutch is done here, while the site is built: lemmas, stems, parts of compounds, synonyms, other
names. The browser (`docs/assets/search/`) looks words up in the lexicon, repairs typing errors with
it, and lets MiniSearch rank. Every file of the index has a size that does not depend on how many
pages there are, so that a query loads as much on a site of 10,000 methods as on one of 39: see
`benchmarks/search/README.md`, which also tells why this library was chosen.

This package knows neither MkDocs nor the theme: it gets finished pages as HTML.
"""
