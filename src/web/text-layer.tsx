import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Word } from '../server/selection-api.js';
import { fetchWords } from './client.js';

type Props = { readonly sha256: string; readonly page: number; readonly scale: number };

/** The words of a page over its picture, unseen, in the order of the text: to be selected, copied and read aloud. */
export function TextLayer({ sha256, page, scale }: Props) {
  const [words, setWords] = useState<readonly Word[]>([]);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    fetchWords(sha256, page).then(
      (found) => {
        if (!gone) setWords(found);
      },
      (error: Error) => console.error(error),
    );
    return () => {
      gone = true;
    };
  }, [sha256, page]);
  useLayoutEffect(() => {
    if (layer.current !== null) stretchWords(layer.current, words, scale);
  }, [words, scale]);
  return (
    <div class="words" ref={layer} data-ready={words.length > 0 ? 'yes' : undefined}>
      {words.map(({ start, text }) => (
        <span key={start} data-start={start}>
          {text}
        </span>
      ))}
    </div>
  );
}

const FONT = 'sans-serif';
let measure: CanvasRenderingContext2D | null | undefined;

/** Stretches each word to the width of its box; places are set from here, since the policy allows no style in markup. */
function stretchWords(layer: HTMLElement, words: readonly Word[], scale: number): void {
  measure ??= document.createElement('canvas').getContext('2d');
  if (!measure) return;
  measure.font = `100px ${FONT}`;
  for (const [i, child] of [...layer.children].entries()) {
    const word = words[i];
    if (word === undefined || !(child instanceof HTMLElement)) continue;
    const [x, y, width, height] = word.box;
    const natural = (measure.measureText(word.text).width / 100) * height * scale;
    child.style.left = `${x * scale}px`;
    child.style.top = `${y * scale}px`;
    child.style.fontSize = `${height * scale}px`;
    child.style.transform = natural === 0 ? '' : `scaleX(${(width * scale) / natural})`;
  }
}
