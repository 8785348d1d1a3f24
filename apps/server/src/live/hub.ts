import type { Recorded } from '@onehall/domain';
import type { LiveAnnouncement, LiveCall, LiveMessage, TopicName } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { announcementsOf, callsOf } from './moments.ts';
import { topics } from './topics.ts';

/** Views that change with time alone (waits, opening hours) are looked at this often. */
const refreshMs = 10_000;

interface Channel {
  readonly topic: TopicName;
  readonly subject: string | null;
  readonly watchers: Set<(message: LiveMessage) => void>;
  json: string;
  /** Journal sequence at which the view last changed. */
  changedSeq: number;
  sentAt: number;
  timer: NodeJS.Timeout | null;
  calls: LiveCall[];
  announcements: LiveAnnouncement[];
}

const keyOf = (topic: TopicName, subject: string | null) => `${topic}:${subject ?? ''}`;

/**
 * Live updates: after each commit the views that somebody watches are made again and sent where they differ. Each
 * message holds the whole view, so a lost one is healed by the next; calls and amounts ride along exactly once.
 */
export class LiveHub {
  readonly #parts: ServerParts;
  readonly #channels = new Map<string, Channel>();
  readonly #refresh: NodeJS.Timeout;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#refresh = setInterval(() => this.changed(), refreshMs);
    this.#refresh.unref();
  }

  /** Registers a watcher and answers with the view as it is, and with the calls it missed since `sinceSeq`. */
  watch(
    topic: TopicName,
    subject: string | null,
    sinceSeq: number | null,
    watcher: (message: LiveMessage) => void,
  ): LiveMessage | null {
    const channel = this.#channels.get(keyOf(topic, subject)) ?? this.#open(topic, subject);
    if (channel === null) return null;
    this.#send(channel);
    channel.watchers.add(watcher);
    // Later, not equal: a view may change with time alone, and then two views have one sequence.
    const unchanged =
      sinceSeq !== null && sinceSeq > channel.changedSeq && sinceSeq <= this.#parts.store.seq();
    const since = sinceSeq ?? this.#parts.store.seq();
    return {
      ...this.#message(channel),
      view: unchanged ? null : JSON.parse(channel.json),
      calls: topic === 'hall-board' || topic === 'counter-board' ? callsOf(this.#parts, since, subject) : [],
      announcements: [],
    };
  }

  unwatch(topic: TopicName, subject: string | null, watcher: (message: LiveMessage) => void): void {
    const key = keyOf(topic, subject);
    const channel = this.#channels.get(key);
    if (!channel) return;
    channel.watchers.delete(watcher);
    if (channel.watchers.size > 0) return;
    if (channel.timer) clearTimeout(channel.timer);
    this.#channels.delete(key);
  }

  /** Something happened; `events` when it stands in the journal. */
  changed(events: readonly Recorded[] = []): void {
    for (const channel of this.#channels.values()) {
      const urgent = this.#collect(channel, events);
      if (urgent) this.#send(channel);
      else this.#sendSoon(channel);
    }
  }

  close(): void {
    clearInterval(this.#refresh);
    for (const channel of this.#channels.values()) if (channel.timer) clearTimeout(channel.timer);
    this.#channels.clear();
  }

  #open(topic: TopicName, subject: string | null): Channel | null {
    const view = this.#present(topic, subject);
    if (view === null) return null;
    const channel: Channel = {
      topic,
      subject,
      watchers: new Set(),
      json: JSON.stringify(view),
      changedSeq: this.#parts.store.seq(),
      sentAt: 0,
      timer: null,
      calls: [],
      announcements: [],
    };
    this.#channels.set(keyOf(topic, subject), channel);
    return channel;
  }

  #collect(channel: Channel, events: readonly Recorded[]): boolean {
    const { topic, subject } = channel;
    let urgent = false;
    for (const event of events) {
      if (event.type === 'TicketCalled' || event.type === 'TicketRecalled') {
        const { counterId, counterNumber, number } = event.payload;
        const ours = topic === 'hall-board' || (topic === 'counter-board' && subject === counterId);
        if (!ours) continue;
        channel.calls.push({ seq: event.seq, at: event.at, ticketNumber: number, counterId, counterNumber });
        urgent = true;
      }
      if (topic === 'customer-screen' && subject !== null) {
        channel.announcements.push(...announcementsOf(this.#parts, event, subject));
      }
    }
    return urgent || channel.announcements.length > 0;
  }

  #sendSoon(channel: Channel): void {
    if (channel.timer) return;
    const wait = topics[channel.topic].everyMs - (performance.now() - channel.sentAt);
    channel.timer = setTimeout(() => this.#send(channel), Math.max(wait, 0));
  }

  #send(channel: Channel): void {
    if (channel.timer) clearTimeout(channel.timer);
    channel.timer = null;
    channel.sentAt = performance.now();
    const view = this.#present(channel.topic, channel.subject);
    const json = JSON.stringify(view);
    const happened = channel.calls.length > 0 || channel.announcements.length > 0;
    if (view === null || (json === channel.json && !happened)) return;
    channel.json = json;
    channel.changedSeq = this.#parts.store.seq();
    const message: LiveMessage = { ...this.#message(channel), view };
    channel.calls = [];
    channel.announcements = [];
    for (const watcher of channel.watchers) watcher(message);
  }

  /** One view that cannot be made (a record that does not open) must not take the hall down with it. */
  #present(topic: TopicName, subject: string | null) {
    try {
      return this.#parts.store.atOnce(() => topics[topic].present(this.#parts, subject ?? ''));
    } catch (error) {
      this.#parts.log.error({ err: error, topic, subject }, 'a view could not be made');
      return null;
    }
  }

  #message(channel: Channel): LiveMessage {
    const { topic, subject, calls, announcements } = channel;
    return { topic, subject, seq: this.#parts.store.seq(), view: null, calls, announcements };
  }
}
