// The server, but with a commit for every command: what the bench compares the sharing of commits with.
import { createRequire } from 'node:module';
import type { Logger } from 'pino';
import { compose } from '../../apps/server/src/compose.ts';
import { readConfig } from '../../apps/server/src/config.ts';

// The logger as the server has it: tests have no packages of their own.
const { pino } = createRequire(new URL('../../apps/server/src/main.ts', import.meta.url))('pino') as {
  pino: (options: { level: string }) => Logger;
};

const hall = await compose({
  config: readConfig(process.argv.slice(2), process.cwd()),
  log: pino({ level: 'warn' }),
  shareCommits: false,
  onFatal: () => process.exit(70),
});
process.on('SIGTERM', () => void hall.stop().then(() => process.exit(0)));
console.log(hall.url);
