import { expect, it } from 'vitest';
import { blocksOf, gridOf, readFile, sectionsOf } from './read.js';

const paper = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title level="a" type="main">Fast glass</title></titleStmt><sourceDesc><biblStruct><analytic><author><persName><forename type="first">Ann</forename><surname>Lee</surname></persName></author></analytic><monogr><title level="j">J. Glass</title><imprint><date type="published" when="2018-02-01"/></imprint></monogr><idno type="DOI">10.1000/xyz</idno></biblStruct></sourceDesc></fileDesc><profileDesc><abstract><div><p>It conducts.</p></div></abstract></profileDesc></teiHeader>
<text><body><div><head n="2.">Experimental</head><p>Heated<ref type="bibr" target="#b0">[1]</ref> to 500 °C.</p></div><div><head n="2.1.">Pellets</head><p>10 <hi rend="superscript">-4</hi> S/cm.</p><formula xml:id="f0">σ = L/RA<label>(1)</label></formula></div>
<figure type="table" xml:id="t0"><head>Table 1 .</head><label>1</label><figDesc>Values</figDesc><table><row><cell>x</cell><cell cols="2">σ (S/cm)</cell></row><row><cell>0.1</cell><cell>2.0</cell><cell>3.0</cell></row></table></figure><figure><head>Fig. 1 .</head><figDesc>Plot</figDesc></figure></body>
<back><div type="acknowledgement"><div><head>Acknowledgements</head><p>Thanks.</p></div></div><div type="references"><listBibl><biblStruct xml:id="b0"><analytic><title>On glass</title></analytic></biblStruct></listBibl></div></back></text></TEI>`;

it('reads TEI as GROBID writes it', async () => {
  const document = await readFile('paper.tei.xml', paper);
  expect(document.metadata).toEqual({
    doi: '10.1000/xyz',
    title: 'Fast glass',
    authors: ['Ann Lee'],
    journal: 'J. Glass',
    year: 2018,
  });
  expect(blocksOf(document)).toEqual([
    'title: Fast glass',
    'paragraph: It conducts.',
    'heading: 2. Experimental',
    'paragraph: Heated    to 500 °C.',
    'heading: 2.1. Pellets',
    'paragraph: 10 ⁻⁴ S/cm.',
    'paragraph: σ = L/RA (1)',
    'caption: Table 1 . Values',
    'table: x\tσ (S/cm)\t\n0.1\t2.0\t3.0',
    'caption: Fig. 1 . Plot',
    'heading: Acknowledgements',
    'paragraph: Thanks.',
    'reference: On glass',
  ]);
  expect(sectionsOf(document)).toEqual([
    ['other', ''],
    ['abstract', ''],
    ['experimental', '2. Experimental'],
    ['experimental', '2.1. Pellets'],
    ['back', 'Acknowledgements'],
    ['references', ''],
  ]);
  expect(gridOf(document)).toEqual([
    ['[x]', '[σ (S/cm)]'],
    ['0.1', '2.0', '3.0'],
  ]);
});
