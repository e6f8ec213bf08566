#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { COMMANDS, type CommandEntry } from './commands.js';
import { EXIT, EXIT_HELP } from './exit.js';
import { packageVersion } from './package-version.js';

/** Runs the command line; sets the exit code of the process. */
async function main(arguments_: readonly string[]): Promise<void> {
  const program = new Command('sigmine')
    .description('Mines papers on solid-state electrolytes for ionic conductivities, each with its place on the page.')
    .version(packageVersion(), '-V, --version')
    .exitOverride()
    .showHelpAfterError('(add --help for usage and examples)')
    .addHelpText('after', EXIT_HELP);
  for (const entry of COMMANDS) await addCommand(program, entry, arguments_);
  if (arguments_.length === 0) program.outputHelp();
  else await program.parseAsync(arguments_, { from: 'user' });
}

/** Only the command that is called, or that help is asked for, is loaded. */
async function addCommand(program: Command, entry: CommandEntry, arguments_: readonly string[]): Promise<void> {
  const command = program.command(entry.name).summary(entry.summary).description(entry.summary);
  const called = arguments_[0] === 'help' ? arguments_[1] : arguments_[0];
  if (entry.name === called) (await entry.load()).define(command).addHelpText('after', EXIT_HELP);
}

/** Says what went wrong in one line; SIGMINE_DEBUG=1 shows the stack of unexpected errors. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.unusable;
  if (!(error instanceof Error)) throw error;
  const debug = process.env.SIGMINE_DEBUG !== undefined;
  process.stderr.write(`sigmine: ${debug ? error.stack : error.message.split('\n')[0]}\n`);
  return EXIT.unusable;
}

/** A reader that closes early (`| head`) is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.ok);
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
