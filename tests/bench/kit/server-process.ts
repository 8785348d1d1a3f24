import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const serverEntry = join(root, 'apps/server/src/main.ts');
const startMsMax = 20_000;
const stopMsMax = 10_000;

export interface ServerOptions {
  /** The program to run; without it the server itself. */
  readonly entry?: string;
  readonly dataFolder: string;
  readonly hallFile: string;
  /** 0 or absent: any free one. */
  readonly port?: number;
  readonly nodeArgs?: readonly string[];
}

/** A server in a process of its own, so that it can be measured, and killed. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Resident memory now, in bytes; Linux only. */
  rssBytes(): number;
  /** Processor time used so far, in ms; Linux only. */
  cpuMs(): number;
  isRunning(): boolean;
  /** kill -9: no handler runs, nothing is flushed by the process. */
  kill(): Promise<void>;
  /** As an operator stops it. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', endServers);

/** Also for tests, which may fail before they stop what they started, and whose processes end without saying so. */
export function endServers(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Keeps a child from outliving this process. */
export function keepWithUs(child: ChildProcess): ChildProcess {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Resolves to the address that the server prints when it takes traffic. Rejects with what it said instead. */
export function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`the server ${why}: ${said.trim().slice(-600)}`));
    const timer = setTimeout(() => fail(`did not start within ${startMsMax} ms`), startMsMax);
    const hear = (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-8_000);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended with ${code ?? signal}`);
    });
  });
}

/** Starts a server and resolves when it takes traffic. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const args = [
    ...(options.nodeArgs ?? []),
    options.entry ?? serverEntry,
    '--port',
    String(options.port ?? 0),
    '--data',
    options.dataFolder,
    '--hall',
    options.hallFile,
  ];
  const child = keepWithUs(spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }));
  return serverProcess(child, await addressOf(child));
}

function serverProcess(child: ChildProcess, url: string): ServerProcess {
  const pid = child.pid ?? 0;
  return {
    url,
    pid,
    rssBytes: () => rssBytesOf(pid),
    cpuMs: () => cpuMsOf(pid),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      child.kill('SIGKILL');
      await exited(child);
    },
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopMsMax);
      await exited(child);
      clearTimeout(timer);
    },
  };
}

function rssBytesOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) * 1024;
}

/** Fields 14 and 15 of /proc/PID/stat, in ticks of 10 ms. */
export function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
