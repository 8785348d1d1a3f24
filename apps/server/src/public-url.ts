import { networkInterfaces } from 'node:os';

/** The address that a phone in the hall can reach: a server that listens everywhere is not at 127.0.0.1 for it. */
export function publicUrlOf(url: string, host: string): string {
  const lan = host === '0.0.0.0' || host === '::' ? lanAddress() : null;
  return lan === null ? url : url.replace('127.0.0.1', lan);
}

function lanAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find((one) => one.family === 'IPv4' && !one.internal)?.address ?? null;
}
