/** Signature and offsets of the fields that are read here (APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16). */
const END = { signature: 0x06054b50, size: 22, count: 10, offset: 16 } as const;
const CENTRAL = { signature: 0x02014b50, size: 46, time: 12, name: 28, extra: 30, comment: 32, offset: 42 } as const;
const LOCAL = { time: 10 } as const;

/** 1 January 1980, midnight, in DOS time and date: the earliest that a ZIP file can say. */
const EPOCH = 0x00210000;

/** Gives a ZIP file (XLSX) with every time of change at 1 January 1980, so that the same content is the same bytes. Throws on what is no ZIP file. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = endOf(view);
  let at = view.getUint32(end + END.offset, true);
  for (let left = view.getUint16(end + END.count, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw new SyntaxError('Cannot read ZIP file: broken directory');
    view.setUint32(at + CENTRAL.time, EPOCH, true);
    view.setUint32(view.getUint32(at + CENTRAL.offset, true) + LOCAL.time, EPOCH, true);
    const lengths = [CENTRAL.name, CENTRAL.extra, CENTRAL.comment].map((field) => view.getUint16(at + field, true));
    at += CENTRAL.size + lengths.reduce((a, b) => a + b, 0);
  }
  return bytes;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - END.size; at >= 0; at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new SyntaxError('Cannot read ZIP file: no end of directory');
}
