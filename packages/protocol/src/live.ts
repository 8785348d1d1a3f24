import * as z from 'zod';
import { consoleView, customerScreenView } from './views/counter.ts';
import { devicesView } from './views/devices.ts';
import { followView } from './views/follow.ts';
import { counterBoardView, floorView, hallBoardView, kioskView, managerView } from './views/hall.ts';

/**
 * Live topics. A screen subscribes to one with the last `seq` it has; the answer brings the view as it is now (or none,
 * if nothing changed since) and the calls it missed. Later messages carry the whole view again: a lost message is
 * healed by the next one.
 * `kiosk:KIOSK`, `counter-board:COUNTER`, `customer-screen:COUNTER`, `console:COUNTER`, `follow:TOKEN` take a subject.
 */
export const topicViews = {
  kiosk: kioskView,
  'hall-board': hallBoardView,
  'counter-board': counterBoardView,
  'customer-screen': customerScreenView,
  console: consoleView,
  follow: followView,
  floor: floorView,
  manager: managerView,
  devices: devicesView,
} as const;
export type TopicName = keyof typeof topicViews;
export type TopicView<T extends TopicName> = z.infer<(typeof topicViews)[T]>;

export const subscribeRequest = z.strictObject({
  topic: z.enum(Object.keys(topicViews) as [TopicName, ...TopicName[]]),
  subject: z.string().max(64).nullable(),
  /** The last journal sequence the screen has seen; null at the first time. */
  sinceSeq: z.int().min(0).nullable(),
});
export const unsubscribeRequest = subscribeRequest.omit({ sinceSeq: true });
export type SubscribeRequest = z.infer<typeof subscribeRequest>;

/** A call or recall, spoken by the hall board and glowing on it. */
export const liveCall = z.object({
  seq: z.int(),
  at: z.int(),
  ticketNumber: z.string(),
  counterId: z.string(),
  counterNumber: z.string(),
});
export type LiveCall = z.infer<typeof liveCall>;

/** Amounts said aloud [C7], for the customer screen of that counter. */
export const liveAnnouncement = z.object({
  seq: z.int(),
  at: z.int(),
  kind: z.enum(['due', 'received', 'change', 'payout']),
  amountFen: z.int(),
});
export type LiveAnnouncement = z.infer<typeof liveAnnouncement>;

export interface LiveMessage<T extends TopicName = TopicName> {
  readonly topic: T;
  readonly subject: string | null;
  readonly seq: number;
  /** null: nothing changed since `sinceSeq`. */
  readonly view: TopicView<T> | null;
  /** hall-board and counter-board: calls since the last message (or since `sinceSeq`), oldest first. */
  readonly calls: readonly LiveCall[];
  /** customer-screen: amounts to say since the last message, oldest first. */
  readonly announcements: readonly LiveAnnouncement[];
}

/** Socket.io events, both ways. Path: /api/v1/live. */
export interface ServerToClient {
  update: (message: LiveMessage) => void;
}
export interface ClientToServer {
  subscribe: (
    request: SubscribeRequest,
    answer: (reply: LiveMessage | { refusal: { code: string; facts: Record<string, unknown> } }) => void,
  ) => void;
  unsubscribe: (request: z.infer<typeof unsubscribeRequest>) => void;
}
