/** Gives the answer with some bytes, whole or the one range that was asked for (RFC 9110, 14.2); 416 for a range outside. */
export function sendBytes(
  bytes: Uint8Array,
  type: string,
  range: string | undefined,
  more: Readonly<Record<string, string>> = {},
): Response {
  const headers = new Headers({ 'Content-Type': type, 'Accept-Ranges': 'bytes', ...more });
  const asked = range === undefined ? undefined : readRange(range, bytes.length);
  if (asked === 'outside') {
    headers.set('Content-Range', `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers });
  }
  const part = asked === undefined ? bytes : bytes.subarray(asked.start, asked.end + 1);
  headers.set('Content-Length', String(part.length));
  if (asked !== undefined) headers.set('Content-Range', `bytes ${asked.start}-${asked.end}/${bytes.length}`);
  return new Response(new Uint8Array(part), { status: asked === undefined ? 200 : 206, headers });
}

/** Reads "bytes=0-99", "bytes=100-" and "bytes=-5" (ends included); several ranges or another unit count as none. */
export function readRange(
  header: string,
  length: number,
): { readonly start: number; readonly end: number } | 'outside' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header.trim());
  if (match === null) return undefined;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const end = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return start > end || start >= length ? 'outside' : { start, end };
}
