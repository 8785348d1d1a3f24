import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { DeviceError } from './device-error.ts';
import { realTimers } from './timers.ts';

export interface PtyAddress {
  /** The Unix socket on which the virtual device listens. */
  readonly socketPath: string;
  /** The path under which the host will find its serial port. */
  readonly linkPath: string;
  /** socat's block size in bytes; a small one keeps its buffers from hiding a slow line. */
  readonly blockBytes?: number;
}

/** A pseudo-terminal in front of a virtual device. */
export interface Pty {
  readonly path: string;
  /** Pulls the plug: the host's port hangs up as with a USB adapter. Resolves when the path is gone. */
  kill(): Promise<void>;
}

const pollMs = 5;
const pollsMax = 1_000;

const children = new Set<ChildProcess>();

/** A socat also ends by itself when the device's socket closes, so not even a killed parent leaves it behind. */
function keepWithParent(child: ChildProcess): void {
  if (children.size === 0 && !process.listeners('exit').includes(killChildren))
    process.on('exit', killChildren);
  children.add(child);
}

function killChildren(): void {
  for (const child of children) child.kill('SIGKILL');
}

/** Whether this machine can make pseudo-terminals for virtual devices. */
export function socatAvailable(): boolean {
  return spawnSync('socat', ['-V'], { stdio: 'ignore' }).status === 0;
}

/** Opens a pseudo-terminal and resolves when its path exists. Rejects with `socat-missing` or `path-missing`. */
export async function openPty(address: PtyAddress): Promise<Pty> {
  rmSync(address.linkPath, { force: true });
  const child = spawn(
    'socat',
    [
      '-b',
      String(address.blockBytes ?? 8_192),
      `pty,rawer,link=${address.linkPath}`,
      `UNIX-CONNECT:${address.socketPath}`,
    ],
    { stdio: 'ignore' },
  );
  keepWithParent(child);
  const ended = childEnd(child);
  const forget = () => void children.delete(child);
  ended.then(forget, forget);
  await Promise.race([pathAppears(address.linkPath, child), ended.then(refuseEarlyEnd)]);
  return {
    path: address.linkPath,
    async kill() {
      child.kill('SIGKILL');
      await ended.catch(() => undefined);
      // A dangling link could point at another device's terminal soon: numbers are given out again.
      rmSync(address.linkPath, { force: true });
    },
  };
}

function childEnd(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => resolve());
    child.once('error', (error) =>
      reject(new DeviceError('socat-missing', `socat cannot be started: ${error.message}`, { cause: error })),
    );
  });
}

function refuseEarlyEnd(): never {
  throw new DeviceError('path-missing', 'socat ended before its pseudo-terminal was ready');
}

async function pathAppears(path: string, child: ChildProcess): Promise<void> {
  for (let poll = 0; poll < pollsMax && child.exitCode === null; poll += 1) {
    if (existsSync(path)) return;
    await new Promise<void>((resolve) => void realTimers.after(pollMs, resolve));
  }
  throw new DeviceError('path-missing', `no pseudo-terminal at ${path} within ${pollMs * pollsMax} ms`);
}
