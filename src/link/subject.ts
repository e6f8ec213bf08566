import type { MaterialMention } from '../domain/index.js';
import { type Entity, entityOf, type Glossary } from './entity.js';
import { isWeak } from './material-options.js';
import { type Option, option } from './option.js';
import type { Paper } from './paper.js';

/** Gives what the paper is about as an option of last resort: its title's material, else the one most often named. */
export function subjectOf(paper: Paper, glossary: Glossary): Option<Entity>[] {
  const counts = new Map<string, { entity: Entity; count: number }>();
  const titled = new Set<string>();
  for (const sentence of paper.sentences) {
    if (sentence.section === 'references') continue;
    const weight = sentence.blockType === 'title' ? 20 : sentence.section === 'abstract' ? 3 : 1;
    for (const mention of sentence.mentions) {
      if (mention.kind !== 'material') continue;
      const entity = entityOf(mention as MaterialMention, glossary);
      if (isWeak(entity) || entity.ion === null || entity.amounts === null) continue;
      if (sentence.blockType === 'title') titled.add(entity.key);
      const known = counts.get(entity.key);
      counts.set(entity.key, { entity, count: (known?.count ?? 0) + weight });
    }
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < 3 || first.count < 2 * (second?.count ?? 0)) return [];
  return [
    option({
      target: first.entity,
      key: first.entity.key,
      codes: ['material-paper-subject', ...(titled.has(first.entity.key) ? ['material-title'] : [])],
      evidence: first.entity.spans,
    }),
  ];
}
