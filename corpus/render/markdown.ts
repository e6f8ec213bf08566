import { type Inline, parseInline, plainText } from '../inline.js';
import { type Paper, type SampleBlock, SYNTHETIC, type TableRow } from '../parse-paper.js';

type ToMarkdown = (text: string) => string;

/** Gives a paper as a PDF converter would: scripts as `<sup>`, some numbers as TeX, tables as pipes with spans spelled out. */
export function paperToMarkdown(paper: Paper): string {
  const inline: ToMarkdown = (text) => piecesToMarkdown(parseInline(text, paper.cite));
  return `<!-- ${SYNTHETIC} -->

# ${inline(paper.title)}

${paper.authors}

${paper.affiliation}

## Abstract

${inline(paper.abstract)}

${paper.blocks.map((block) => blockToMarkdown(block, inline)).join('\n\n')}

## References

${paper.references.map((text, i) => `[${i + 1}] ${inline(text)}`).join('\n\n')}
`;
}

const POWER = /(?<mantissa>[\d.]+) × 10$/u;

/** A power of ten becomes TeX (`$4.0 \times 10^{-5}$`), other scripts become tags. */
function piecesToMarkdown(pieces: readonly Inline[]): string {
  let out = '';
  for (const piece of pieces) {
    const power = POWER.exec(out);
    if (piece.script === 'superscript' && power !== null) {
      const exponent = piece.text.replace('−', '-');
      out = `${out.slice(0, power.index)}$${power.groups?.mantissa} \\times 10^{${exponent}}$`;
    } else out += pieceToMarkdown(piece);
  }
  return out;
}

function pieceToMarkdown({ text, script, italic }: Inline): string {
  if (script === 'superscript') return `<sup>${text}</sup>`;
  if (script === 'subscript') return `<sub>${text}</sub>`;
  return italic ? `*${text}*` : text;
}

function blockToMarkdown(block: SampleBlock, inline: ToMarkdown): string {
  switch (block.type) {
    case 'heading':
      return `## ${inline(block.text)}`;
    case 'subheading':
      return `### ${inline(block.text)}`;
    case 'figure':
      return `![](figure.png)\n\n${inline(block.text)}`;
    case 'table':
      return tableToMarkdown(block, inline);
    default:
      return inline(block.text);
  }
}

function tableToMarkdown(table: Extract<SampleBlock, { readonly type: 'table' }>, inline: ToMarkdown): string {
  const rows = table.rows.map((row) => `| ${spread(row, inline).join(' | ')} |`);
  const [head = '', ...body] = rows;
  const columns = table.rows[0]?.cells.reduce((sum, cell) => sum + cell.columns, 0) ?? 1;
  const line = `|${' --- |'.repeat(columns)}`;
  const notes = table.notes.map((note) => `\n${plainText(parseInline(note))}`);
  return [inline(table.caption), '', head, line, ...body, ...notes].join('\n');
}

/** A cell that spans columns is repeated, as converters do. */
const spread = (row: TableRow, inline: ToMarkdown): string[] =>
  row.cells.flatMap((cell) => Array.from({ length: cell.columns }, () => inline(cell.text)));
