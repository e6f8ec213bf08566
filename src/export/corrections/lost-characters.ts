import type { Damage } from './damage.js';

/** What Windows-1252 shows for the bytes 0x80 to 0x9F (WHATWG Encoding); some versions of Node decode it as Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** The signs of the encodings that spreadsheets take UTF-8 for, on Windows and on the Mac, with their bytes. */
const MISTAKEN = [
  Array.from(ALL, (byte) => HIGH[byte - 0x80] ?? String.fromCharCode(byte)),
  Array.from(new TextDecoder('macintosh').decode(ALL)),
].map((signs) => new Map(signs.map((sign, byte) => [sign, byte] as const)));

/** Gives the text that a program read with the wrong encoding: "Liâ‚‡" was "Li₇"; undefined when it is no such text. */
export function fromMojibake(text: string): string | undefined {
  if (!/[^\0-\u007f]/u.test(text)) return undefined;
  return MISTAKEN.map((bytes) => decodeAs(text, bytes)).find((meant) => meant !== undefined);
}

function decodeAs(text: string, byteOf: ReadonlyMap<string, number>): string | undefined {
  const bytes = Array.from(text, (sign) => byteOf.get(sign));
  if (bytes.some((byte) => byte === undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  } catch {
    return undefined;
  }
}

/** What programs put where they cannot show a character. */
const unknown = (text: string): string => text.replaceAll(/[^\0-\u007f]/gu, '?');

/** Gives what became of characters beyond ASCII, where the cell shows that some were lost. */
export function lostCharacters(cell: string, was: unknown): Damage | undefined {
  const meant = fromMojibake(cell);
  if (meant !== undefined) {
    return { code: 'mojibake', says: `read with the wrong encoding (it was "${meant}"); open the file as UTF-8` };
  }
  const lost = { code: 'lost-characters', says: 'characters such as ₇ or × were lost; save as XLSX or "CSV UTF-8"' };
  if (cell.includes('\uFFFD') && !String(was).includes('\uFFFD')) return lost;
  return typeof was === 'string' &&
    was !== cell &&
    cell.includes('?') &&
    unknown(was) === unknown(cell) &&
    /[^\0-\u007f]/u.test(was)
    ? lost
    : undefined;
}
