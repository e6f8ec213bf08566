import { UnreadableSource } from '../domain/index.js';

/** Gives the characters of a text file: by byte order mark, as UTF-16 when every other byte is zero, as UTF-8 when it is valid, else as the file's own declaration or Windows-1252. */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw new UnreadableSource(`Cannot read ${name}: the file is empty; download it again.`);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  const wide = wideOrder(bytes);
  if (wide !== undefined) return decode(bytes, wide);
  const utf8 = readUtf8(bytes);
  if (utf8 !== undefined) return checked(utf8, name);
  return checked(decode(bytes, declared(bytes) ?? 'windows-1252'), name);
}

/** The byte order mark is kept as a character, so that offsets are those of the file as read. */
const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Latin text in UTF-16 without a mark has a zero in nearly every other byte. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 8) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.35;
  if (odd > most && even < most / 4) return 'utf-16le';
  return even > most && odd < most / 4 ? 'utf-16be' : undefined;
}

const ENCODINGS = new Set([
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-15',
  'latin1',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'koi8-r',
  'gb18030',
  'gbk',
  'gb2312',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
]);

/** The encoding that an XML or HTML head declares, when it is one we know. */
function declared(bytes: Uint8Array): string | undefined {
  const head = decode(bytes.subarray(0, 1024), 'windows-1252');
  const name = /(?:encoding|charset)\s*=\s*["']?(?<name>[\w-]+)/iu.exec(head)?.groups?.name?.toLowerCase();
  return name !== undefined && ENCODINGS.has(name) ? name : undefined;
}

/** Control characters are kept, for damaged fonts leave them; but a file that is mostly controls is no text. */
function checked(text: string, name: string): string {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFD]/gu)?.length ?? 0;
  if (controls * 10 > sample.length)
    throw new UnreadableSource(
      `Cannot read ${name}: it is binary data, not text; give the paper as PDF, XML, HTML, Markdown or text.`,
    );
  return text;
}
