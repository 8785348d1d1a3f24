import { pino } from 'pino';
import { compose, type RunningHall } from './compose.ts';
import { readConfig, StartError } from './config.ts';
import { printAddresses } from './welcome.ts';

/** What must never be written into a log, wherever it turns up. */
const redact = [
  'password',
  'mobile',
  'number',
  'idNumber',
  'cookie',
  '*.password',
  '*.mobile',
  '*.idNumber',
  'headers.cookie',
];
const stopMsMax = 8_000;

async function main(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new StartError(
      `Node ${process.versions.node} is too old: start with npm start, which brings Node 24`,
    );
  }
  const log = pino({ level: process.env['ONEHALL_LOG'] ?? 'warn', redact });
  const config = readConfig(process.argv.slice(2), process.cwd());
  let hall: RunningHall | null = null;
  const stop = (code: number) => {
    // A device that does not let go must not keep the server from ending.
    setTimeout(() => process.exit(code || 1), stopMsMax).unref();
    const stopping = hall ? hall.stop() : Promise.resolve();
    stopping.then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(code || 1);
      },
    );
  };
  hall = await compose({
    config,
    log,
    onFatal: (error) => {
      // Nothing more may be answered from memory: end, and let the supervisor start again from the file.
      log.fatal({ err: error }, 'the database failed; ending');
      process.exit(70);
    },
  });
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  printAddresses(hall, config);
}

main().catch((error: unknown) => {
  const line = error instanceof StartError ? `onehall: ${error.message}` : error;
  console.error(line);
  process.exit(1);
});
