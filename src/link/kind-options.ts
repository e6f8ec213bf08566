import type { ConductivityKind } from '../domain/index.js';
import { type Frame, kindOf, type Value } from './frame.js';
import { type Option, option } from './option.js';
import type { Item } from './skeleton.js';

/** What is said of a conductivity: its kind, or only that it is ionic or electrical (unspecified). */
export type KindTarget = {
  readonly kind: ConductivityKind;
  readonly said: 'ionic' | 'electrical' | 'nothing' | 'kind';
};

export const NO_KIND: KindTarget = { kind: 'unspecified', said: 'nothing' };
const CLAUSE = /[;]|[.:]\s|\b(?:whereas|while|but|however|although|versus|compared)\b/gu;
const BEHIND =
  /^[\s,]*(?:\(?\s*(?:at\s+)?Ⓣ\s*\)?)?\s*(?:\(|for (?:the )?|as (?:the )?|of (?:the )?|in (?:the )?)?\s*$/u;

/** Gives the kinds that the sentence names as options for one value. */
export function kindsInSentence(frame: Frame, value: Value): Option<KindTarget>[] {
  return frame.kinds.map((item) => {
    const mention = kindOf(item);
    const codes = [...placeCodes(frame, value, item), ...listCodes(frame, value, item)];
    const distance = Math.min(3, Math.abs(item.at - value.item.at) / 120);
    const plain = mention.value === 'ionic' || mention.value === 'electrical';
    const target: KindTarget = plain
      ? { kind: 'unspecified', said: mention.value as 'ionic' | 'electrical' }
      : { kind: mention.value as ConductivityKind, said: 'kind' };
    return option({
      target,
      key: `${target.kind}`,
      at: item.at,
      codes,
      evidence: [mention.span],
      extra: -distance - (plain ? 0.8 : 0),
    });
  });
}

const count = (text: string, pattern: RegExp): number => Array.from(text.matchAll(pattern)).length;
const repeat = (code: string, times: number): string[] => Array.from({ length: Math.min(times, 4) }, () => code);

function placeCodes(frame: Frame, value: Value, item: Item): string[] {
  const { text } = frame.skeleton;
  if (item.at > value.item.at) {
    const own = text.slice(value.item.at + 1, item.at);
    return BEHIND.test(own)
      ? ['kind-after']
      : [
          'kind-after',
          'kind-clause-boundary',
          'kind-clause-boundary',
          ...repeat('kind-value-between', count(own, /Ⓥ/gu)),
        ];
  }
  const first = value.run[0]?.at ?? value.item.at;
  const own = text.slice(item.at + 1, first > item.at ? first : value.item.at);
  return [
    'kind-before',
    ...repeat('kind-value-between', count(own, /Ⓥ/gu)),
    ...repeat('kind-in-between', count(own, /Ⓚ/gu)),
    ...repeat('kind-clause-boundary', count(own, CLAUSE)),
  ];
}

function listCodes(frame: Frame, value: Value, item: Item): string[] {
  const run = frame.kindRuns.find((r) => r.includes(item));
  if (run === undefined || value.run.length < 2 || value.run.length % run.length !== 0) return [];
  return value.member % run.length === run.indexOf(item) ? ['kind-list'] : [];
}
