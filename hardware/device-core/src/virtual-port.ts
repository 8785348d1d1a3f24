import { join } from 'node:path';
import { openPty, type Pty } from './pty.ts';
import type { VirtualDevice } from './virtual-device.ts';
import { type ServedDevice, type ServeOptions, serveVirtualDevice } from './virtual-device-server.ts';

/** A virtual device behind a serial path that can be plugged in and pulled out. */
export interface VirtualPort {
  /** What the driver opens; exists only while plugged in. */
  readonly path: string;
  plug(): Promise<void>;
  unplug(): Promise<void>;
  setBaudRate(baudRate: number | undefined): void;
}

export interface VirtualPortPlace {
  /** An existing folder for the socket and the port; its path must be short (a Unix socket takes 107 bytes). */
  readonly folder: string;
  readonly name: string;
}

/** Serves a device on a pseudo-terminal, plugged in. Rejects with `socat-missing` where socat is not installed. */
export async function openVirtualPort(
  device: VirtualDevice,
  place: VirtualPortPlace,
  options: ServeOptions = {},
): Promise<VirtualPort> {
  const socketPath = join(place.folder, `${place.name}.sock`);
  const linkPath = join(place.folder, place.name);
  const served: ServedDevice = await serveVirtualDevice(device, { socketPath }, options);
  const plugPty = async () => {
    const opened = await openPty({
      socketPath,
      linkPath,
      ...(options.baudRate === undefined ? {} : { blockBytes: 64 }),
    });
    // Its path is there before it has reached the device: what the device said in between would be lost.
    await served.untilAttached();
    return opened;
  };
  let pty: Pty | undefined = await plugPty().catch(async (error: unknown) => {
    await served.unplug();
    throw error;
  });
  return {
    path: linkPath,
    setBaudRate: (baudRate) => served.setBaudRate(baudRate),
    async plug() {
      if (pty) return;
      await served.plug();
      pty = await plugPty();
    },
    async unplug() {
      const pulled = pty;
      pty = undefined;
      await pulled?.kill();
      await served.unplug();
    },
  };
}
