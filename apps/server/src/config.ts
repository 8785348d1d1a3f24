import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface ServerConfig {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly hallFile: string;
}

/** Something the person who starts the server can put right: one line, no stack, exit code 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const defaults = { port: '8080', host: '127.0.0.1', data: 'data', hall: 'halls/demo.json' };

/** Reads --port, --host, --data and --hall. Throws StartError for anything else. */
export function readConfig(args: readonly string[], workingFolder: string): ServerConfig {
  let values: Partial<Record<keyof typeof defaults, string>>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        hall: { type: 'string' },
      },
    }));
  } catch (error) {
    const said = error instanceof Error ? error.message.split('.')[0] : String(error);
    throw new StartError(`${said}. Options: --port N --host H --data DIR --hall FILE`);
  }
  const given = { ...defaults, ...values };
  const port = Number(given.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`--port ${given.port}: a port is a whole number from 0 to 65535`);
  }
  return {
    port,
    host: given.host,
    dataFolder: resolve(workingFolder, given.data),
    hallFile: resolve(workingFolder, given.hall),
  };
}
