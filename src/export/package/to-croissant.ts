import type { ColumnType } from '../sheet.js';
import type { PackageColumn } from './columns.js';
import { formatOf, type PackageFile, sha256 } from './package-file.js';
import type { PackageAbout } from './package-row.js';
import { type PackageTable, TABLES, tablePath } from './tables.js';

/** The context of Croissant 1.0, as its specification prints it. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileProperty: 'cr:fileProperty',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
} as const;

/** Gives `croissant.json` (MLCommons Croissant 1.0, JSON-LD): every file with its hash, and the fields of each CSV. */
export function toCroissant(about: PackageAbout, files: readonly PackageFile[], description: string) {
  const { title, release, date, licence, creators, url } = about;
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: title,
    description,
    version: release,
    datePublished: date,
    license: licence.url,
    ...(url === null ? {} : { url }),
    creator: creators.map((name) => ({ '@type': 'sc:Person', name })),
    citeAs: citationOf(about),
    keywords: ['solid electrolytes', 'ionic conductivity', 'batteries'],
    isLiveDataset: false,
    distribution: files.map(toFileObject),
    recordSet: TABLES.map(toRecordSet),
  };
}

/** Gives how to cite the package, in words. */
export function citationOf({ creators, title, release, date, url }: PackageAbout): string {
  const who = creators.length === 0 ? '' : `${creators.join(', ')}. `;
  return `${who}${title}, version ${release}, ${date}.${url === null ? '' : ` ${url}`}`;
}

const toFileObject = ({ path, bytes }: PackageFile) => ({
  '@type': 'cr:FileObject',
  '@id': path,
  name: path,
  contentUrl: path,
  contentSize: `${bytes.length} B`,
  encodingFormat: formatOf(path).mediatype,
  sha256: sha256(bytes),
});

const toRecordSet = (table: PackageTable) => ({
  '@type': 'cr:RecordSet',
  '@id': table.name,
  name: table.name,
  description: table.says,
  key: { '@id': `${table.name}/record_id` },
  field: table.columns.map((column) => toField(table, column)),
});

const TYPES: { readonly [type in ColumnType]: string } = {
  text: 'sc:Text',
  mixed: 'sc:Text',
  json: 'sc:Text',
  number: 'sc:Float',
  integer: 'sc:Integer',
  boolean: 'sc:Boolean',
};

function toField(table: PackageTable, { name, type, says, unit }: PackageColumn) {
  const references =
    table.of !== undefined && name === 'record_id' ? { references: { field: { '@id': `${table.of}/record_id` } } } : {};
  return {
    '@type': 'cr:Field',
    '@id': `${table.name}/${name}`,
    name,
    description: unit === undefined ? says : `${says} (${unit})`,
    dataType: TYPES[type],
    source: { fileObject: { '@id': tablePath(table, 'csv') }, extract: { column: name } },
    ...references,
  };
}
