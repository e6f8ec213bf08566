import type { Cell } from '../domain/index.js';
import { type Entity, nameKey } from './entity.js';
import type { Frame } from './frame.js';
import { type Option, option } from './option.js';

/** A cell of a row, taken apart like a sentence, with its text. */
export type RowCell = { readonly cell: Cell; readonly frame: Frame; readonly text: string };

/** A polymer with its salt counts as one: "PEO with 40 wt% LiTFSI". */
const POLYMER = /^(?:P(?:EO|VDF|AN|MMA|VC|EG|VA|PC)\b|poly)/iu;

/** "PVDF-HFP + LiTFSI + LAGP", "poly(ionic liquid)/LiTFSI" */
const MIXTURE = /\S\s?[+/]\s?\S/u;
const NO_NAME = /\d\s?(?:[×x]|°|[mµ]?S\b|V\b|mA)|^\d/u;
const LONGEST_NAME = 90;

/** A polymer in one column and a ceramic or salt in another are one composite: "PEO/LiTFSI | 10 wt% | LLZTO". */
export function compositeOfRow(row: readonly RowCell[]): Option<Entity>[] {
  const parts = row.flatMap(partOf);
  const polymer = parts.find((part) => part.polymer);
  const host = polymer?.entity ?? parts.find(({ entity }) => entity !== undefined)?.entity;
  const cells = new Set(parts.map(({ cell }) => cell));
  const whole = parts.length === 1 && polymer !== undefined && polymer.printed !== host?.printed;
  if (polymer === undefined || host === undefined || (cells.size < 2 && !whole)) return [];
  const printed = parts.map((part) => part.printed).join(' + ');
  const spans = parts.map(({ span }) => span);
  const entity: Entity = {
    ...host,
    key: nameKey(printed),
    printed,
    formula: null,
    amounts: null,
    form: 'composite',
    spans,
  };
  return [
    option({ target: entity, key: entity.key, codes: ['material-row', 'material-row-composite'], evidence: spans }),
  ];
}

/** What a cell adds to a composite: its first material, or all that it says where that is a mixture with a polymer. */
function partOf({ cell, frame, text }: RowCell) {
  const targets = frame.targets.filter((t) => t.entity.scope === null);
  const entity = targets[0]?.entity;
  const named = text.length <= LONGEST_NAME && !NO_NAME.test(text);
  const polymer =
    targets.some((t) => t.entity.form === 'polymer') ||
    POLYMER.test(entity?.printed ?? '') ||
    (named && POLYMER.test(text));
  if (entity === undefined && !(polymer && named)) return [];
  const mixed = polymer && named && MIXTURE.test(text);
  const printed = mixed || entity === undefined ? text : entity.printed;
  return [
    {
      cell,
      entity,
      polymer,
      printed,
      span: mixed || entity === undefined ? cell.span : (entity.spans[0] ?? cell.span),
    },
  ];
}
