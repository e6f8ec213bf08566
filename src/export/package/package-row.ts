import type { Decision, Metadata, Record } from '../../domain/index.js';

/** A paper that rows of a package come from. `key` names it in the bibliography and in the tables. */
export type PackageSource = {
  readonly key: string;
  readonly paper: string;
  readonly sha256: string;
  readonly metadata: Metadata;
};

/** One row of a package: the record, the decision in force on it, and its paper. */
export type PackageRow = {
  readonly record: Record;
  readonly decision: Decision | null;
  readonly source: PackageSource;
};

/** What a package is, beside its rows. Texts are the publisher's; nothing is read off a clock. */
export type PackageAbout = {
  readonly title: string;
  /** Lower-case letters, digits, hyphens, dots and underscores. */
  readonly name: string;
  readonly release: string;
  /** 2026-11-25. */
  readonly date: string;
  readonly licence: Licence;
  readonly creators: readonly string[];
  readonly url: string | null;
  readonly versions: { readonly sigmine: string; readonly reader: string; readonly rules: string };
};

export type Licence = { readonly id: string; readonly title: string; readonly url: string };

/** Licences that data are published under, by their SPDX identifiers. */
export const LICENCES: readonly Licence[] = [
  { id: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  { id: 'CC0-1.0', title: 'Creative Commons Zero 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  {
    id: 'CC-BY-SA-4.0',
    title: 'Creative Commons Attribution Share-Alike 4.0',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  {
    id: 'ODbL-1.0',
    title: 'Open Data Commons Open Database License 1.0',
    url: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  {
    id: 'ODC-By-1.0',
    title: 'Open Data Commons Attribution License 1.0',
    url: 'https://opendatacommons.org/licenses/by/1-0/',
  },
];
