import type { KindMention, View } from '../../domain/index.js';
import { findWords } from '../words.js';
import { KIND_RULES } from './rules.js';

/** Finds the words that say which conductivity is meant: total, bulk, grain boundary, electronic, ionic, electrical. */
export const detectKinds = (view: View): KindMention[] =>
  findWords(view, KIND_RULES).map((hit) => ({ kind: 'conductivity-kind', ...hit }));
