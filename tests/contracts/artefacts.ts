import { describe, expect, test } from 'vitest';
import type { Artefacts } from '../../src/store/artefacts.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined): string | undefined =>
  found === undefined ? undefined : new TextDecoder().decode(found);

/** The one suite that every place for artefacts passes; `open` gives an empty one, and the same again by its address. */
export function artefactsContract(name: string, open: () => Promise<{ artefacts: Artefacts; again: () => Artefacts }>) {
  describe(name, () => {
    test('what was put is there, also when opened again', async () => {
      const { artefacts, again } = await open();
      await artefacts.put('sources/ab/abc', bytes('one'));
      expect(text(await again().get('sources/ab/abc'))).toBe('one');
      expect(await again().has('sources/ab/abc')).toBe(true);
      expect(again().address).toBe(artefacts.address);
    });
    test('what was not put is missing and no error', async () => {
      const { artefacts } = await open();
      expect(await artefacts.get('sources/ab/abc')).toBeUndefined();
      expect(await artefacts.has('sources/ab/abc')).toBe(false);
    });
    test('a key keeps its first bytes', async () => {
      const { artefacts } = await open();
      await artefacts.put('documents/a', bytes('one'));
      await artefacts.put('documents/a', bytes('two'));
      expect(text(await artefacts.get('documents/a'))).toBe('one');
    });
    test('many writers of one key leave one whole artefact', async () => {
      const { artefacts } = await open();
      const big = 'x'.repeat(1_000_000);
      await Promise.all(Array.from({ length: 8 }, () => artefacts.put('documents/big', bytes(big))));
      expect(text(await artefacts.get('documents/big'))).toBe(big);
    });
    test('bytes come back unchanged', async () => {
      const { artefacts } = await open();
      const all = Uint8Array.from({ length: 256 }, (_, i) => i);
      await artefacts.put('sources/00/0', all);
      expect([...((await artefacts.get('sources/00/0')) ?? [])]).toEqual([...all]);
    });
  });
}
