import '../ingest/pdf/dom-matrix.js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Gives the number of characters that pdf.js alone finds in a PDF: what reading costs at least. */
export async function bareText(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items) characters += 'str' in item ? item.str.length : 0;
    }
    return characters;
  } finally {
    await task.destroy();
  }
}
