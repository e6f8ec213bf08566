import type { Artefacts } from './artefacts.js';
import { cleanLeftovers, folderArtefacts } from './folder-artefacts.js';
import { s3Artefacts } from './s3-artefacts.js';

/** Opens the artefacts that an address names: `s3://bucket/prefix` or a folder. Throws RangeError for a bucket that cannot be. */
export const openArtefacts = (address: string): Artefacts =>
  address.startsWith('s3://') ? s3Artefacts(address) : folderArtefacts(address);

/** Asks once whether artefacts answer, and cleans up after processes that were killed. Throws the reason when they do not. */
export async function checkArtefacts({ address, get }: Artefacts): Promise<void> {
  if (!address.startsWith('s3://')) await cleanLeftovers(address);
  await get('sources/00/none');
}
