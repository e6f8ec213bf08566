import type { Metadata } from '../../../src/domain/index.js';

/** A line of a first page with its size in points; a raised mark stands between `^` and `^`. */
type FrontLine = readonly [size: number, text: string];

export type FrontPage = {
  readonly style: string;
  readonly lines: readonly FrontLine[];
  readonly foot?: readonly FrontLine[];
  readonly info?: { readonly Title?: string; readonly Author?: string };
  readonly metadata: Metadata;
};

/** First pages of invented papers, each in the manner of a publisher and a time. */
export const FRONT_PAGES: readonly FrontPage[] = [
  {
    style: 'Elsevier, 1998',
    lines: [
      [8, 'Solid State Inventions 112 (1998) 191–196'],
      [16, 'Conduction of lithium in invented perovskites of lanthanum'],
      [10, 'Ada Example ^a,*^, Bo Sample ^b^'],
      [8, 'Department of Inventions, Example University, Nowhere 1234, Spain'],
      [8, 'Received 3 March 1998; accepted 12 May 1998'],
    ],
    foot: [[7, '0167-2738/98/$19.00 © 1998 Invented Science B.V. All rights reserved. PII S0167-2738(98)00001-2']],
    metadata: {
      doi: null,
      title: 'Conduction of lithium in invented perovskites of lanthanum',
      authors: ['Ada Example', 'Bo Sample'],
      journal: 'Solid State Inventions',
      year: 1998,
    },
  },
  {
    style: 'Elsevier, 2006',
    lines: [
      [8, 'Journal of Invented Power 159 (2006) 1234–1240'],
      [16, 'Pellets of sodium conductors pressed from invented powders'],
      [11, 'Carla Instance ^a^, Dan van der Muster ^b,*^, E.F. Probe ^a^'],
      [8, 'Institute of Powders, Example Polytechnic, 00100 Nowhere, Finland'],
    ],
    foot: [
      [7, '∗ Corresponding author. E-mail address: muster@example.invalid (D. van der Muster).'],
      [7, '0378-7753/$ – see front matter © 2005 Invented Science B.V. All rights reserved.'],
      [7, 'doi:10.1016/j.jinvpow.2005.11.023'],
    ],
    metadata: {
      doi: '10.1016/j.jinvpow.2005.11.023',
      title: 'Pellets of sodium conductors pressed from invented powders',
      authors: ['Carla Instance', 'Dan van der Muster', 'E.F. Probe'],
      journal: 'Journal of Invented Power',
      year: 2006,
    },
  },
  {
    style: 'ACS, 2020',
    lines: [
      [8, 'Cite This: Invent. Mater. 2020, 32, 1234−1240'],
      [17, 'Halide Conductors Milled for an Invented Number of Hours'],
      [10, 'Fay Model, Gus Pattern,* and Hal O. Mockup*'],
      [8, 'Supporting Information: https://doi.org/10.5555/acs.invent.0c01234.s001'],
    ],
    foot: [
      [7, 'Received: January 5, 2020'],
      [7, 'Published: February 7, 2020'],
      [7, 'https://dx.doi.org/10.5555/acs.invent.0c01234'],
    ],
    metadata: {
      doi: '10.5555/acs.invent.0c01234',
      title: 'Halide Conductors Milled for an Invented Number of Hours',
      authors: ['Fay Model', 'Gus Pattern', 'Hal O. Mockup'],
      journal: 'Invent. Mater.',
      year: 2020,
    },
  },
  {
    style: 'RSC, 2019',
    lines: [
      [8, 'Cite this: J. Invent. Chem. A, 2019, 7, 4190'],
      [17, 'Grain boundaries of garnets that nobody has ever sintered'],
      [10, 'Ida Dummy,^a^ Jon Trial^b^ and Kim Test*^a^'],
      [8, 'DOI: 10.5555/c8ta09999a'],
    ],
    foot: [[7, '† Electronic supplementary information (ESI) available. See DOI: 10.5555/c8ta09999a-esi']],
    metadata: {
      doi: '10.5555/c8ta09999a',
      title: 'Grain boundaries of garnets that nobody has ever sintered',
      authors: ['Ida Dummy', 'Jon Trial', 'Kim Test'],
      journal: 'J. Invent. Chem. A',
      year: 2019,
    },
  },
  {
    style: 'Wiley, 2017',
    lines: [
      [8, 'www.invented-materials.example'],
      [18, 'Thin Films of Phosphates and Their Invented Interfaces'],
      [11, 'Lea Figment, Max Fiction,* and Noa Tale'],
    ],
    foot: [
      [
        7,
        'The ORCID identification number(s) for the author(s) of this article can be found under https://doi.org/10.5555/aenm.201700042.',
      ],
      [7, 'DOI: 10.5555/aenm.201700042'],
      [7, 'Adv. Invent. Mater. 2017, 7, 1700042'],
    ],
    info: { Title: 'aenm201700042 1..9' },
    metadata: {
      doi: '10.5555/aenm.201700042',
      title: 'Thin Films of Phosphates and Their Invented Interfaces',
      authors: ['Lea Figment', 'Max Fiction', 'Noa Tale'],
      journal: 'Adv. Invent. Mater.',
      year: 2017,
    },
  },
  {
    style: 'Springer, 2014',
    lines: [
      [8, 'Inventionics (2014) 20:1101–1107'],
      [8, 'DOI 10.5555/s11581-014-0001-2'],
      [8, 'ORIGINAL PAPER'],
      [16, 'Effect of an invented dopant on the conduction of NASICON'],
      [10, 'Oda Sketch · Per Draft · Quinn Outline'],
      [8, 'Received: 1 December 2013 / Accepted: 5 January 2014 / Published online: 22 January 2014'],
    ],
    metadata: {
      doi: '10.5555/s11581-014-0001-2',
      title: 'Effect of an invented dopant on the conduction of NASICON',
      authors: ['Oda Sketch', 'Per Draft', 'Quinn Outline'],
      journal: 'Inventionics',
      year: 2014,
    },
  },
  {
    style: 'IOP and ECS, 2010',
    lines: [
      [8, 'Journal of The Invented Society, 157 (7) A835-A845 (2010)'],
      [15, 'Impedance of Invented Glasses between Blocking Electrodes'],
      [10, 'Rita Legend ^a^ and Sam Myth ^b,z^'],
      [8, 'Laboratory for Glass, Example College, Nowhere, Denmark'],
    ],
    foot: [[7, '© 2010 The Invented Society. [DOI: 10.5555/1.3425728] All rights reserved.']],
    metadata: {
      doi: '10.5555/1.3425728',
      title: 'Impedance of Invented Glasses between Blocking Electrodes',
      authors: ['Rita Legend', 'Sam Myth'],
      journal: 'Journal of The Invented Society',
      year: 2010,
    },
  },
  {
    style: 'AIP with a cover, 2016',
    lines: [
      [17, 'Paths of ions through invented lattices of chalcogenides'],
      [10, 'Tess Saga, Udo Epic, and Vera Fable'],
      [8, 'Citation: J. Invent. Phys. 145, 074112 (2016); doi: 10.5555/1.4960790'],
      [10, 'Articles you may be interested in'],
      [8, 'A climbing path of elastic bands for saddles'],
      [8, 'J. Invent. Phys. 113, 9901 (2000); doi: 10.5555/1.1329672'],
    ],
    metadata: {
      doi: '10.5555/1.4960790',
      title: 'Paths of ions through invented lattices of chalcogenides',
      authors: ['Tess Saga', 'Udo Epic', 'Vera Fable'],
      journal: 'J. Invent. Phys.',
      year: 2016,
    },
  },
  {
    style: 'Nature, 2021',
    lines: [
      [9, 'ARTICLE'],
      [8, 'https://doi.org/10.5555/s41467-021-00001-9'],
      [18, 'An invented sodium conductor with unheard-of conduction'],
      [10, 'W. Novel ^1^, X. Story ^1,2^ & Yan Ballad ^2^'],
    ],
    foot: [[7, 'INVENTED COMMUNICATIONS | (2021) 12:1234 | https://doi.org/10.5555/s41467-021-00001-9']],
    metadata: {
      doi: '10.5555/s41467-021-00001-9',
      title: 'An invented sodium conductor with unheard-of conduction',
      authors: ['W. Novel', 'X. Story', 'Yan Ballad'],
      journal: 'Invented Communications',
      year: 2021,
    },
  },
  {
    style: 'MDPI, 2022',
    lines: [
      [9, 'Article'],
      [17, 'Electrolytes of Polymers and Salts That Were Never Mixed'],
      [10, 'Zoe Verse ^1,2^ and Abe Stanza ^1,*^'],
      [8, 'Institute of Polymers, Example University, 4321 Nowhere, Norway; z.verse@example.invalid'],
      [8, 'Received: 2 March 2022; Accepted: 9 April 2022; Published: 12 April 2022'],
    ],
    foot: [[7, 'Inventions 2022, 8, 33; doi:10.5555/inventions8040033']],
    metadata: {
      doi: '10.5555/inventions8040033',
      title: 'Electrolytes of Polymers and Salts That Were Never Mixed',
      authors: ['Zoe Verse', 'Abe Stanza'],
      journal: 'Inventions',
      year: 2022,
    },
  },
  {
    style: 'arXiv',
    lines: [
      [8, 'arXiv:2103.01234v2 [cond-mat.mtrl-sci] 2 Mar 2021'],
      [16, 'Hopping of magnesium in spinels that were computed only'],
      [10, 'Bea Rhyme,^1,∗^ Cal Meter,^2^ and Dot Metre^1^'],
      [8, 'Department of Physics, Example University, Nowhere, Austria'],
    ],
    metadata: {
      doi: '10.48550/arxiv.2103.01234',
      title: 'Hopping of magnesium in spinels that were computed only',
      authors: ['Bea Rhyme', 'Cal Meter', 'Dot Metre'],
      journal: 'arXiv',
      year: 2021,
    },
  },
  {
    style: 'a report that cites and says nothing of itself',
    lines: [
      [16, 'Notes on the conduction of some invented oxides of cerium'],
      [9, 'Data are deposited at Zenodo, https://doi.org/10.5281/zenodo.1234567.'],
      [9, 'Supplementary material: https://doi.org/10.5555/abc.123.s002'],
    ],
    metadata: {
      doi: null,
      title: 'Notes on the conduction of some invented oxides of cerium',
      authors: [],
      journal: null,
      year: null,
    },
  },
];
