import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type LinkAddress,
  openVirtualPort,
  serveVirtualDevice,
  socatAvailable,
  type VirtualDevice,
} from '@onehall/device-core';

/** Where a virtual device hangs, and how to pull its plug. */
export interface VirtualPlug {
  readonly address: LinkAddress;
  readonly transport: 'pseudo-terminal' | 'tcp';
  plug(): Promise<void>;
  unplug(): Promise<void>;
  setBaudRate(baudRate: number | undefined): void;
}

const prefix = 'onehall-ports-';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A server that was killed left its folder; the next one takes it away. */
function sweepOrphans(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (pid > 0 && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** A folder for the ports of virtual devices, gone when the server stops. Its path is short: sockets need that. */
export class VirtualPlace {
  readonly #folder: string;
  readonly #serial = socatAvailable();

  constructor() {
    sweepOrphans();
    this.#folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  }

  /** Over a real serial path (a pseudo-terminal) where socat is installed, else over TCP. */
  async hang(device: VirtualDevice, name: string, baudRate: number): Promise<VirtualPlug> {
    return this.#serial ? this.#hangOnPty(device, name, baudRate) : this.#hangOnTcp(device);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #hangOnPty(device: VirtualDevice, name: string, baudRate: number): Promise<VirtualPlug> {
    const port = await openVirtualPort(device, { folder: this.#folder, name });
    return {
      address: { kind: 'serial', path: port.path, baudRate },
      transport: 'pseudo-terminal',
      plug: () => port.plug(),
      unplug: () => port.unplug(),
      setBaudRate: (rate) => port.setBaudRate(rate),
    };
  }

  async #hangOnTcp(device: VirtualDevice): Promise<VirtualPlug> {
    const first = await serveVirtualDevice(device, { tcpPort: 0 });
    const tcpPort = first.tcpPort() ?? 0;
    await first.unplug();
    // The same port after each replug, as a cable goes back into the same socket.
    const served = await serveVirtualDevice(device, { tcpPort });
    return {
      address: { kind: 'tcp', host: '127.0.0.1', port: tcpPort },
      transport: 'tcp',
      plug: () => served.plug(),
      unplug: () => served.unplug(),
      setBaudRate: (rate) => served.setBaudRate(rate),
    };
  }
}
