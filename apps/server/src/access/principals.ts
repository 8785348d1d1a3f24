import type { IncomingHttpHeaders } from 'node:http';
import {
  type DeviceKind,
  findCounter,
  type Hall,
  passwordIsOld,
  type StaffMember,
  workingStaff,
} from '@onehall/domain';
import type { Audience, PrincipalBody } from '@onehall/protocol';
import type { HallStore, StoredCredential } from '@onehall/storage-sqlite';
import { hashToken } from './tokens.ts';

/** Who sends a request. */
export type Principal =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'staff';
      readonly staff: StaffMember;
      readonly tokenHash: string;
      readonly mustChange: boolean;
    }
  | {
      readonly kind: 'device';
      readonly deviceId: string;
      readonly deviceKind: DeviceKind;
      readonly place: string;
      readonly tokenHash: string;
    };

/** Which of its sessions a browser acts by: 'staff', or a device's 'KIND/PLACE'. */
export const actingAsHeader = 'x-onehall-acting-as';

export const staffCookie = 'onehall_staff';
export function deviceCookie(kind: DeviceKind, place: string): string {
  return `onehall_${kind}_${place.replaceAll(/[^a-zA-Z0-9-]/g, '')}`;
}

function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}

function cookieNames(actingAs: string, cookies: ReadonlyMap<string, string>): string[] {
  if (actingAs === 'staff') return [staffCookie];
  const [kind, place] = actingAs.split('/');
  if (kind && place) return [deviceCookie(kind as DeviceKind, place)];
  const held = [...cookies.keys()].filter((name) => name.startsWith('onehall_'));
  return held.sort((a, b) => Number(b === staffCookie) - Number(a === staffCookie));
}

export interface Asker {
  readonly headers: IncomingHttpHeaders;
  /** From the header, or from a socket's handshake. */
  readonly actingAs: string;
}

/** Finds out who asks, from the session cookies. Unknown, expired and unheld sessions are nobody. */
export function principalOf(asker: Asker, store: HallStore, hall: Hall, now: number): Principal {
  const cookies = readCookies(asker.headers.cookie);
  for (const name of cookieNames(asker.actingAs, cookies)) {
    const token = cookies.get(name);
    if (token === undefined) continue;
    const tokenHash = hashToken(token);
    const session = store.access.session(tokenHash, now);
    if (session?.kind === 'staff') {
      const staff = workingStaff(hall).find((one) => one.id === session.subjectId);
      const credential = store.access.credential(session.subjectId);
      if (staff && credential) {
        const mustChange = mustChangeAt(session.createdAt, credential, hall);
        return { kind: 'staff', staff, tokenHash, mustChange };
      }
    }
    if (session?.kind === 'device') {
      const device = store.access.device(session.subjectId);
      if (device) {
        return {
          kind: 'device',
          deviceId: device.id,
          deviceKind: device.kind,
          place: device.place,
          tokenHash,
        };
      }
    }
  }
  return { kind: 'nobody' };
}

/** A password that was given out, or was too old when its owner signed in, opens nothing but its own change [C12]. */
export function mustChangeAt(
  signedInAt: number,
  { mustChange, changedAt }: Pick<StoredCredential, 'mustChange' | 'changedAt'>,
  { secrecy }: Hall,
): boolean {
  return mustChange || passwordIsOld({ changedAt, signedInAt }, secrecy);
}

export function audienceOf(principal: Principal): Audience {
  switch (principal.kind) {
    case 'nobody':
      return 'anyone';
    case 'staff':
      return principal.staff.role;
    case 'device':
      return principal.deviceKind;
  }
}

/** For the journal: who did it. */
export function actorOf(principal: Principal): string {
  switch (principal.kind) {
    case 'nobody':
      return 'nobody';
    case 'staff':
      return `staff:${principal.staff.id}`;
    case 'device':
      return `device:${principal.deviceId}`;
  }
}

/** For the journal: where it was done. */
export function terminalOf(principal: Principal, store: HallStore): string {
  if (principal.kind === 'device') return `${principal.deviceKind}/${principal.place}`;
  if (principal.kind === 'nobody') return 'browser';
  return store.state.sessionOfClerk(principal.staff.id)?.counterId ?? 'browser';
}

export function presentPrincipal(principal: Principal, store: HallStore, hall: Hall): PrincipalBody {
  if (principal.kind === 'nobody') return { kind: 'nobody' };
  if (principal.kind === 'device') {
    const { deviceId, deviceKind, place } = principal;
    return { kind: 'device', deviceId, deviceKind, place };
  }
  const { staff, mustChange } = principal;
  const session = store.state.sessionOfClerk(staff.id);
  return {
    kind: 'staff',
    staffId: staff.id,
    workNumber: staff.workNumber,
    name: staff.name,
    role: staff.role,
    mustChangePassword: mustChange,
    counterId: session ? (findCounter(hall, session.counterId)?.id ?? null) : null,
  };
}
