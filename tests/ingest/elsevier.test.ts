import { describe, expect, it } from 'vitest';
import { blocksOf, fileUnder, gridOf, readFile, sectionsOf } from './read.js';

const paper = `<?xml version="1.0"?><full-text-retrieval-response xmlns:ce="c" xmlns:dc="d" xmlns:prism="p" xmlns:xocs="x" xmlns:sb="s"><coredata><dc:title>Other title</dc:title><prism:doi>10.1016/J.SSI.2020.1</prism:doi><prism:publicationName>Solid Ions</prism:publicationName><prism:coverDate>2020-05-01</prism:coverDate></coredata>
<originalText><xocs:doc><xocs:meta><xocs:srctitle>Solid Ions</xocs:srctitle></xocs:meta><xocs:serial-item><article><item-info><jid>SOLION</jid></item-info>
<ce:floats><ce:figure id="f1"><ce:label>Fig. 1</ce:label><ce:caption><ce:simple-para>Plot of σ.</ce:simple-para></ce:caption></ce:figure>
<ce:table id="t1"><ce:label>Table 1</ce:label><ce:caption><ce:simple-para>Values.</ce:simple-para></ce:caption><tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/><colspec colname="c3"/>
<thead><row><entry morerows="1" colname="c1">x</entry><entry namest="c2" nameend="c3">σ (S cm<sup>−1</sup>)</entry></row><row><entry colname="c2">bulk</entry><entry colname="c3">total</entry></row></thead>
<tbody><row><entry>0.1</entry><entry colname="c3">2×10<sup>−4</sup></entry></row></tbody></tgroup><ce:legend><ce:simple-para>At 300 K.</ce:simple-para></ce:legend><ce:table-footnote><ce:label>a</ce:label><ce:note-para>Sintered.</ce:note-para></ce:table-footnote></ce:table></ce:floats>
<head><ce:title>Conduction in Na<ce:inf>3</ce:inf>PS<ce:inf>4</ce:inf></ce:title><ce:author-group><ce:author><ce:given-name>Ann</ce:given-name><ce:surname>Lee</ce:surname></ce:author></ce:author-group>
<ce:abstract><ce:section-title>Abstract</ce:section-title><ce:abstract-sec><ce:simple-para>Short.</ce:simple-para></ce:abstract-sec></ce:abstract><ce:keywords><ce:keyword><ce:text>glass</ce:text></ce:keyword></ce:keywords></head>
<body><ce:sections><ce:section><ce:label>1</ce:label><ce:section-title>Introduction</ce:section-title><ce:para>It has 10<ce:sup loc="post">−4</ce:sup><ce:hsp sp="0.2"/>S/cm <ce:cross-ref refid="bib1">[1]</ce:cross-ref> (<ce:cross-ref refid="f1">Fig. 1</ce:cross-ref><ce:float-anchor refid="f1"/>).</ce:para></ce:section>
<ce:section><ce:label>2</ce:label><ce:section-title>Results</ce:section-title><ce:para>See <ce:cross-ref refid="t1">Table 1</ce:cross-ref>.</ce:para><ce:para>Then <ce:display><ce:formula id="e"><ce:label>(1)</ce:label><mml:math><mml:mi>σ</mml:mi><mml:mo>=</mml:mo><mml:mfrac><mml:mi>L</mml:mi><mml:mrow><mml:mi>R</mml:mi><mml:mi>A</mml:mi></mml:mrow></mml:mfrac></mml:math></ce:formula></ce:display> holds.</ce:para></ce:section></ce:sections>
<ce:acknowledgment><ce:section-title>Acknowledgments</ce:section-title><ce:para>Thanks.</ce:para></ce:acknowledgment></body>
<tail><ce:bibliography><ce:section-title>References</ce:section-title><ce:bibliography-sec><ce:bib-reference id="bib1"><ce:label>[1]</ce:label><sb:reference><sb:contribution><sb:authors><sb:author><ce:given-name>B.</ce:given-name><ce:surname>Roe</ce:surname></sb:author></sb:authors><sb:title><sb:maintitle>On glass</sb:maintitle></sb:title></sb:contribution></sb:reference></ce:bib-reference></ce:bibliography-sec></ce:bibliography></tail></article></xocs:serial-item></xocs:doc></originalText></full-text-retrieval-response>`;

describe('Elsevier XML', async () => {
  const document = await readFile('paper.xml', paper);

  it('reads metadata from the record and the article', () => {
    expect(document.metadata).toEqual({
      doi: '10.1016/j.ssi.2020.1',
      title: 'Conduction in Na3PS4',
      authors: ['Ann Lee'],
      journal: 'Solid Ions',
      year: 2020,
    });
  });

  it('gives floats after the paragraph that first refers to them', () => {
    expect(blocksOf(document)).toEqual([
      'title: Conduction in Na₃PS₄',
      'heading: Abstract',
      'paragraph: Short.',
      'aside: Keywords: glass',
      'heading: 1 Introduction',
      'paragraph: It has 10⁻⁴ S/cm     (Fig. 1).',
      'caption: Fig. 1 Plot of σ.',
      'heading: 2 Results',
      'paragraph: See Table 1.',
      'caption: Table 1 Values.',
      'table: x\tσ (S cm⁻¹)\t\n\tbulk\ttotal\n0.1\t\t2×10⁻⁴',
      'footnote: At 300 K.',
      'footnote: a Sintered.',
      'paragraph: Then (1) σ=L/(RA) holds.',
      'heading: Acknowledgments',
      'paragraph: Thanks.',
      'heading: References',
      'reference: [1] B. Roe On glass',
    ]);
  });

  it('reads CALS tables by the names of their columns', () => {
    expect(gridOf(document)).toEqual([
      ['[x]', '[σ (S cm⁻¹)]'],
      ['[bulk]', '[total]'],
      ['0.1', '2×10⁻⁴'],
    ]);
    expect(
      document.tables[0]?.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
    ).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 0, 1, 1],
      [2, 2, 1, 1],
    ]);
  });

  it('marks citations and knows sections', () => {
    expect(
      document.marks
        .filter(({ type }) => type === 'citation')
        .map(({ span }) => document.text.slice(span.start, span.end)),
    ).toEqual(['[1]']);
    expect(sectionsOf(document).map(([kind]) => kind)).toEqual([
      'other',
      'abstract',
      'other',
      'introduction',
      'results',
      'back',
      'references',
    ]);
    expect(fileUnder(document, paper, '10−4 S/cm')).toBe('10<ce:sup loc="post">−4</ce:sup><ce:hsp sp="0.2"/>S/cm');
  });
});
