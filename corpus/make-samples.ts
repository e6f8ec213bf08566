import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Damage, damageCharacterMaps, misreadPaper } from './damage.js';
import { type Paper, parsePaper } from './parse-paper.js';
import { chromiumPdf, libreOfficePdf, pageImages, pdfTex } from './print-page.js';
import { paperToFodt } from './render/fodt.js';
import { paperToHtml } from './render/html.js';
import { paperToJats } from './render/jats.js';
import { paperToLatex } from './render/latex.js';
import { paperToMarkdown } from './render/markdown.js';
import { imagesToPdf, type PdfStyle, paperToPdf } from './render/pdf.js';
import { paperToText } from './render/text.js';

type Make = (paper: Paper) => Uint8Array | string | Promise<Uint8Array>;

const LIBERATION = '/usr/share/fonts/truetype/liberation';
const DEJAVU = '/usr/share/fonts/truetype/dejavu';
const serif: PdfStyle = {
  fonts: {
    roman: `${LIBERATION}/LiberationSerif-Regular.ttf`,
    italic: `${LIBERATION}/LiberationSerif-Italic.ttf`,
    bold: `${LIBERATION}/LiberationSerif-Bold.ttf`,
    symbol: `${LIBERATION}/LiberationSans-Regular.ttf`,
  },
  columns: 2,
  scriptsLast: false,
  visible: true,
};
const sans: PdfStyle = {
  ...serif,
  columns: 1,
  fonts: {
    roman: `${DEJAVU}/DejaVuSans.ttf`,
    italic: `${DEJAVU}/DejaVuSans-Oblique.ttf`,
    bold: `${DEJAVU}/DejaVuSans-Bold.ttf`,
    symbol: `${DEJAVU}/DejaVuSerif.ttf`,
  },
};

/** The samples: file name, and how it is made of the source of the same stem. */
const SAMPLES: Readonly<{ [file: string]: Make }> = {
  'argyrodite-halides.pdf': (paper) => chromiumPdf(paperToHtml(paper, 'columns')),
  'beta-alumina-scan.pdf': async (paper) => {
    const image = pageImages(await paperToPdf(paper, { ...serif, columns: 1 }));
    return paperToPdf(misreadPaper(paper), { ...serif, columns: 1, image, visible: false });
  },
  'borohydride-image.pdf': async (paper) => imagesToPdf(pageImages(await paperToPdf(paper, serif)), paper.title),
  'cathode-additives.pdf': (paper) => libreOfficePdf(paperToFodt(paper)),
  'fluoride-tysonite.pdf': damaged(sans, { '−': '\uf02d', '×': '\uf0b4' }),
  'garnet-al-series.pdf': (paper) => pdfTex(paperToLatex(paper, { columns: 2, font: 'latin-modern' })),
  'garnet-al-series.xml': paperToJats,
  'halide-metals.pdf': (paper) => pdfTex(paperToLatex(paper, { columns: 1, font: 'computer-modern' })),
  'lagp-glass-ceramic.pdf': (paper) => paperToPdf(paper, { ...serif, scriptsLast: true }),
  'nasicon-latp.pdf': (paper) => libreOfficePdf(paperToFodt(paper)),
  'oxide-ceria.html': (paper) => paperToHtml(paper, null),
  'polymer-peo.txt': paperToText,
  'proton-zirconate.pdf': damaged(serif, { '−': '\u0002' }),
  'silver-iodides.pdf': damaged(serif, { '−': '2', '×': '6' }),
  'sodium-nzsp.md': paperToMarkdown,
  'sulfide-glass.pdf': (paper) => paperToPdf(paper, serif),
};

/** Sets a paper whose symbol font lies about some signs. */
function damaged(style: PdfStyle, damage: Damage): Make {
  return async (paper) => damageCharacterMaps(await paperToPdf(paper, style), damage);
}

/** Makes all samples, or those whose names begin with an argument. Tools that are missing are named, and the rest is made. */
async function main(only: readonly string[]): Promise<void> {
  const samples = join('corpus', 'samples');
  mkdirSync(samples, { recursive: true });
  for (const [file, make] of Object.entries(SAMPLES)) {
    if (only.length > 0 && !only.some((prefix) => file.startsWith(prefix))) continue;
    const stem = file.slice(0, file.lastIndexOf('.'));
    const paper = parsePaper(stem, readFileSync(join('corpus', 'sources', `${stem}.txt`), 'utf8'));
    try {
      writeFileSync(join(samples, file), await make(paper));
      process.stdout.write(`made ${file}\n`);
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}

await main(process.argv.slice(2));
