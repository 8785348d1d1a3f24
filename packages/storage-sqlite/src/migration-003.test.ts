import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { callNextTicket, closeDays, finishTicket, signOn } from '@onehall/application';
import { bankAccount, fen, type HallEvent, noNeeds, posting, vaultAccount } from '@onehall/domain';
import { FakeClock, tempFolder, testHall } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { applyEvent } from './appliers/apply-event.ts';
import { migrate, openDatabase, type Prepare, preparing } from './database.ts';
import { migrationsFolder, openHallStore } from './hall-store.ts';
import { Journal } from './journal/journal.ts';
import { readKeyFile } from './vault/vault.ts';
import { verifyHallData } from './verify.ts';

const day = '2026-03-01';
const minuteMs = 60_000;
const place = { counterId: 'counter-1', counterNumber: '1', clerkId: 'k1' };

/** The migrations that the program before the queue's whole life knew. */
function migrationsBefore(): URL {
  const folder = join(tempFolder(), 'migrations');
  mkdirSync(folder);
  for (const name of readdirSync(migrationsFolder).filter((one) => one < '003'))
    copyFileSync(new URL(name, migrationsFolder), join(folder, name));
  return pathToFileURL(`${folder}/`);
}

/** What the old program's appliers wrote for its own tickets. */
function applyOld(prepare: Prepare, type: string, at: number, seq: number, ticketId: string): void {
  const set = (columns: string, ...values: readonly unknown[]) =>
    prepare(`UPDATE ticket SET ${columns} WHERE id = ?`).run(...values, ticketId);
  const occupy = (id: string | null) => prepare('UPDATE counter_session SET ticket_id = ?').run(id);
  const visit = (open: number) =>
    prepare('UPDATE visit SET open = ?, counter_id = ?, clerk_id = ? WHERE ticket_id = ?').run(
      open,
      place.counterId,
      place.clerkId,
      ticketId,
    );
  switch (type) {
    case 'TicketCalled':
      set(
        `state = 'called', counter_id = ?, clerk_id = ?, called_at = ?, last_called_at = ?, last_called_seq = ?`,
        place.counterId,
        place.clerkId,
        at,
        at,
        seq,
      );
      occupy(ticketId);
      return;
    case 'TicketRecalled':
      set('recalls = 1, last_called_at = ?, last_called_seq = ?', at, seq);
      return;
    case 'ServiceStarted':
      set(`state = 'serving', serving_at = ?`, at);
      visit(1);
      return;
    case 'TicketNoShow':
    case 'TicketFinished':
      set(`state = ?, ended_at = ?`, type === 'TicketNoShow' ? 'noShow' : 'finished', at);
      prepare('UPDATE visit SET open = 0 WHERE ticket_id = ?').run(ticketId);
      occupy(null);
  }
}

/** The old program at work in a folder: its tables, its events, its clock. */
class OldProgram {
  readonly clock: FakeClock;
  readonly #prepare: Prepare;
  readonly #journal: Journal;
  readonly close: () => void;
  #sequence = 0;

  constructor(folder: string, clock: FakeClock) {
    this.clock = clock;
    readKeyFile(join(folder, 'hall.key'), false);
    const db = openDatabase(join(folder, 'hall.sqlite'));
    migrate(db, migrationsBefore(), clock.at);
    this.#prepare = preparing(db);
    this.#journal = new Journal(this.#prepare);
    this.close = () => void db.close();
  }

  /** An event whose tables have not changed since. */
  apply(event: HallEvent): void {
    applyEvent(this.#prepare, this.#append(event));
  }

  openShift(shiftId: string): void {
    const payload = { shiftId, clerkId: 'k1', businessDay: day, floatFen: 0, postings: [] };
    this.#append({ type: 'ShiftOpened', payload });
    this.#prepare(
      'INSERT INTO shift (id, clerk_id, business_day, opened_at, float_fen) VALUES (?, ?, ?, ?, ?)',
    ).run(shiftId, 'k1', day, this.clock.at, 0);
  }

