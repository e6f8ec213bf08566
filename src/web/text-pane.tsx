import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Highlight, PaperText, RecordView, TextBlock } from '../server/api.js';
import { fetchText } from './client.js';
import { cutText, type Stretch } from './cut-text.js';

type Props = { readonly view: RecordView; readonly turn: number };

/** The text of a paper without pages, with the same highlights, scrolled to the value. Markup in it is text. */
export function TextPane({ view, turn }: Props) {
  const { record, highlights } = view;
  const [text, setText] = useState<PaperText>();
  const [failure, setFailure] = useState<string>();
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    fetchText(record.source_sha256).then(setText, (error: Error) => setFailure(error.message));
  }, [record.source_sha256]);
  const blocks = useMemo(
    () => (text?.blocks ?? []).map((block) => <Block key={block.start} block={block} highlights={highlights} />),
    [text, highlights],
  );
  useEffect(() => {
    scroller.current?.querySelector('mark.value')?.scrollIntoView({ block: 'center' });
  }, [blocks, turn]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroller paper" ref={scroller} tabIndex={0} aria-label="Text of the paper">
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
  if (type === 'title') return <h2 class="title">{inner}</h2>;
  if (type === 'heading') return <h3>{inner}</h3>;
  return <p class={type}>{inner}</p>;
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
                <td key={start}>
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
    {stretches.map(({ text, role }, i) =>
      role === null ? (
        text
      ) : (
        <mark key={i} class={role}>
          {text}
        </mark>
      ),
    )}
  </>
);
