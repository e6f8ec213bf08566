import { describe, expect, it } from 'vitest';
import { blocksOf, fileUnder, gridOf, readFile, sectionsOf, seen } from './read.js';

const publisher = `<!DOCTYPE html><html><head><title>Site | Paper</title>
<meta name="citation_title" content="Halide conductors &amp; more"><meta name="citation_doi" content="doi:10.5555/ABC.1"><meta name="citation_author" content="A. Doe"><meta name="citation_author" content="B. Roe"><meta name="citation_journal_title" content="J. Halides"><meta name="citation_publication_date" content="2019/03/01"></head>
<body><nav><ul><li>Home</li></ul></nav><header role="banner">Site</header><script>var x = "10 S/cm";</script>
<article><h1>Halide conductors &amp; more</h1><section class="abstract" id="abs"><h2>Abstract</h2><p>Li<sub>3</sub>YCl<sub>6</sub> has 5&times;10<sup>&minus;4</sup>&nbsp;S&nbsp;cm<sup>&minus;1</sup>.<sup><a href="#ref-1">1</a>,<a href="#ref-2">2</a></sup></p></section>
<section><h2>1. Results</h2><div>Loose words with <b>bold</b> ones.<p>A paragraph.</p>More loose words.</div><h3>1.1 Annealing</h3><ul><li>First</li><li>Second<br>line</li></ul>
<div class="table-wrap"><div class="caption"><strong>Table 1</strong> Values at 30&deg;C</div><table><tr><th></th><th colspan="2">&sigma; (S/cm)</th></tr><tr><th>x</th><th>bulk</th><th>total</th></tr><tr><th scope="row">0.1</th><td>1.2&middot;10<sup>-3</sup><sup>a</sup></td><td>3.4&#215;10<sup>-4</sup></td></tr></table><div class="table-wrap-foot"><p><sup>a</sup> From fit.</p></div></div>
<figure><img src="a.png" alt="no"><figcaption>Figure 1. Plot.</figcaption></figure>
<p>Inline <span class="katex"><span class="katex-mathml"><math><semantics><mrow><msup><mn>10</mn><mrow><mo>&#x2212;</mo><mn>5</mn></mrow></msup></mrow><annotation encoding="application/x-tex">10^{-5}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">10−5</span></span> S/cm.</p></section>
<section id="references"><h2>References</h2><ol><li id="ref-1">A. One, J. Old, 1990.</li></ol></section></article>
<footer>Cookies</footer></body></html>`;

const arxiv = `<!DOCTYPE html><html><head><title>[2101.1] Glass</title></head><body><div class="ltx_page_main"><article class="ltx_document"><h1 class="ltx_title ltx_title_document">Glass</h1>
<div class="ltx_abstract"><h6 class="ltx_title">Abstract</h6><p class="ltx_p">We find <math alttext="10^{-3}" display="inline"><semantics><msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup><annotation-xml encoding="MathML-Content"><apply><csymbol>sup</csymbol></apply></annotation-xml><annotation encoding="application/x-tex">10^{-3}</annotation></semantics></math> S/cm <cite class="ltx_cite">[<a class="ltx_ref" href="#bib.bib1">1</a>]</cite>.</p></div>
<section class="ltx_section"><h2 class="ltx_title"><span class="ltx_tag">I </span>Introduction</h2><div class="ltx_para"><p class="ltx_p">Words.</p><table class="ltx_equation ltx_eqn_table"><tbody><tr><td>(1)</td><td><math><mi>σ</mi><mo>=</mo><mn>1</mn></math></td></tr></tbody></table></div>
<figure class="ltx_table"><figcaption class="ltx_caption"><span class="ltx_tag">Table 1: </span>Data</figcaption><table class="ltx_tabular"><tbody><tr><td>Sample</td><td>σ (mS/cm)</td></tr><tr><td>A</td><td>1.5</td></tr><tr><td>B</td><td>2.5</td></tr></tbody></table></figure></section>
<section class="ltx_bibliography" id="bib"><h2 class="ltx_title">References</h2><ul class="ltx_biblist"><li id="bib.bib1"><span class="ltx_tag">[1]</span> <span class="ltx_bibblock">A. One.</span></li></ul></section></article></div></body></html>`;

