import { PdfPane } from './pdf-pane.js';
import type { PaperOfRecord, Shown } from './shown.js';
import { TextPane } from './text-pane.js';

type Props = { readonly view: PaperOfRecord; readonly shown: Shown; readonly onOpen: (id: string) => void };

/** The paper beside the record: its pages, or its text where it has none. */
export const PaperPane = ({ view, shown, onOpen }: Props) =>
  view.mediaType === 'application/pdf' ? (
    <PdfPane key={view.sha256} view={view} shown={shown} onOpen={onOpen} />
  ) : (
    <TextPane key={view.sha256} view={view} turn={shown.turn} onOpen={onOpen} />
  );
