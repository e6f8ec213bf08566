import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Paper, parsePaper } from './parse-paper.js';
import { chromiumPdf } from './print-page.js';
import { paperToHtml } from './render/html.js';
import { type PdfStyle, paperToPdf } from './render/pdf.js';
import { paperToText } from './render/text.js';

type Make = (paper: Paper) => Uint8Array | string | Promise<Uint8Array>;

const LIBERATION = '/usr/share/fonts/truetype/liberation';
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

/** The samples: file name, and how it is made of the source of the same stem. */
const SAMPLES: Readonly<{ [file: string]: Make }> = {
  'argyrodite-halides.pdf': (paper) => chromiumPdf(paperToHtml(paper, 'columns')),
  'sulfide-glass.pdf': (paper) => paperToPdf(paper, serif),
  'polymer-peo.txt': paperToText,
};

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