describe('HTML of publishers', async () => {
  const document = await readFile('paper.html', publisher);

  it('reads the meta tags', () => {
    expect(document.metadata).toEqual({
      doi: '10.5555/abc.1',
      title: 'Halide conductors & more',
      authors: ['A. Doe', 'B. Roe'],
      journal: 'J. Halides',
      year: 2019,
    });
  });

  it('reads the article and nothing around it', () => {
    expect(blocksOf(document)).toEqual([
      'title: Halide conductors & more',
      'heading: Abstract',
      'paragraph: Li₃YCl₆ has 5×10⁻⁴ S cm⁻¹.   ',
      'heading: 1. Results',
      'paragraph: Loose words with bold ones.',
      'paragraph: A paragraph.',
      'paragraph: More loose words.',
      'heading: 1.1 Annealing',
      'paragraph: First',
      'paragraph: Second line',
      'caption: Table 1 Values at 30°C',
      'table: \tσ (S/cm)\t\nx\tbulk\ttotal\n0.1\t1.2·10⁻³a\t3.4×10⁻⁴',
      'footnote: a From fit.',
      'caption: Figure 1. Plot.',
      'paragraph: Inline 10⁻⁵ S/cm.',
      'heading: References',
      'reference: A. One, J. Old, 1990.',
    ]);
    expect(sectionsOf(document).map(([kind]) => kind)).toEqual([
      'other',
      'abstract',
      'results',
      'results',
      'references',
    ]);
    expect(gridOf(document)).toEqual([
      ['[]', '[σ (S/cm)]'],
      ['[x]', '[bulk]', '[total]'],
      ['0.1', '1.2·10⁻³a', '3.4×10⁻⁴'],
    ]);
  });

  it('leads back to the file', () => {
    expect(fileUnder(document, publisher, '5×10−4 S cm−1')).toBe(
      '5&times;10<sup>&minus;4</sup>&nbsp;S&nbsp;cm<sup>&minus;1',
    );
    expect(fileUnder(document, publisher, '3.4×10−4')).toBe('3.4&#215;10<sup>-4');
  });
});

describe('HTML of ar5iv', async () => {
  const document = await readFile('2101.1.html', arxiv);

  it('takes one notation of each formula and tells layout tables from data', () => {
    expect(blocksOf(document)).toEqual([
      'title: Glass',
      'heading: Abstract',
      'paragraph: We find 10⁻³ S/cm    .',
      'heading: I Introduction',
      'paragraph: Words.',
      'paragraph: (1)',
      'paragraph: σ=1',
      'caption: Table 1: Data',
      'table: Sample\tσ (mS/cm)\nA\t1.5\nB\t2.5',
      'heading: References',
      'reference: [1] A. One.',
    ]);
    expect(sectionsOf(document).map(([kind]) => kind)).toEqual(['other', 'abstract', 'introduction', 'references']);
    expect(gridOf(document)[0]).toEqual(['[Sample]', '[σ (mS/cm)]']);
    expect(seen(document, document.tables[0]?.caption)).toBe('Table 1: Data');
  });
});

describe('meta tags', () => {
  const metadataOf = async (head: string, body = '<p>Ions move.</p>') =>
    (await readFile('page.html', `<html><head>${head}</head><body>${body}</body></html>`)).metadata;
  const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;

  it('of Highwire', async () => {
    const head = [
      meta('citation_title', 'Invented halides'),
      meta('citation_author', 'Example, Ada'),
      meta('citation_author', 'Bo Sample'),
      meta('citation_doi', 'doi:10.5555/HW.1'),
      meta('citation_journal_title', 'Invented Ions'),
      meta('citation_year', '2003'),
    ].join('');
    expect(await metadataOf(head)).toEqual({
      doi: '10.5555/hw.1',
      title: 'Invented halides',
      authors: ['Ada Example', 'Bo Sample'],
      journal: 'Invented Ions',
      year: 2003,
    });
  });

  it('of Dublin Core and Open Graph', async () => {
    const head = `${meta('DC.Identifier', '10.5555/dc.2')}${meta('DC.Creator', 'Sample, Bo')}${meta('DC.Date', '2011-05-06')}<meta property="og:title" content="Invented glasses">`;
    expect(await metadataOf(head)).toMatchObject({
      doi: '10.5555/dc.2',
      title: 'Invented glasses',
      authors: ['Bo Sample'],
      year: 2011,
    });
  });

  it('are not there in ar5iv, which prints all on the page', async () => {
    const body =
      '<h1 class="ltx_title">Hopping of ions in invented spinels</h1><div class="ltx_authors"><span class="ltx_personname">Ada Example</span><span class="ltx_personname">Bo Sample</span></div><p>Ions move.</p>';
    expect(await metadataOf('<title>Hopping</title>', body)).toMatchObject({
      title: 'Hopping of ions in invented spinels',
      authors: ['Ada Example', 'Bo Sample'],
    });
  });
});
