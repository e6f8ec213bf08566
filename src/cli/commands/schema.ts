import type { Command } from 'commander';
import { z } from 'zod';
import { Record } from '../../domain/index.js';
import { examples } from '../options.js';
import { print } from '../terminal.js';

/** Adds `schema`: the JSON Schema of a record. */
export const define = (command: Command): Command =>
  command.addHelpText('after', examples('sigmine schema > record.schema.json')).action(async () => {
    await print(`${JSON.stringify(z.toJSONSchema(Record), null, 2)}\n`);
  });
