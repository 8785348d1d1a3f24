import { findCounter } from '@onehall/domain';
import type { LiveMessage, TopicName, TopicView } from '@onehall/protocol';
import type { Principal } from '../access/principals.ts';
import type { ServerParts } from '../parts.ts';
import { presentConsole, presentCustomerScreen } from '../present/counter-views.ts';
import { presentCounterBoard } from '../present/counters.ts';
import { presentDevices } from '../present/devices-view.ts';
import { presentFloor } from '../present/floor.ts';
import { presentFollow } from '../present/follow.ts';
import { presentHallBoard, presentKiosk } from '../present/hall-views.ts';
import { presentManager } from '../present/manager-view.ts';

interface Topic<T extends TopicName> {
  /** At most one message in this time, except for calls. ms */
  readonly everyMs: number;
  /** null: there is no such subject. */
  readonly present: (parts: ServerParts, subject: string) => TopicView<T> | null;
  /** A device watches its own place only, and a clerk any console (to choose a counter). */
  readonly ownPlace: boolean;
  /** Left out of the view for whoever is not meant by it; undefined: everybody who may watch sees all. */
  readonly seenBy?: (view: TopicView<T>, principal: Principal) => TopicView<T>;
}

const ofCounter =
  <V>(present: (parts: ServerParts, counter: NonNullable<ReturnType<typeof findCounter>>) => V) =>
  (parts: ServerParts, subject: string): V | null => {
    const counter = findCounter(parts.hall, subject);
    return counter ? present(parts, counter) : null;
  };

/** The customer at a counter, their papers and the drawer are between them and the clerk who works there [C12]. */
function consoleSeenBy(view: TopicView<'console'>, principal: Principal): TopicView<'console'> {
  const theirs = principal.kind === 'staff' && principal.staff.id === view.session?.clerkId;
  return theirs ? view : { ...view, ticket: null, visit: null, reading: null };
}

/** What waits for a word is the managers' to see: the auditor reads what became of it. */
function managerSeenBy(view: TopicView<'manager'>, principal: Principal): TopicView<'manager'> {
  const auditor = principal.kind === 'staff' && principal.staff.role === 'auditor';
  return auditor ? { ...view, approvals: [] } : view;
}

export const topics: { readonly [T in TopicName]: Topic<T> } = {
  kiosk: { everyMs: 150, present: presentKiosk, ownPlace: true },
  'hall-board': { everyMs: 150, present: presentHallBoard, ownPlace: false },
  'counter-board': { everyMs: 50, present: ofCounter(presentCounterBoard), ownPlace: true },
  'customer-screen': { everyMs: 50, present: ofCounter(presentCustomerScreen), ownPlace: true },
  console: { everyMs: 50, present: ofCounter(presentConsole), ownPlace: false, seenBy: consoleSeenBy },
  follow: { everyMs: 500, present: presentFollow, ownPlace: false },
  floor: { everyMs: 250, present: presentFloor, ownPlace: false },
  manager: { everyMs: 1000, present: presentManager, ownPlace: false, seenBy: managerSeenBy },
  devices: { everyMs: 100, present: presentDevices, ownPlace: false },
};

/** A message with the view as this principal may see it. */
export function seenBy(principal: Principal, message: LiveMessage): LiveMessage {
  const { seenBy: limit } = topics[message.topic] as Topic<TopicName>;
  return message.view === null || limit === undefined
    ? message
    : { ...message, view: limit(message.view, principal) };
}

/** Whether this principal, whose role may watch the topic, may watch this subject of it. */
export function mayWatchSubject(principal: Principal, topic: TopicName, subject: string): boolean {
  if (principal.kind !== 'device' || !topics[topic].ownPlace) return true;
  return principal.place === subject;
}
