/**
 * Gives every match of a pattern with the flag g, as matchAll does, but with the pattern itself: matchAll builds a copy, which V8 has to
 * compile anew whenever the garbage collector has emptied its cache, and that takes longer than looking through a page.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`Cannot give all matches of ${pattern}: it has no flag g`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '')
      pattern.lastIndex += pattern.unicode && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