  signOn(shiftId: string): void {
    this.#append({ type: 'ClerkSignedOn', payload: { counterId: 'counter-1', clerkId: 'k1', shiftId } });
    this.#prepare(
      `INSERT INTO counter_session (counter_id, clerk_id, shift_id, signed_on_at) VALUES ('counter-1', 'k1', ?, ?)`,
    ).run(shiftId, this.clock.at);
  }

  issue(ticketId: string, classId = 'general'): void {
    this.#sequence += 1;
    const number = `A00${this.#sequence}`;
    const dueAt = this.clock.at + 30 * minuteMs;
    this.#append({
      type: 'TicketIssued',
      payload: {
        ticketId,
        visitId: `visit-${ticketId}`,
        number,
        prefix: 'A',
        sequence: this.#sequence,
        businessDay: day,
        categoryId: 'bills',
        classId,
        group: 'general',
        language: 'zh',
        subscriberId: null,
        kioskId: null,
        followToken: `token-${ticketId}`,
        peopleAhead: 0,
        range: { low: 1, high: 9 },
        dueAt,
      },
    });
    this.#prepare(
      `INSERT INTO number_series VALUES (?, 'A', ?) ON CONFLICT DO UPDATE SET last = excluded.last`,
    ).run(day, this.#sequence);
    this.#prepare(
      `INSERT INTO ticket (id, visit_id, business_day, number, category_id, class_id, class_group, language,
         follow_token, people_ahead, range_low, range_high, arrived_at, due_at, state)
       VALUES (?, ?, ?, ?, 'bills', ?, 'general', 'zh', ?, 0, 1, 9, ?, ?, 'waiting')`,
    ).run(ticketId, `visit-${ticketId}`, day, number, classId, `token-${ticketId}`, this.clock.at, dueAt);
    this.#prepare('INSERT INTO visit (id, ticket_id) VALUES (?, ?)').run(`visit-${ticketId}`, ticketId);
  }

  /** What happened to a ticket at counter 1, a minute apart. */
  move(ticketId: string, ...types: readonly string[]): void {
    for (const type of types) {
      this.clock.pass(minuteMs);
      const recalls = type === 'TicketRecalled' ? { recalls: 1 } : {};
      const payload = { ticketId, visitId: `visit-${ticketId}`, number: 'A001', ...place, ...recalls };
      const { at, seq } = this.#append({ type, payload });
      applyOld(this.#prepare, type, at, seq, ticketId);
    }
  }

  #append(event: { readonly type: string; readonly payload: unknown }) {
    const origin = { at: this.clock.at, actor: 'staff:k1', terminal: 'counter-1', commandId: null };
    return this.#journal.append(event as HallEvent, origin);
  }
}

/** A folder as the old program left it: tickets in each of its states. */
function oldFolder() {
  const folder = tempFolder();
  const clock = new FakeClock();
  const old = new OldProgram(folder, clock);
  const postings = [posting(vaultAccount(), bankAccount(), fen(2_000_000), 'vault-opening')];
  old.apply({ type: 'HallOpened', payload: { hallId: 'test', postings } });
  old.openShift('shift-1');
  old.signOn('shift-1');
  for (const id of ['done', 'absent', 'serving', 'waits', 'also']) old.issue(id);
  old.move('done', 'TicketCalled', 'ServiceStarted', 'TicketFinished');
  old.move('absent', 'TicketCalled', 'TicketRecalled', 'TicketNoShow');
  old.move('serving', 'TicketCalled', 'ServiceStarted');
  old.close();
  const proof = () => verifyHallData(folder, join(tempFolder(), 'rebuilt.sqlite'));
  const open = () => openHallStore({ folder, hall: testHall(), now: clock.now });
  return { clock, open, proof };
}

describe('data of the program before the queue’s whole life', () => {
  test('opens, and what was written then is what a rebuild by the new program writes', () => {
    const { open, proof } = oldFolder();
    open().close();
    expect(proof()).toMatchObject({ ok: true, problem: null });
  });

  test('has its tickets: waiting from their arrival, without wishes, called once', () => {
    const { open } = oldFolder();
    const store = open();
    const { arrivedAt = 0 } = store.state.ticket('waits') ?? {};
    expect(store.state.ticket('waits')).toMatchObject({
      state: 'waiting',
      needs: noNeeds,
      waitFrom: arrivedAt,
      dueAt: arrivedAt + 30 * minuteMs,
      brokenAt: null,
    });
    expect(store.state.ticket('absent')).toMatchObject({ state: 'noShow', recalls: 1, returnUntil: null });
    expect(store.queries.ticket('done')).toMatchObject({
      state: 'finished',
      firstCalledAt: arrivedAt + minuteMs,
      jump: null,
      why: null,
    });
    expect(store.state.waitingGroups([day, day])).toEqual([
      { classId: 'general', categoryId: 'bills', count: 2 },
    ]);
    store.close();
  });

  test('goes on under the new program: served, called, closed, and still proven', async () => {
    const { clock, open, proof } = oldFolder();
    const store = open();
    const must = async (decide: Parameters<typeof store.submit>[1]) => {
      const envelope = { type: 't', actor: 'staff:k1', terminal: 'x', commandId: null, body: null };
      expect(await store.submit(envelope, decide)).toMatchObject({ ok: true });
    };
    await must((context) => finishTicket({ ticketId: 'serving', clerkId: 'k1' }, context));
    await must((context) => signOn({ counterId: 'counter-2', clerkId: 'k2' }, context));
    await must((context) => callNextTicket({ counterId: 'counter-1', clerkId: 'k1' }, context));
    expect(store.queries.ticket('waits')).toMatchObject({ state: 'called', why: { candidates: 1 } });
    clock.pass(24 * 60 * minuteMs);
    await must(closeDays);
    expect(store.state.ticket('also')?.state).toBe('abandoned');
    store.close();
    expect(proof()).toMatchObject({ ok: true, problem: null });
  });
});
