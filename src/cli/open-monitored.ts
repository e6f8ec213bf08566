import type { BoardQueue } from '../queue/open-board.js';
import type { Monitor } from '../server/monitor.js';
import type { Workspace } from '../store/workspace.js';
import { monitorOf } from './monitor-of.js';
import { openQueue } from './open-queue.js';

/** The queue of a workspace for those who watch: metrics and health, and the queues of bull-board when it is in Redis. */
export type Monitored = {
  readonly monitor: Monitor;
  readonly board: readonly BoardQueue[] | undefined;
  readonly close: () => Promise<void>;
};

/** Opens it at an address, or without one in the workspace. Throws UsageError. */
export async function openMonitored(address: string | undefined, workspace: Workspace): Promise<Monitored> {
  const { queue } = await openQueue(address, workspace);
  const monitor = monitorOf(queue);
  if (address === undefined) return { monitor, board: undefined, close: queue.close };
  const { openBoard } = await import('../queue/open-board.js');
  const board = openBoard(address);
  const close = async (): Promise<void> => void (await Promise.all([queue.close(), board.close()]));
  return { monitor, board: board.queues, close };
}
