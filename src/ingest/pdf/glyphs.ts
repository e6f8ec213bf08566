/** One entry of a "show text" operation: a glyph, or a kern in thousandths of the size. */
export type Glyph = {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
};

/** Gives the entry as a glyph, undefined for a kern or anything else. */
export function readGlyph(value: unknown): Glyph | undefined {
  return typeof value === 'object' && value !== null && 'unicode' in value ? (value as Glyph) : undefined;
}
