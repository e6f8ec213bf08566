import { existsSync } from 'node:fs';
import type { Queue } from '../queue/queue.js';
import { openWorkspace, type Workspace } from '../store/workspace.js';
import { openQueue } from './open-queue.js';
import { DEFAULT_WORKSPACE } from './options.js';

export type QueueOptions = { readonly workspace: string; readonly queue?: string };

/** Gives a queue, and its workspace where there is one, to some work and closes both. A shared queue can be asked from a machine without the workspace. */
export async function withQueueOf<T>(
  { workspace: folder, queue: address }: QueueOptions,
  work: (queue: Queue, workspace: Workspace | undefined) => Promise<T>,
): Promise<T> {
  const absent = address !== undefined && folder === DEFAULT_WORKSPACE && !existsSync(folder);
  const workspace = absent ? undefined : openWorkspace(folder, { create: false });
  try {
    const { queue } = await openQueue(address, workspace);
    try {
      return await work(queue, workspace);
    } finally {
      await queue.close();
    }
  } finally {
    workspace?.close();
  }
}
