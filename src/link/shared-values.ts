import type { Choice, Choices } from './choose.js';
import type { Frame, Target } from './frame.js';
import { isWeak } from './material-options.js';

type Chosen = { readonly choices: Choices; readonly choice: Choice; readonly at: number };

const PLURAL_VERB =
  /\b(?:are|were|have|show|exhibit|possess|reach|conduct|display|deliver|attain|achieve|give|both|each|including)\b/u;

/**
 * Gives further choices for values that are said of several materials at once ("both A and B reach 2 mS cm−1"): one for each
 * other member of the list that has no value of its own. One value of two named materials is two facts.
 */
export function sharedChoices<C extends Chosen>(frame: Frame, chosen: readonly C[]): C[] {
  const taken = new Set(chosen.map((c) => c.choice.material.at));
  return chosen.flatMap((one) => {
    const target = frame.targets.find((t) => t.start === one.choice.material.at);
    if (target?.list == null || !isShared(frame, target, one)) return [];
    const others = frame.targets.filter(
      (t) => t.list?.id === target.list?.id && t.list?.member !== target.list?.member,
    );
    const free = others.filter((t) => !taken.has(t.start) && isAlike(t, target));
    if (free.length !== others.length) return [];
    return free.flatMap((t) => {
      const material = one.choices.materials.find((o) => o.at === t.start);
      if (material === undefined) return [];
      return [
        { ...one, choice: { ...one.choice, material: { ...material, codes: [...material.codes, 'material-shared'] } } },
      ];
    });
  });
}

function isAlike({ entity }: Target, like: Target): boolean {
  return (
    entity.scope === null &&
    !isWeak(entity) &&
    entity.ion === like.entity.ion &&
    entity.variables.length === 0 &&
    entity.key !== like.entity.key
  );
}

/** The list is the plural subject of the value, or follows it behind a preposition; each material has no clause of its own. */
function isShared({ skeleton, targets, values }: Frame, target: Target, { choice, at }: Chosen): boolean {
  if (values.some((v) => v.item.at !== at && v.run.length > 1)) return false;
  const members = targets.filter((t) => t.list?.id === target.list?.id);
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined || new Set(members.map((m) => m.start)).size !== members.length)
    return false;
  const inside = skeleton.text.slice(first.start, last.end);
  if (!/\band\b|&/u.test(inside)) return false;
  if (choice.material.codes.includes('material-after-preposition')) return at < first.start;
  const before = skeleton.text.slice(Math.max(0, first.start - 12), first.start);
  return at > last.end && PLURAL_VERB.test(`${before} ${skeleton.text.slice(last.end + 1, at)}`);
}
