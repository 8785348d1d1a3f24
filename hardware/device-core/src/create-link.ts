import type { ByteLink, LinkAddress } from './byte-link.ts';
import { SerialLink } from './serial-link.ts';
import { TcpLink } from './tcp-link.ts';
import { realTimers, type Timers } from './timers.ts';

/** The link for an address, not yet opened. Time limits in ms run on `timers`. */
export function createLink(address: LinkAddress, timers: Timers = realTimers): ByteLink {
  return address.kind === 'serial' ? new SerialLink(address, timers) : new TcpLink(address, timers);
}
