import type { Arrow } from './read-imports.js';

const LEAVES = ['geometry', 'grammar', 'chemistry', 'units'];
const STAGES = [
  'ingest',
  'layout',
  'tables',
  'text',
  'detect',
  'normalize',
  'link',
  'score',
  'review',
  'export',
  'evaluate',
];
const CORE = ['domain', ...LEAVES, ...STAGES, 'pipeline'];
const SHELL = ['library', 'store', 'queue', 'server', 'web', 'cli', 'bench'];

/** What each part may import beside itself, as the design says. A leaf knows the vocabulary; units are read by the number grammar. */
const MAY_IMPORT: Readonly<{ [part: string]: readonly string[] }> = {
  domain: [],
  geometry: ['domain'],
  grammar: ['domain'],
  chemistry: ['domain'],
  units: ['domain', 'grammar'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['domain', ...LEAVES]])),
  review: ['domain'],
  export: ['domain', 'chemistry'],
  evaluate: ['domain', 'score'],
  pipeline: ['domain', ...STAGES],
  ...Object.fromEntries(SHELL.map((part) => [part, [...CORE, ...SHELL.filter((other) => other !== 'bench')]])),
  workers: ['pipeline', 'store', 'queue', 'domain'],
};

/** Packages that more than one file may import: the vocabulary and doors parse with zod, frameworks keep to their folder. */
const SHARED_DOORS: Readonly<{ [pack: string]: readonly string[] }> = {
  zod: ['src/domain/', 'src/queue/', 'src/server/', 'src/score/', 'src/cli/commands/schema.ts'],
  commander: ['src/cli/'],
  'pdfjs-dist': ['src/ingest/pdf/', 'src/bench/', 'src/web/'],
  hono: ['src/server/'],
  '@hono/node-server': ['src/server/'],
  '@hono/zod-validator': ['src/server/'],
  preact: ['src/web/'],
  '@preact/signals': ['src/web/'],
  uplot: ['src/web/'],
};

/** Gives the part of the project that a file belongs to: its folder under `src`, `pipeline`, or `workers`. */
export function partOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second.replace(/\.[jt]sx?$/u, '') : first;
}

const isPackage = ({ to }: Arrow): boolean => to.startsWith('npm:');

/** Gives the imports between parts that the design forbids, as sentences. */
export function forbiddenArrows(arrows: readonly Arrow[]): string[] {
  return arrows
    .filter((arrow) => !isPackage(arrow) && partOf(arrow.from) !== partOf(arrow.to))
    .filter(({ from, to }) => !(MAY_IMPORT[partOf(from)] ?? []).includes(partOf(to)))
    .map(({ from, to }) => `${from} imports ${to}: ${partOf(from)} may not import ${partOf(to)}`);
}

/** Gives the packages that are imported elsewhere than by their door, as sentences. */
export function secondDoors(arrows: readonly Arrow[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { from, to } of arrows.filter(isPackage)) {
    const name = to.slice('npm:'.length);
    files.set(name, (files.get(name) ?? new Set()).add(from));
  }
  return [...files].flatMap(([name, from]) => {
    const doors = SHARED_DOORS[name];
    if (doors === undefined) return from.size > 1 ? [`${name} is imported by ${[...from].sort().join(' and ')}`] : [];
    const strays = [...from].filter((file) => !doors.some((door) => file.startsWith(door)));
    return strays.map((file) => `${name} is imported by ${file}, outside ${doors.join(', ')}`);
  });
}

/** Gives the parts that no rule speaks about. */
export const unknownParts = (arrows: readonly Arrow[]): string[] => [
  ...new Set(arrows.map(({ from }) => partOf(from)).filter((part) => !(part in MAY_IMPORT))),
];

/** Packages that the core may import, each for what only it does; all else belongs to the shell. */
const CORE_PACKAGES = new Set(
  'zod pdfjs-dist htmlparser2 css-select domutils domhandler entities js-quantities compromise natural csv-parse csv-stringify write-excel-file read-excel-file hyparquet hyparquet-writer @citation-js/core @citation-js/plugin-bibtex chemical-elements fflate'.split(
    ' ',
  ),
);

/** Gives the packages that the core imports and should not: drivers, servers and terminals are the shell's. */
export const shellPackagesInCore = (arrows: readonly Arrow[]): string[] =>
  arrows
    .filter((arrow) => isPackage(arrow) && CORE.includes(partOf(arrow.from)))
    .filter(({ to }) => !CORE_PACKAGES.has(to.slice('npm:'.length)))
    .map(({ from, to }) => `${from} imports ${to.slice('npm:'.length)}`);
