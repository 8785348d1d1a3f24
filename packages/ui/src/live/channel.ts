import type { LiveAnnouncement, LiveCall, LiveMessage, TopicName, TopicView } from '@onehall/protocol';

export type Connection = 'connecting' | 'live' | 'catching-up' | 'cut-off';

export interface LiveState<T extends TopicName> {
  /** The newest view; kept while the screen is cut off. */
  readonly view: TopicView<T> | null;
  readonly connection: Connection;
  /** Since when, epoch ms; null while connected. */
  readonly cutOffSince: number | null;
  /** The hall will not show us this topic (unknown ticket, no session). */
  readonly refused: string | null;
}

export interface LiveHandlers {
  readonly onCalls?: (calls: readonly LiveCall[]) => void;
  readonly onAnnouncements?: (announcements: readonly LiveAnnouncement[]) => void;
}

type Reply = LiveMessage | { refusal: { code: string } };

/**
 * One subscription, as a pure state machine over what the socket says. Views replace one another; calls and
 * announcements are handed on exactly once and in order, also over a reconnect.
 */
export class LiveChannel<T extends TopicName> {
  state: LiveState<T> = { view: null, connection: 'connecting', cutOffSince: null, refused: null };
  /** The last sequence seen; the next subscription starts there. */
  sinceSeq: number | null = null;
  readonly #handlers: () => LiveHandlers;
  readonly #changed: () => void;
  #heard = -1;
  #held: LiveMessage[] | null = [];

  constructor(handlers: () => LiveHandlers, changed: () => void) {
    this.#handlers = handlers;
    this.#changed = changed;
  }

  /** The connection is there; a subscription is on its way, and updates wait for its answer. */
  connected(): void {
    this.#held = [];
    const again = this.state.view !== null || this.state.connection === 'cut-off';
    this.#set({ connection: again ? 'catching-up' : 'connecting' });
  }

  cutOff(at: number): void {
    if (this.state.connection === 'cut-off') return;
    this.#held = [];
    this.#set({ connection: 'cut-off', cutOffSince: this.state.cutOffSince ?? at });
  }

  answered(reply: Reply): void {
    if ('refusal' in reply) {
      this.#set({ connection: 'live', cutOffSince: null, refused: reply.refusal.code });
      return;
    }
    // A server whose journal is shorter than what we saw began anew: believe it.
    if (this.sinceSeq !== null && reply.seq < this.sinceSeq) this.#heard = -1;
    this.sinceSeq = reply.seq;
    const held = this.#held ?? [];
    this.#held = null;
    this.#take(reply, { connection: 'live', cutOffSince: null, refused: null });
    for (const message of held) this.updated(message);
  }

  updated(message: LiveMessage): void {
    if (this.#held !== null) {
      this.#held.push(message);
      return;
    }
    if (this.sinceSeq !== null && message.seq < this.sinceSeq) return;
    this.sinceSeq = message.seq;
    this.#take(message, {});
  }

  #take(message: LiveMessage, change: Partial<LiveState<T>>): void {
    const view = message.view as TopicView<T> | null;
    this.#set(view === null ? change : { ...change, view });
    const calls = message.calls.filter((one) => one.seq > this.#heard);
    const announcements = message.announcements.filter((one) => one.seq > this.#heard);
    for (const one of [...calls, ...announcements]) this.#heard = Math.max(this.#heard, one.seq);
    if (calls.length > 0) this.#handlers().onCalls?.(calls);
    if (announcements.length > 0) this.#handlers().onAnnouncements?.(announcements);
  }

  #set(change: Partial<LiveState<T>>): void {
    this.state = { ...this.state, ...change };
    this.#changed();
  }
}
