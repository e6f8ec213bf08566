/**
 * Where bytes that are named by what they hold are kept: sources (`sources/ab/<sha256>`) and documents
 * (`documents/<sha256>-<reader>.json.gz`). A key is written at once or not at all, and never with other bytes.
 */
export type Artefacts = {
  /** What a worker on another thread or machine needs to reach the same artefacts (a folder today). */
  readonly address: string;
  readonly has: (key: string) => Promise<boolean>;
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  /** Stores the bytes; does nothing when the key is there already. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
};

/** Gives the key of a file as received. */
export const sourceKey = (sha256: string): string => `sources/${sha256.slice(0, 2)}/${sha256}`;

/** Gives the key of a document as one version of the reader reads it. */
export const documentKey = (sha256: string, reader: string): string => `documents/${sha256}-${reader}.json.gz`;
