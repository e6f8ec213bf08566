import { type Inline, parseInline } from '../inline.js';
import { type Paper, type SampleBlock, SYNTHETIC, type TableRow } from '../parse-paper.js';

export type LatexStyle = { readonly columns: 1 | 2; readonly font: 'latin-modern' | 'computer-modern' };

type ToLatex = (text: string) => string;

/** Gives a paper as LaTeX for pdfTeX: two columns, running heads, booktabs rules, multi-row headers. */
export function paperToLatex(paper: Paper, style: LatexStyle): string {
  const inline: ToLatex = (text) => parseInline(text, paper.cite).map(pieceToLatex).join('');
  return `\\documentclass[10pt,a4paper${style.columns === 2 ? ',twocolumn' : ''}]{article}
\\pdfinfoomitdate=1\\pdftrailerid{}\\pdfsuppressptexinfo=-1
${style.font === 'latin-modern' ? '\\usepackage[T1]{fontenc}\\usepackage{lmodern}' : ''}\\usepackage[utf8]{inputenc}
\\usepackage{textcomp,booktabs,multirow,fancyhdr,amsmath}
\\usepackage[paperwidth=${style.columns === 2 ? 190 : 160}mm,paperheight=240mm,margin=18mm]{geometry}
\\pagestyle{fancy}\\fancyhf{}\\fancyhead[C]{\\small ${inline(paper.running)}}\\fancyfoot[C]{\\thepage}
\\fancypagestyle{plain}{\\fancyhf{}\\fancyhead[L]{\\small ${inline(paper.journal)}}\\fancyfoot[C]{\\thepage}}
\\title{${inline(paper.title)}\\\\[2mm]\\normalsize ${SYNTHETIC}}
\\author{${inline(paper.authors)}\\\\ \\small ${inline(paper.affiliation)}}
\\date{}
\\begin{document}
\\maketitle
\\begin{abstract}
${inline(paper.abstract)}
\\end{abstract}
${paper.blocks.map((block) => blockToLatex(block, inline, style)).join('\n\n')}

\\section*{References}
{\\footnotesize
${paper.references.map((text, i) => `\\noindent [${i + 1}] ${inline(text)}\\par`).join('\n')}
}
\\end{document}
`;
}

const SIGNS: Readonly<{ [sign: string]: string }> = {
  '−': '$-$',
  '×': '$\\times$',
  '≈': '$\\approx$',
  '∼': '$\\sim$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '·': '$\\cdot$',
  '±': '$\\pm$',
  '°': '\\textdegree{}',
  '–': '--',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '<': '$<$',
  '>': '$>$',
  μ: '\\textmu{}',
  µ: '\\textmu{}',
  Ω: '$\\Omega$',
  σ: '$\\sigma$',
  θ: '$\\theta$',
  Å: '\\AA{}',
  α: '$\\alpha$',
  β: '$\\beta$',
  γ: '$\\gamma$',
  δ: '$\\delta$',
  '†': '\\textdagger{}',
};

const escapeLatex = (text: string): string =>
  [...text]
    .map((c) => SIGNS[c] ?? c)
    .join('')
    .replace(/ (?=°C)/gu, '~');

function pieceToLatex(piece: Inline): string {
  const text = piece.italic ? `\\textit{${escapeLatex(piece.text)}}` : escapeLatex(piece.text);
  if (piece.script === 'superscript') return `\\textsuperscript{${text}}`;
  if (piece.script === 'subscript') return `\\textsubscript{${text}}`;
  return text;
}

function blockToLatex(block: SampleBlock, inline: ToLatex, style: LatexStyle): string {
  switch (block.type) {
    case 'heading':
      return `\\section*{${inline(block.text)}}`;
    case 'subheading':
      return `\\subsection*{${inline(block.text)}}`;
    case 'paragraph':
      return inline(block.text);
    case 'footnote':
      return `\\begingroup\\renewcommand\\thefootnote{}\\footnotetext{${inline(block.text)}}\\endgroup`;
    case 'figure':
      return `\\begin{figure}[t]\\centering\\setlength{\\unitlength}{1mm}\\begin{picture}(50,20)\\put(0,0){\\line(2,1){40}}\\end{picture}\n\\par\\small ${inline(block.text)}\\end{figure}`;
    case 'table':
      return tableToLatex(block, inline, style);
  }
}

const widthOf = (row: TableRow): number => row.cells.reduce((sum, cell) => sum + cell.columns, 0);

function tableToLatex(
  table: Extract<SampleBlock, { readonly type: 'table' }>,
  inline: ToLatex,
  style: LatexStyle,
): string {
  const columns = Math.max(...table.rows.map(widthOf));
  const environment = style.columns === 2 && columns > 5 ? 'table*' : 'table';
  const open: number[] = Array.from({ length: columns }, () => 0);
  const rows = table.rows.map((row, i) => {
    const last = row.type === 'head' && table.rows[i + 1]?.type !== 'head';
    const partial = row.type === 'head' && !last ? partialRules(row) : '';
    return `${rowToLatex(row, inline, open)} \\\\${last ? '\\midrule' : partial}`;
  });
  return `\\begin{${environment}}[tb]\\small
\\noindent ${inline(table.caption)}\\par\\smallskip
\\begin{tabular}{@{}${'l'.repeat(columns)}@{}}
\\toprule
${rows.join('\n')}
\\bottomrule
\\end{tabular}
${table.notes.map((note) => `\\par\\noindent\\footnotesize ${inline(note)}`).join('\n')}
\\end{${environment}}`;
}

/** Gives a rule under each header that spans columns. */
function partialRules(row: TableRow): string {
  let column = 1;
  return row.cells
    .map(({ columns }) => {
      const from = column;
      column += columns;
      return columns > 1 ? `\\cmidrule(lr){${from}-${column - 1}}` : '';
    })
    .join('');
}

/** `open` holds, by column, how many more rows a cell above covers. */
function rowToLatex(row: TableRow, inline: ToLatex, open: number[]): string {
  const out: string[] = [];
  let column = 0;
  const skip = (): void => {
    while ((open[column] ?? 0) > 0) {
      open[column] = (open[column] ?? 0) - 1;
      out.push('');
      column += 1;
    }
  };
  for (const cell of row.cells) {
    skip();
    const text = cell.rows > 1 ? `\\multirow{${cell.rows}}{*}{${inline(cell.text)}}` : inline(cell.text);
    const place = row.type === 'head' ? 'c' : 'l';
    out.push(cell.columns > 1 ? `\\multicolumn{${cell.columns}}{${place}}{${text}}` : text);
    open[column] = cell.rows - 1;
    column += cell.columns;
  }
  skip();
  return out.join(' & ');
}
