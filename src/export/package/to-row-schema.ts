import type { ColumnType } from '../sheet.js';
import type { PackageColumn } from './columns.js';
import type { PackageAbout } from './package-row.js';
import { TABLES } from './tables.js';

/** Gives a JSON Schema (2020-12) of the rows of each table, as objects with the names of its columns; an empty cell is null. */
export const toRowSchema = ({ title, release }: PackageAbout) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `Rows of ${title}, version ${release}`,
  $defs: Object.fromEntries(
    TABLES.map(({ name, says, columns }) => [
      name,
      {
        type: 'object',
        description: says,
        properties: Object.fromEntries(columns.map((column) => [column.name, toProperty(column)])),
        required: columns.map((column) => column.name),
        additionalProperties: false,
      },
    ]),
  ),
  oneOf: TABLES.map(({ name }) => ({ $ref: `#/$defs/${name}` })),
});

const TYPES: { readonly [type in ColumnType]: string } = {
  text: 'string',
  mixed: 'string',
  json: 'string',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
};

function toProperty({ type, says, unit, required, values, least }: PackageColumn) {
  const nullable = required !== true;
  return {
    description: unit === undefined ? says : `${says} (${unit})`,
    type: nullable ? [TYPES[type], 'null'] : TYPES[type],
    ...(type === 'json' ? { contentMediaType: 'application/json' } : {}),
    ...(values === undefined ? {} : { enum: nullable ? [...values, null] : values }),
    ...(least === undefined ? {} : { minimum: least }),
  };
}
