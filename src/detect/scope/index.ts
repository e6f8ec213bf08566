import type { ScopeMention, View } from '../../domain/index.js';
import { findWords } from '../words.js';
import { SCOPE_RULES } from './rules.js';

/** Finds words that put a value out of scope when it is said of them: liquids, electrodes, electronic conductors, guesses. */
export const detectScopes = (view: View): ScopeMention[] =>
  findWords(view, SCOPE_RULES).map((hit) => ({ kind: 'scope', ...hit }));
