import type { Dataset } from './dataset.js';
import { FULL } from './full.js';
import { LASKOWSKI } from './laskowski.js';
import { LIION } from './liion.js';
import { OBELIX } from './obelix.js';

/** The formats of `sigmine export --format`, by name. */
export const DATASETS: { readonly [name in Dataset['name']]: Dataset } = {
  full: FULL,
  obelix: OBELIX,
  liion: LIION,
  laskowski: LASKOWSKI,
};
