import { elementsOf, findAll, type MarkupElement } from './markup.js';

/** Figures and tables that a format keeps apart from the text, by their id; those that found their place are taken out. */
export type Floats = Map<string, MarkupElement>;

/** Gives the floats below the elements of the given name. */
export function collectFloats(root: MarkupElement, group: string): Floats {
  const found = findAll(root, ({ name }) => name === group).flatMap(elementsOf);
  return new Map(found.map((float, i) => [float.attributes.id ?? `float ${i}`, float]));
}

/** Takes the floats that a paragraph refers to and that have no place yet, in the order of the references. */
export function takeFloats(paragraph: MarkupElement, floats: Floats): MarkupElement[] {
  if (floats.size === 0) return [];
  const marks = findAll(paragraph, ({ attributes }) => 'rid' in attributes || 'refid' in attributes);
  const ids = marks.flatMap(({ attributes }) => (attributes.rid ?? attributes.refid ?? '').split(/\s+/u));
  return ids.flatMap((id) => {
    const float = floats.get(id);
    floats.delete(id);
    return float === undefined ? [] : [float];
  });
}
