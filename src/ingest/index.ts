import { type Draft, type Source, UnreadableSource } from '../domain/index.js';
import { decodeText } from './decode-text.js';
import { isFilled } from './draft-blocks.js';
import { readElsevier } from './elsevier.js';
import { readHtml } from './html.js';
import { readJats } from './jats.js';
import { readMarkdown } from './markdown.js';
import { findNamed, type MarkupElement, parseMarkup } from './markup.js';
import { readPlainText } from './plain-text.js';
import { readTei } from './tei.js';

export { sniffMediaType } from './sniff-media-type.js';

/** Reads a paper of any format but PDF: its blocks with the offsets of each character. Throws UnreadableSource when there is nothing to read. */
export async function ingest(source: Source, bytes: Uint8Array): Promise<Draft> {
  const draft = readDraft(source, bytes);
  const filled = draft.blocks.some((block) =>
    block.type === 'table' ? block.cells.some(({ pieces }) => isFilled(pieces)) : isFilled(block.pieces),
  );
  if (!filled)
    throw new UnreadableSource(`Cannot read ${source.name}: it holds no text; look whether the download was cut off.`);
  return draft;
}

function readDraft({ name, mediaType }: Source, bytes: Uint8Array): Draft {
  switch (mediaType) {
    case 'application/xml':
      return readXml(decodeText(bytes, name), name);
    case 'text/html':
      return readHtml(parseMarkup(decodeText(bytes, name), { xml: false }));
    case 'text/markdown':
      return readMarkdown(decodeText(bytes, name));
    case 'text/plain':
      return readPlainText(decodeText(bytes, name));
    case 'application/pdf':
    case 'application/octet-stream':
      if (bytes.length === 0) throw new UnreadableSource(`Cannot read ${name}: the file is empty; download it again.`);
      throw new UnreadableSource(
        `Cannot read ${name}: its format is not known; give the paper as PDF, JATS or Elsevier XML, HTML, Markdown or text.`,
      );
  }
}

/** What an XML file is shows in its root and in what stands below it. */
function readXml(text: string, name: string): Draft {
  const root = parseMarkup(text, { xml: true });
  const has = (element: string): boolean => findNamed(root, element) !== undefined;
  if (has('tei') || has('teicorpus')) return readTei(root);
  if (has('full-text-retrieval-response') || has('item-info') || (has('ja') && has('sections')) || has('bib-reference'))
    return readElsevier(root);
  if (isJats(root)) return readJats(root);
  if (has('html') || has('body')) return readHtml(parseMarkup(text, { xml: false }));
  throw new UnreadableSource(
    `Cannot read ${name}: this XML is neither JATS, Elsevier, TEI nor XHTML; convert it to one of them or give the paper as PDF.`,
  );
}

const isJats = (root: MarkupElement): boolean =>
  findNamed(root, 'article-meta') !== undefined ||
  findNamed(root, 'article') !== undefined ||
  findNamed(root, 'front') !== undefined;
