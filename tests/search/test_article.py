from __future__ import annotations

from wijkengids.search.article import read_article
from wijkengids.search.documents import Section

PAGE = """<!doctype html><html lang="nl"><head><title>Soep</title>
<meta name="description" content="Samen soep koken."></head><body>
<nav><h2 id="menu">Menu</h2> niet dit</nav>
<article class="md-content__inner">
<h1 id="buurtsoep">Buurtsoep<a class="headerlink" href="#buurtsoep">#</a></h1>
<p>Samen
koken<a class="bron" href="#bron-1">1</a>.</p>
<ul><li>Eerst de <strong>pan</strong></li><li>Dan de soep</li></ul>
<h2 id="kosten">Kosten<a class="headerlink" href="#kosten">#</a></h2>
<p>Weinig &amp; eerlijk.<br>Echt.</p><script>nietDit()</script>
<h3 id="leeg"></h3>
</article><footer>niet dit</footer></body></html>"""


def test_title_and_description() -> None:
    article = read_article(PAGE)
    assert article is not None
    assert (article.title, article.description) == ("Buurtsoep", "Samen soep koken.")


def test_text_stands_below_its_heading_with_a_line_for_each_block() -> None:
    article = read_article(PAGE)
    assert article is not None
    assert article.sections == (
        Section(text="Samen koken.\nEerst de pan\nDan de soep"),
        Section(anchor="kosten", heading="Kosten", text="Weinig & eerlijk.\nEcht."),
    )


def test_a_page_without_article_is_none() -> None:
    assert read_article("<html><body><p>Niets</p></body></html>") is None
