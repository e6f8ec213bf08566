import type { MethodMention, View } from '../../domain/index.js';
import { findWords } from '../words.js';
import { METHOD_RULES } from './rules.js';

/** Finds the words that name a measurement method. */
export const detectMethods = (view: View): MethodMention[] =>
  findWords(view, METHOD_RULES).map((hit) => ({ kind: 'method', ...hit }));
