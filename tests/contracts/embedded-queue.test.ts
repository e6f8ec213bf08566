import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedQueue } from '../../src/queue/embedded-queue.js';
import { type Database, openDatabase } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrations.js';
import { queueContract } from './queue.js';

queueContract('embedded queue', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sigmine-queue-'));
  const opened: Database[] = [];
  const open = async () => {
    const database = openDatabase(join(folder, 'queue.sqlite'));
    opened.push(database);
    migrate(database);
    return embeddedQueue(database, { attempts: 3, backoffMs: 20 });
  };
  const end = async (): Promise<void> => {
    for (const database of opened) database.close();
    rmSync(folder, { recursive: true });
  };
  return { queue: await open(), reopen: open, end };
});
