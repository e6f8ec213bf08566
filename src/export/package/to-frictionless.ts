import type { ColumnType } from '../sheet.js';
import type { PackageColumn } from './columns.js';
import { formatOf, type PackageFile, sha256 } from './package-file.js';
import type { PackageAbout, PackageSource } from './package-row.js';
import { type PackageTable, TABLES, tablePath } from './tables.js';

/** Gives `datapackage.json` (Frictionless Data Package 2.0): every file with size and hash, and the schema of each CSV. */
export function toFrictionless(about: PackageAbout, files: readonly PackageFile[], sources: readonly PackageSource[]) {
  const { title, name, release, date, licence, creators, url, versions } = about;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    description: `Ionic conductivities of solid electrolytes from ${sources.length} papers, each with its place in the paper. Made with sigmine ${versions.sigmine}.`,
    version: release,
    created: `${date}T00:00:00Z`,
    ...(url === null ? {} : { homepage: url }),
    licenses: [{ name: licence.id, title: licence.title, path: licence.url }],
    contributors: creators.map((creator) => ({ title: creator, roles: ['creator'] })),
    keywords: ['solid electrolytes', 'ionic conductivity', 'batteries'],
    sources: sources.flatMap(({ paper, metadata: { doi, title: words } }) =>
      doi === null ? [] : [{ title: words ?? paper, path: `https://doi.org/${encodeURI(doi)}` }],
    ),
    resources: files.map(toResource),
  };
}

function toResource(file: PackageFile) {
  const table = TABLES.find((one) => tablePath(one, 'csv') === file.path);
  const { format, mediatype } = formatOf(file.path);
  return {
    name: table?.name ?? file.path.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-'),
    path: file.path,
    ...(table === undefined ? {} : { type: 'table', description: table.says }),
    format,
    mediatype,
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    bytes: file.bytes.length,
    hash: `sha256:${sha256(file.bytes)}`,
    ...(table === undefined ? {} : { schema: toTableSchema(table) }),
  };
}

function toTableSchema({ columns, of }: PackageTable) {
  return {
    fields: columns.map(toField),
    missingValues: [''],
    primaryKey: ['record_id'],
    ...(of === undefined
      ? {}
      : { foreignKeys: [{ fields: ['record_id'], reference: { resource: of, fields: ['record_id'] } }] }),
  };
}

const TYPES: { readonly [type in ColumnType]: string } = {
  text: 'string',
  mixed: 'string',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  json: 'any',
};

function toField({ name, type, says, unit, required, values, least }: PackageColumn) {
  const constraints = {
    ...(required === true ? { required: true } : {}),
    ...(name === 'record_id' ? { unique: true } : {}),
    ...(values === undefined ? {} : { enum: values }),
    ...(least === undefined ? {} : { minimum: least }),
  };
  return {
    name,
    type: TYPES[type],
    description: unit === undefined ? says : `${says} (${unit})`,
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
