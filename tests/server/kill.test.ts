import { expect, test } from 'vitest';
import { RecordView, Worklist } from '../../src/server/api.js';
import { minedWorkspace } from '../fixtures/mined.js';
import { paperText } from '../fixtures/papers.js';
import { startReview } from '../fixtures/review-server.js';

test('every decision that was acknowledged is there after SIGKILL, whatever was under way', async () => {
  const papers = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`p${i}.txt`, paperText(i)]));
  const workspace = await minedWorkspace(papers);
  const acknowledged = new Map<string, number>();
  for (const enough of [1, 4, 9]) {
    const { address, kill } = await startReview(workspace);
    const { rows } = Worklist.parse(await (await fetch(`${address}/api/worklist`)).json());
    let taken = 0;
    const decide = async (id: string): Promise<void> => {
      const seen = rows.find((row) => row.record_id === id)?.seen ?? 0;
      const body = JSON.stringify({ type: 'accept', seen });
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`${address}/api/records/${id}/decisions`, { method: 'POST', headers, body });
      if (response.status !== 201) return;
      acknowledged.set(id, seen + 1);
      taken++;
      if (taken === enough) await kill();
    };
    // All at once, so that some are cut off at each stage; those that fail were not acknowledged
    await Promise.allSettled(rows.map(({ record_id }) => decide(record_id)));
    expect(taken).toBeGreaterThanOrEqual(enough);
  }
  const { address } = await startReview(workspace);
  for (const [id, least] of acknowledged) {
    const { decisions } = RecordView.parse(await (await fetch(`${address}/api/records/${id}`)).json());
    expect(decisions.length).toBeGreaterThanOrEqual(least);
  }
});
