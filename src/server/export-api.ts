import { z } from 'zod';
import { ConductivityKind, Origin, Status } from '../domain/index.js';
import { DATASETS } from '../export/datasets/index.js';
import { FILE_FORMATS } from '../export/formats.js';

const list = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(',').map((word) => word.trim()))
    .pipe(z.array(item));

const kelvin = z.coerce.number().min(0);

/** Names of things in an order that zod takes as options. */
const oneOf = <Name extends string>(names: readonly Name[]) => z.enum(names as readonly [Name, ...Name[]]);

/** Query of `GET /api/export` and `GET /api/export/losses`: the options of `sigmine export`; lists are separated by commas. */
export const ExportQuery = z.strictObject({
  format: oneOf(Object.keys(DATASETS) as (keyof typeof DATASETS)[]).default('full'),
  type: z.enum(Object.keys(FILE_FORMATS).map((ending) => ending.slice(1)) as [string, ...string[]]).default('csv'),
  include: list(Status).default(['verified']),
  ion: list(z.string()).optional(),
  kind: list(ConductivityKind).optional(),
  origin: list(Origin).optional(),
  papers: list(z.string()).optional(),
  since: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  tmin: kelvin.optional(),
  tmax: kelvin.optional(),
});
export type ExportQuery = Readonly<z.infer<typeof ExportQuery>>;
