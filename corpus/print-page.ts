import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a tool in a folder of its own and gives the file it made. Throws an error that names the tool when it is not there. */
export function runTool(
  tool: string,
  input: { readonly name: string; readonly text: string },
  options: { readonly output: string; readonly args: (folder: string) => readonly string[]; readonly runs?: number },
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  try {
    writeFileSync(join(folder, input.name), input.text);
    const env = { ...process.env, SOURCE_DATE_EPOCH: '1704067200', FORCE_SOURCE_DATE: '1', HOME: folder };
    for (let i = 0; i < (options.runs ?? 1); i++)
      execFileSync(tool, options.args(folder), { cwd: folder, env, stdio: 'pipe', timeout: 120_000 });
    return readFileSync(join(folder, options.output));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`Cannot make ${input.name}: ${tool} is not installed`);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const FIXED_DATE = 'D:20240101000000';

/** Overwrites the dates and file identifiers of a PDF by fixed ones of the same length, so that the same source gives the same bytes. */
export function fixDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(/D:\d{14}(?:[+-]\d\d'\d\d'?|Z)?/gu, (date) => FIXED_DATE + date.slice(16).replace(/\d/gu, '0'))
    .replace(/\/ID ?\[\s*<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>\s*\]/gu, (id) =>
      id.replace(/<[^>]+>/gu, (hex) => `<${'0'.repeat(hex.length - 2)}>`),
    )
    .replace(/\/DocChecksum \/[0-9A-F]+/gu, (sum) => sum.replace(/[0-9A-F]{8,}/u, (hex) => '0'.repeat(hex.length)));
  return Buffer.from(text, 'latin1');
}

/** Prints a page with Chromium. */
export const chromiumPdf = (html: string): Uint8Array =>
  fixDates(
    runTool(
      process.env.CHROMIUM ?? 'chromium',
      { name: 'page.html', text: html },
      {
        output: 'page.pdf',
        args: (folder) => [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--no-pdf-header-footer',
          `--user-data-dir=${folder}/profile`,
          '--print-to-pdf=page.pdf',
          `file://${folder}/page.html`,
        ],
      },
    ),
  );

/** Sets a LaTeX source with pdfTeX, twice for floats. */
export const pdfTex = (latex: string): Uint8Array =>
  runTool(
    'pdflatex',
    { name: 'paper.tex', text: latex },
    { output: 'paper.pdf', runs: 2, args: () => ['-interaction=nonstopmode', '-halt-on-error', 'paper.tex'] },
  );

/** Exports a flat OpenDocument text with LibreOffice Writer. */
export const libreOfficePdf = (fodt: string): Uint8Array =>
  fixDates(
    runTool(
      'soffice',
      { name: 'paper.fodt', text: fodt },
      { output: 'paper.pdf', args: () => ['--headless', '--convert-to', 'pdf', 'paper.fodt'] },
    ),
  );

/** Gives the pages of a PDF as black and white PNG images of 100 dots per inch, as a scanner would. */
export function pageImages(pdf: Uint8Array): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '100', '-gray', '-png', 'in.pdf', 'page'], { cwd: folder });
    const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
    return files.sort().map((file) => readFileSync(join(folder, file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
