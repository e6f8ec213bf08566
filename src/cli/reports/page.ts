import { element, escapeText } from '../../export/draw/svg.js';

/** Colours of the review app, and what the tables and strips of reports need. */
const STYLE = `
:root{color-scheme:light dark;--back:#f5f6f7;--face:#fff;--line:#cfd5d9;--text:#1a2226;--soft:#4c5960;--main:#0b5563;--good:#1b6b34;--bad:#a3221b;--warn:#7a4b00;--there:#c25b00}
@media(prefers-color-scheme:dark){:root{--back:#14191c;--face:#1d2428;--line:#39444a;--text:#e8edef;--soft:#a9b6bc;--main:#7fd0de;--good:#7fd499;--bad:#ff9d94;--warn:#ffd08a;--there:#ffb066}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1500px;padding:1.5rem;background:var(--back);color:var(--text);font:15px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
h1{font-size:1.5rem;margin:0 0 .3rem}h2{font-size:1.15rem;margin:1.8rem 0 .4rem}p{margin:.3rem 0;max-width:75ch}.soft{color:var(--soft)}
a{color:var(--main)}nav{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
nav a{display:block;padding:.35rem .7rem;border:1px solid var(--line);border-radius:.4rem;background:var(--face);text-decoration:none}
nav b{font-size:1.1rem}.scroll{overflow-x:auto;background:var(--face);border:1px solid var(--line);border-radius:.4rem}
table{border-collapse:collapse;width:100%}th,td{padding:.3rem .6rem;text-align:left;vertical-align:middle;border-bottom:1px solid var(--line);white-space:nowrap}
th{font-weight:600;color:var(--soft);font-size:.87rem}tr:last-child>td{border-bottom:0}td.text{white-space:normal;min-width:14rem}td.number{text-align:right;font-variant-numeric:tabular-nums}
tbody.group tr:first-child th{padding-top:1rem;color:var(--text);font-size:1rem}td.strip,th.strip{padding-top:0;padding-bottom:0}
svg{display:block}svg text{fill:var(--soft);font-size:11px}svg .grid{stroke:var(--line)}svg .here{fill:var(--main)}svg .there{fill:none;stroke:var(--there);stroke-width:2}svg .join{stroke:var(--soft)}
svg .line{stroke:var(--soft);fill:none}.conflict,.value{color:var(--bad);fill:var(--bad)}.close,.kind,.temperature,.temperature-missing{color:var(--warn);fill:var(--warn)}.duplicate,.same{color:var(--good);fill:var(--good)}
details>summary{cursor:pointer;padding:.3rem 0;color:var(--main)}
`.trim();

/** Gives a whole page that needs no other file and runs no script. `body` is markup. */
export const htmlPage = (title: string, body: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    element('h1', {}, escapeText(title)),
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** Gives a formula with its amounts lowered: Li<sub>7</sub>La<sub>3</sub>. */
export const formulaMarkup = (formula: string): string =>
  escapeText(formula).replaceAll(/(?<=[A-Za-z)\]}])(\d+(?:\.\d+)?)/gu, '<sub>$1</sub>');

/** Gives a link to a DOI's page. */
export const doiLink = (doi: string, words = doi): string =>
  element('a', { href: `https://doi.org/${encodeURI(doi)}`, rel: 'noreferrer', title: doi }, escapeText(words));

/** Gives a link that opens a record in the review app at some address. */
export const reviewLink = (address: string, record_id: string): string =>
  element('a', { href: reviewAddress(address, record_id) }, 'review');

export const reviewAddress = (address: string, record_id: string): string =>
  `${address.replace(/\/+$/u, '')}/#/record/${encodeURIComponent(record_id)}`;
