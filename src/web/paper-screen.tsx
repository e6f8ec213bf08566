import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Highlight, Row } from '../server/api.js';
import type { PaperView } from '../server/selection-api.js';
import { AddPanel } from './add-panel.js';
import { fetchPaper } from './client.js';
import { PaperPane } from './paper-pane.js';
import { goTo } from './route.js';

type Props = { readonly sha256: string; readonly paused: boolean; readonly onAdded: (row: Row) => void };

const NOWHERE = { boxes: [], turn: 0 };

/** A paper in which the machine found nothing: its pages, and the form of a record that it missed. */
export function PaperScreen({ sha256, paused, onAdded }: Props) {
  const [view, setView] = useState<PaperView>();
  const [failure, setFailure] = useState<string>();
  const [marks, setMarks] = useState<readonly Highlight[]>([]);
  const [added, setAdded] = useState(0);
  const paper = useRef<HTMLElement>(null);
  useEffect(() => {
    fetchPaper(sha256).then(setView, (error: Error) => setFailure(error.message));
  }, [sha256, added]);
  const shown = useMemo(() => view && { ...view, boxes: [], highlights: marks as Highlight[] }, [view, marks]);
  if (failure !== undefined) return <p class="loading">This paper cannot be shown: {failure}</p>;
  if (shown === undefined) return <p class="loading">Loading the paper …</p>;
  return (
    <main class="decision" data-paper={sha256}>
      <section class="page" aria-label="The paper" ref={paper}>
        <PaperPane view={shown} shown={NOWHERE} onOpen={goTo} />
      </section>
      <AddPanel
        key={added}
        sha256={sha256}
        paper={paper}
        paused={paused}
        onMarks={setMarks}
        onAdded={(row) => {
          setAdded(added + 1);
          onAdded(row);
        }}
        onClose={() => goTo(undefined)}
      />
    </main>
  );
}
