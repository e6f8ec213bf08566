import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Highlight, PaperText, TextBlock } from '../server/api.js';
import { fetchText } from './client.js';
import { cutText, type Stretch } from './cut-text.js';
import type { PaperOfRecord } from './shown.js';

type Props = {
  readonly view: PaperOfRecord;
  readonly turn: number;
  readonly onOpen: (id: string) => void;
};

/** The text of a paper without pages, with the same highlights, scrolled to the value. Markup in it is text. */
export function TextPane({ view, turn, onOpen }: Props) {
  const { sha256, others } = view;
  const [text, setText] = useState<PaperText>();
  const [failure, setFailure] = useState<string>();
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    fetchText(sha256).then(setText, (error: Error) => setFailure(error.message));
  }, [sha256]);
  const highlights = useMemo(
    () => [...view.highlights, ...others.map(({ spans }) => ({ role: 'other' as const, spans, boxes: [] }))],
    [view.highlights, others],
  );
  const blocks = useMemo(
    () => (text?.blocks ?? []).map((block) => <Block key={block.start} block={block} highlights={highlights} />),
    [text, highlights],
  );
  useEffect(() => {
    scroller.current?.querySelector('mark.value')?.scrollIntoView({ block: 'center' });
  }, [text, turn]);
  const onClick = (event: MouseEvent): void => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark.other') : null;
    const at = Number(mark?.dataset.at);
    const other = mark && others.find(({ spans }) => spans.some(({ start, end }) => start <= at && at < end));
    if (other && getSelection()?.isCollapsed !== false) onOpen(other.record_id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the panel lists the same records as links
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroller paper" ref={scroller} tabIndex={0} aria-label="Text of the paper" onClick={onClick}>
      {failure !== undefined && <p class="problem">The text cannot be shown: {failure}</p>}
      <article>{blocks}</article>
    </section>
  );
}

type BlockProps = { readonly block: TextBlock; readonly highlights: readonly Highlight[] };

function Block({ block, highlights }: BlockProps) {
  const { type, start, text } = block;
  if (type === 'table') return <Grid block={block} highlights={highlights} />;
  const inner = <Stretches stretches={cutText(text, start, highlights)} />;
  if (type === 'title')
    return (
      <h2 class="title" data-start={start}>
        {inner}
      </h2>
    );
  if (type === 'heading') return <h3 data-start={start}>{inner}</h3>;
  return (
    <p class={type} data-start={start}>
      {inner}
    </p>
  );
}

/** Cells are separated by tabs and rows by line ends. */
function Grid({ block, highlights }: BlockProps) {
  let at = block.start;
  return (
    <table>
      <tbody>
        {block.text.split('\n').map((line) => (
          <tr key={at}>
            {line.split('\t').map((cell) => {
              const start = at;
              at += cell.length + 1;
              return (
                <td key={start} data-start={start}>
                  <Stretches stretches={cutText(cell, start, highlights)} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Stretches = ({ stretches }: { readonly stretches: readonly Stretch[] }) => (
  <>
    {stretches.map(({ text, role, at }, i) =>
      role === null ? (
        text
      ) : (
        <mark key={i} class={role} data-at={role === 'other' ? at : undefined}>
          {text}
        </mark>
      ),
    )}
  </>
);
