import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Command } from 'commander';
import type { Document } from '../../domain/index.js';
import { keepStdout } from '../../queue/keep-stdout.js';
import { sourceOf } from '../../store/source-of.js';
import { UsageError } from '../exit.js';
import { examples } from '../options.js';

type Options = { readonly page: string; readonly out: string };

/** Adds `look`: how a paper was read, drawn. */
export const define = (command: Command): Command =>
  command
    .argument('<file>', 'paper to read')
    .option('--page <n>', 'page to draw (svg, png)', '1')
    .requiredOption('--out <file>', 'where to write: .svg or .png for a page, .html for the whole text')
    .addHelpText(
      'after',
      examples('sigmine look paper.pdf --page 3 --out page3.svg', 'sigmine look paper.xml --out paper.html'),
    )
    .action(look);

async function look(path: string, { page, out }: Options): Promise<void> {
  keepStdout();
  const { read } = await import('../../pipeline.js');
  const bytes = await readFile(path);
  const document = await read(sourceOf(path, bytes), bytes);
  await writeFile(out, await draw(document, out, Number(page)));
  process.stderr.write(`Wrote ${out}\n`);
}

async function draw(document: Document, out: string, page: number): Promise<string | Buffer> {
  const ending = extname(out).toLowerCase();
  if (ending === '.html') {
    const { drawText } = await import('../../review/draw-text.js');
    return drawText(document);
  }
  if (ending !== '.svg' && ending !== '.png')
    throw new UsageError(`Cannot write ${out}: the ending must be .svg, .png or .html`);
  if (document.pages.length === 0) throw new UsageError(`${document.source.name} has no pages; use --out FILE.html`);
  const { drawPage } = await import('../../review/draw-page.js');
  try {
    const svg = drawPage(document, page);
    if (ending === '.svg') return svg;
    const { svgToPng } = await import('../svg-to-png.js');
    return await svgToPng(svg);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}
