import { embeddedQueue } from '../queue/embedded-queue.js';
import type { Queue } from '../queue/queue.js';
import type { Workspace } from '../store/workspace.js';
import { workspaceId } from '../store/workspace-id.js';
import { UsageError } from './exit.js';
import { say } from './terminal.js';

/** A queue; `shared` when its workers may be anywhere, so that results travel through it to one that has the workspace. */
export type Engine = { readonly queue: Queue; readonly shared: boolean };

/** Opens the queue at an address, or without one that of the workspace. Throws UsageError when there is none to use. */
export async function openQueue(address: string | undefined, workspace?: Workspace): Promise<Engine> {
  if (address === undefined) {
    if (workspace === undefined) throw new UsageError('work without a workspace needs --queue redis://HOST:PORT');
    return { queue: embeddedQueue(workspace.database), shared: false };
  }
  const shown = address.replace(/\/\/[^@/]*@/u, '//***@');
  const { openBullmq } = await import('../queue/open-bullmq.js');
  try {
    const queue = await openBullmq(address, {
      ...(workspace === undefined ? {} : { workspace: workspaceId(workspace.database) }),
      onLost: (reason) => say(`Queue ${shown} does not answer (${reason}); waiting until it does`),
    });
    return { queue, shared: true };
  } catch (error) {
    throw new UsageError(`Cannot use queue ${shown}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
