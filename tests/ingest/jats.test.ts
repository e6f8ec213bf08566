import { describe, expect, it } from 'vitest';
import { blocksOf, fileUnder, gridOf, readFile, sectionsOf, seen } from './read.js';

const paper = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96)//EN" "JATS.dtd">
<article xmlns:mml="http://www.w3.org/1998/Math/MathML"><front>
<journal-meta><journal-title-group><journal-title>Journal of Ion Conductors</journal-title></journal-title-group></journal-meta>
<article-meta><article-id pub-id-type="pmid">1</article-id><article-id pub-id-type="doi">10.1234/JIC.2021.7</article-id>
<title-group><article-title>Glasses of Li<sub>2</sub>S</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Doe</surname><given-names>Jane</given-names></name></contrib><contrib contrib-type="editor"><name><surname>Edit</surname></name></contrib></contrib-group>
<pub-date><year>2021</year></pub-date><pub-date><year>2022</year></pub-date>
<abstract><title>Abstract</title><p>It conducts 1.7&#x02009;&#x000D7;&#x02009;10<sup>&#x02212;2</sup> S cm<sup>&#x02212;1</sup>.</p></abstract>
<kwd-group><kwd>glass</kwd><kwd>lithium</kwd></kwd-group></article-meta></front>
<body><sec><label>1.</label><title>Introduction</title><p>Earlier work<sup><xref ref-type="bibr" rid="B1">1</xref>,<xref ref-type="bibr" rid="B2">2</xref></sup> found 10<sup>-4</sup> S/cm [<xref ref-type="bibr" rid="B3">3</xref>].</p></sec>
<sec><label>2.</label><title>Materials and methods</title><sec><label>2.1.</label><title>Pellets</title><p>Held at 25&#xA0;&#xB0;C<fn><p>A note.</p></fn>.<list><list-item><p>First item</p></list-item></list></p></sec></sec>
<sec><title>Results</title><p>The value is <inline-formula><alternatives><tex-math>\\begin{document}$$2.1 \\times 10^{-3}$$\\end{document}</tex-math><mml:math><mml:mn>2.1</mml:mn><mml:mo>×</mml:mo><mml:msup><mml:mn>10</mml:mn><mml:mrow><mml:mo>−</mml:mo><mml:mn>3</mml:mn></mml:mrow></mml:msup></mml:math></alternatives></inline-formula> S cm<sup>−1</sup> and <inline-formula><tex-math>\\documentclass{minimal}\\begin{document}$$4 \\times 10^{-5}$$\\end{document}</tex-math></inline-formula> for the other.</p>
<fig id="f1"><label>Figure 1.</label><caption><title>Plot.</title><p>At 30 °C.</p></caption><graphic/></fig>
<table-wrap id="t1"><label>Table 1.</label><caption><p>Values.</p></caption><table>
<thead><tr><th rowspan="2">Sample</th><th colspan="2">σ (10<sup>−4</sup> S cm<sup>−1</sup>)</th></tr><tr><th>25 °C</th><th>60 °C</th></tr></thead>
<tbody><tr><td rowspan="2">Li<sub>3</sub>PS<sub>4</sub></td><td>1.6</td><td>8.1<xref ref-type="table-fn" rid="n">a</xref></td></tr><tr><td>1.7</td><td/></tr></tbody></table>
<table-wrap-foot><fn id="n"><label>a</label><p>Extrapolated.</p></fn></table-wrap-foot></table-wrap></sec></body>
<back><ack><title>Acknowledgements</title><p>Thanks.</p></ack><app-group><app><title>Details</title><p>More.</p></app></app-group>
<ref-list><title>References</title><ref id="B1"><label>1</label><mixed-citation><name><surname>Roe</surname> <given-names>A.</given-names></name> <source>J. Glass</source> <year>1999</year></mixed-citation></ref></ref-list></back></article>`;

describe('JATS', async () => {
  const document = await readFile('paper.xml', paper);

  it('reads what a paper says about itself', () => {
    expect(document.metadata).toEqual({
      doi: '10.1234/jic.2021.7',
      title: 'Glasses of Li2S',
      authors: ['Jane Doe'],
      journal: 'Journal of Ion Conductors',
      year: 2021,
    });
  });

  it('gives all blocks in reading order', () => {
    expect(blocksOf(document)).toEqual([
      'title: Glasses of Li₂S',
      'heading: Abstract',
      'paragraph: It conducts 1.7 × 10⁻² S cm⁻¹.',
      'aside: Keywords: glass; lithium',
      'heading: 1. Introduction',
      'paragraph: Earlier work    found 10⁻⁴ S/cm [ ].',
      'heading: 2. Materials and methods',
      'heading: 2.1. Pellets',
      'paragraph: Held at 25 °C.',
      'footnote: A note.',
      'paragraph: First item',
      'heading: Results',
      'paragraph: The value is 2.1×10⁻³ S cm⁻¹ and 4×10⁻⁵ for the other.',
      'caption: Figure 1. Plot. At 30 °C.',
      'caption: Table 1. Values.',
      'table: Sample\tσ (10⁻⁴ S cm⁻¹)\t\n\t25 °C\t60 °C\nLi₃PS₄\t1.6\t8.1a\n\t1.7\t',
      'footnote: a Extrapolated.',
      'heading: Acknowledgements',
      'paragraph: Thanks.',
      'heading: Details',
      'paragraph: More.',
      'heading: References',
      'reference: 1 Roe A. J. Glass 1999',
    ]);
  });

  it('knows the sections, subsections by their parent', () => {
    expect(sectionsOf(document)).toEqual([
      ['other', ''],
      ['abstract', 'Abstract'],
      ['other', ''],
      ['introduction', '1. Introduction'],
      ['experimental', '2. Materials and methods'],
      ['experimental', '2.1. Pellets'],
      ['results', 'Results'],
      ['back', 'Acknowledgements'],
      ['supporting', 'Details'],
      ['references', 'References'],
    ]);
  });

  it('places cells by their spans and tells headers', () => {
    expect(gridOf(document)).toEqual([
      ['[Sample]', '[σ (10⁻⁴ S cm⁻¹)]'],
      ['[25 °C]', '[60 °C]'],
      ['Li₃PS₄', '1.6', '8.1a'],
      ['1.7', ''],
    ]);
    expect(
      document.tables[0]?.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
    ).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 0, 2, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
      [3, 1, 1, 1],
      [3, 2, 1, 1],
    ]);
    expect(seen(document, document.tables[0]?.caption)).toBe('Table 1. Values.');
    expect(document.tables[0]?.notes.map((note) => seen(document, note))).toEqual(['a Extrapolated.']);
  });

  it('leads every word back to the file', () => {
    expect(fileUnder(document, paper, '1.7 × 10−2 S cm−1')).toBe(
      '1.7&#x02009;&#x000D7;&#x02009;10<sup>&#x02212;2</sup> S cm<sup>&#x02212;1',
    );
    expect(fileUnder(document, paper, '2.1×10−3')).toBe(
      '2.1</mml:mn><mml:mo>×</mml:mo><mml:msup><mml:mn>10</mml:mn><mml:mrow><mml:mo>−</mml:mo><mml:mn>3',
    );
    expect(fileUnder(document, paper, '4×10−5')).toBe('4 \\times 10^{-5');
    expect(fileUnder(document, paper, 'Extrapolated')).toBe('Extrapolated');
  });
});

describe('what stands beside the text', async () => {
  const abstract = (type: string, words: string): string => `<abstract${type}><p>${words}</p></abstract>`;
  const document = await readFile(
    'beside.xml',
    `<article><front><article-meta>${abstract('', 'The abstract.')}${abstract(' abstract-type="graphical"', 'A picture.')}${abstract(
      ' abstract-type="teaser"',
      'Better ions!',
    )}</article-meta></front><body><sec><title>Results</title><p>One goes on<boxed-text><title>Box</title><p>In a box.</p></boxed-text> and ends.</p></sec></body></article>`,
  );

  it('is aside and out of the flow', () => {
    expect(blocksOf(document)).toEqual([
      'paragraph: The abstract.',
      'aside: A picture.',
      'aside: Better ions!',
      'heading: Results',
      'paragraph: One goes on and ends.',
      'aside: Box',
      'aside: In a box.',
    ]);
  });
});
