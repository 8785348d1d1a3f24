import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { listSerialPorts } from './serial-link.ts';

/** A serial port under the name that stays with its adapter. */
export interface FoundPort {
  /** by-id where there is one, else by-path, else the kernel's name, which may move at the next plug-in. */
  readonly path: string;
  /** All other names of the same port. */
  readonly aliases: readonly string[];
  readonly maker: string | null;
}

export interface FoundPorts {
  readonly ports: readonly FoundPort[];
  /** false: the machine has nobody to ask (no udev); only names in /dev were looked at. */
  readonly asked: boolean;
}

export interface PortSources {
  readonly devFolder: string;
  /** Asks the system; rejects on a machine without udev. */
  readonly list: () => Promise<readonly { readonly path: string; readonly maker: string | null }[]>;
}

/** Adapters and on-board ports; consoles and pseudo-terminals are none. */
const portName = /^tty(USB|ACM|AMA|XRUSB|WCH|MFD)\d+$/;

/** Every serial port that can be found, by names that stay. Never rejects: what cannot be asked is left out. */
export async function listPorts(sources: Partial<PortSources> = {}): Promise<FoundPorts> {
  const { devFolder = '/dev', list = listSerialPorts } = sources;
  const told = await list().then(
    (ports) => ({ ports, asked: true }),
    () => ({ ports: [], asked: false }),
  );
  const seen = (await namesIn(devFolder))
    .filter((name) => portName.test(name))
    .map((name) => join(devFolder, name));
  const byId = await linksIn(join(devFolder, 'serial', 'by-id'));
  const byPath = await linksIn(join(devFolder, 'serial', 'by-path'));
  const real = new Set([...told.ports.map((port) => port.path), ...seen, ...byId.keys(), ...byPath.keys()]);
  const ports = [...real].sort().map((path): FoundPort => {
    const names = [...(byId.get(path) ?? []), ...(byPath.get(path) ?? []), path];
    const [best = path, ...aliases] = names;
    return { path: best, aliases, maker: told.ports.find((port) => port.path === path)?.maker ?? null };
  });
  return { ports, asked: told.asked };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

/** Links by the device that they lead to; one that leads nowhere is a cable that was pulled. */
async function linksIn(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const name of await namesIn(folder)) {
    const link = join(folder, name);
    const target = await realpath(link).catch(() => null);
    if (target !== null) found.set(target, [...(found.get(target) ?? []), link]);
  }
  return found;
}
