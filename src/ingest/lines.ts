/** A line of a file without its line end: its characters and where it starts. */
export type TextLine = { readonly text: string; readonly start: number };

/** Gives the lines of a text; LF, CR LF, CR, form feeds and vertical tabs end lines. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\f\v\u2028\u2029]/gu)) {
    lines.push({ text: text.slice(start, index), start });
    if (end === '\f') lines.push({ text: '', start: index });
    start = index + end.length;
  }
  lines.push({ text: text.slice(start), start });
  return lines;
}

export const isBlank = ({ text }: TextLine): boolean => /^[\s\uFEFF]*$/u.test(text);

/** Gives where a run of lines ends. */
export const endOf = (lines: readonly TextLine[]): number => {
  const last = lines.at(-1);
  return last === undefined ? 0 : last.start + last.text.length;
};
