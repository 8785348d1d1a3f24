import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  bankAccount,
  billingPayableAccount,
  clearingAccount,
  drawerAccount,
  fen,
  type HallEvent,
  noNeeds,
  type Posting,
  posting,
  vaultAccount,
} from '@onehall/domain';
import { FakeClock, tempFolder, testHall } from '@onehall/testing';
import { expect, onTestFinished, test } from 'vitest';
import { applyEvent } from './appliers/apply-event.ts';
import { migrate, openDatabase, type Prepare, preparing } from './database.ts';
import { migrationsFolder, openHallStore } from './hall-store.ts';
import { hashOfContent, Journal } from './journal/journal.ts';
import { readKeyFile, Vault } from './vault/vault.ts';
import { verifyHallData } from './verify.ts';

/** The migrations that the program before one-stop visits knew. */
function migrationsBefore(): URL {
  const folder = join(tempFolder(), 'migrations');
  mkdirSync(folder);
  for (const name of readdirSync(migrationsFolder).filter((one) => one < '005'))
    copyFileSync(new URL(name, migrationsFolder), join(folder, name));
  return pathToFileURL(`${folder}/`);
}

const place = { counterId: 'counter-1', counterNumber: '1', clerkId: 'k1' };
const visitId = 'v1';
const ofTicket = { ticketId: 't1', number: 'A001', visitId };
const content = { form: 'as it was' };
const signature = [[[1, 2, 0]]];
const contentHash = hashOfContent(content);
const signatureHash = hashOfContent({ documentId: 'd1', contentHash, signature });
const dueFen = 8_640;
const tenderedFen = 10_000;
const changeFen = tenderedFen - dueFen;
const customer = clearingAccount(visitId);
const drawer = drawerAccount('s1');

/** A visit as the program before wrote it: two look-ups, a document checked after the second, bills paid in cash. */
const events: readonly HallEvent[] = [
  {
    type: 'HallOpened',
    payload: {
      hallId: 'test',
      postings: [posting(vaultAccount(), bankAccount(), fen(100_000), 'vault-opening')],
    },
  },
  {
    type: 'ShiftOpened',
    payload: {
      shiftId: 's1',
      clerkId: 'k1',
      businessDay: '2026-03-01',
      floatFen: 50_000,
      postings: [posting(drawer, vaultAccount(), fen(50_000), 'float')],
    },
  },
  { type: 'ClerkSignedOn', payload: { counterId: 'counter-1', clerkId: 'k1', shiftId: 's1' } },
  {
    type: 'TicketIssued',
    payload: {
      ...ofTicket,
      businessDay: '2026-03-01',
      prefix: 'A',
      sequence: 1,
      categoryId: 'bills',
      classId: 'general',
      group: 'general',
      language: 'zh',
      subscriberId: null,
      kioskId: null,
      followToken: 'token',
      peopleAhead: 0,
      range: null,
      waitFrom: 1_772_330_400_000,
      dueAt: 1_772_332_200_000,
      needs: noNeeds,
      appointmentId: null,
    },
  } as HallEvent,
  { type: 'TicketCalled', payload: { ...ofTicket, ...place, jump: null, why: null } } as HallEvent,
  { type: 'ServiceStarted', payload: { ...ofTicket, ...place } },
  {
    type: 'SubscriberFound',
    payload: { visitId, subscriberId: 'sub-9', classId: 'general', cardRecordId: 'card-9' },
  },
  { type: 'IdentityChecked', payload: { visitId, subscriberId: 'sub-9', documentKind: 'resident-id-card' } },
  {
    type: 'SubscriberFound',
    payload: { visitId, subscriberId: 'sub-1', classId: 'gold', cardRecordId: 'card-0' },
  },
  { type: 'IdentityChecked', payload: { visitId, subscriberId: 'sub-1', documentKind: 'temporary-id-card' } },
  {
    type: 'SubscriberFound',
    payload: { visitId, subscriberId: 'sub-1', classId: 'gold', cardRecordId: 'card-1' },
  },
  { type: 'IdentityChecked', payload: { visitId, subscriberId: 'sub-1', documentKind: 'resident-id-card' } },
  {
    type: 'OrderAdded',
    payload: {
      visitId,
      orderId: 'o1',
      serviceId: 'bill-payment',
      subscriberId: 'sub-1',
      billIds: ['b1'],
      amountFen: dueFen,
      detailsRecordId: 'details-1',
    },
  },
  {
    type: 'FormShown',
    payload: { visitId, documentId: 'd1', version: 1, contentHash, contentRecordId: 'content-1' },
  },
  {
    type: 'FormSigned',
    payload: { visitId, documentId: 'd1', contentHash, signatureHash, signatureRecordId: 'signature-1' },
  },
  {
    type: 'PaymentTaken',
    payload: {
      visitId,
      shiftId: 's1',
      clerkId: 'k1',
      counterId: 'counter-1',
      dueFen,
      tenderedFen,
      changeFen,
      postings: [
        posting(drawer, customer, fen(tenderedFen), 'cash-received'),
        posting(customer, drawer, fen(changeFen), 'change-given'),
        posting(customer, billingPayableAccount(), fen(dueFen), 'bill-paid'),
      ],
    },
  },
  { type: 'OrderSent', payload: { visitId, orderId: 'o1', attempt: 1 } },
];

/** What the appliers of the program before wrote for the events whose tables have changed since. */
function applyOld(prepare: Prepare, event: HallEvent, at: number): boolean {
  switch (event.type) {
    case 'ShiftOpened':
      prepare(
        `INSERT INTO shift (id, clerk_id, business_day, opened_at, float_fen) VALUES ('s1', 'k1', '2026-03-01', ?, 50000)`,
      ).run(at);
      return true;
    case 'ClerkSignedOn':
      prepare(
        `INSERT INTO counter_session (counter_id, clerk_id, shift_id, signed_on_at) VALUES ('counter-1', 'k1', 's1', ?)`,
      ).run(at);
      return true;
    case 'ServiceStarted':
      prepare(`UPDATE ticket SET state = 'serving', serving_at = ?`).run(at);
      prepare(`UPDATE visit SET counter_id = 'counter-1', clerk_id = 'k1', open = 1`).run();
      return true;
    case 'SubscriberFound':
      prepare(
        `UPDATE visit SET subscriber_id = ?, card_record_id = ?, document_kind = NULL, identity_checked_at = NULL`,
      ).run(event.payload.subscriberId, event.payload.cardRecordId);
      return true;
    case 'IdentityChecked':
      prepare('UPDATE visit SET document_kind = ?, identity_checked_at = ?').run(
        event.payload.documentKind,
        at,
      );
      return true;
    case 'OrderAdded':
      prepare(
        `INSERT INTO service_order (id, visit_id, position, service_id, subscriber_id, bill_ids, amount_fen,
           details_record_id) VALUES ('o1', 'v1', 1, 'bill-payment', 'sub-1', '["b1"]', ?, 'details-1')`,
      ).run(dueFen);
      return true;
    case 'PaymentTaken':
      prepare(`INSERT INTO payment VALUES ('v1', 's1', 'k1', 'counter-1', ?, ?, ?, ?)`).run(
        dueFen,
        tenderedFen,
        changeFen,
        at,
      );
      prepare(`UPDATE service_order SET billing = 'local'`).run();
      return true;
    case 'OrderSent':
      prepare(`UPDATE service_order SET billing = 'sent', attempts = 1`).run();
      return true;
    default:
      return false;
  }
}

function post(prepare: Prepare, seq: number, postings: readonly Posting[]): void {
  postings.forEach(({ debit, credit, amountFen, reason }, at) => {
    for (const { id, kind, floorFen } of [debit, credit])
      prepare('INSERT INTO account (id, kind, floor_fen) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
        id,
        kind,
        floorFen,
      );
    prepare('INSERT INTO posting VALUES (?, ?, ?, ?, ?, ?)').run(
      seq,
      at + 1,
      debit.id,
      credit.id,
      amountFen,
      reason,
    );
  });
}

function oldData(folder: string, clock: FakeClock): void {
  const key = readKeyFile(join(folder, 'hall.key'), false);
  const db = openDatabase(join(folder, 'hall.sqlite'));
  migrate(db, migrationsBefore(), clock.at);
  const prepare = preparing(db);
  const journal = new Journal(prepare);
  const vault = new Vault(prepare, key);
  db.transaction(() => {
    for (const [recordId, kept] of [
      ['content-1', content],
      ['signature-1', signature],
    ] as const) {
      vault.keep({ recordId, subjectId: 'sub-1', content: kept }, clock.at);
    }
    for (const event of events) {
      const at = clock.at;
      const recorded = journal.append(event, {
        at,
        actor: 'staff:k1',
        terminal: 'counter-1',
        commandId: null,
      });
      if (!applyOld(prepare, event, at)) applyEvent(prepare, recorded);
      if (event.type === 'PaymentTaken' || event.type === 'ShiftOpened')
        post(prepare, recorded.seq, event.payload.postings);
      clock.pass(1_000);
    }
  }).immediate();
  db.close();
}

test('data of the program before are brought up: the visit, its proof, its money and its order on the way', () => {
  const folder = tempFolder();
  const clock = new FakeClock();
  oldData(folder, clock);
  const store = openHallStore({ folder, hall: testHall(), now: clock.now });
  onTestFinished(() => store.close());
  const visit = store.state.visit(visitId);
  expect(visit).toMatchObject({
    subscriberId: 'sub-1',
    cardRecordId: 'card-1',
    identity: { documentKind: 'resident-id-card' },
    settlement: 'net',
    orders: [{ id: 'o1', prices: [], payloadRecordId: null, billing: 'sent' }],
    payment: { dueFen, tenderedFen, cashFen: tenderedFen, payoutFen: 0, tenders: [] },
  });
  expect(visit?.parties.map((party) => [party.id, party.recordId, party.proof?.documentKind])).toEqual([
    ['sub-9', 'card-9', 'resident-id-card'],
    ['sub-1', 'card-1', 'resident-id-card'],
  ]);
  expect(store.queries.openOrders(9)).toMatchObject([
    { orderId: 'o1', billIds: ['b1'], payloadRecordId: null, spendsBalance: false, attempts: 1 },
  ]);
  store.close();
  expect(verifyHallData(folder, join(tempFolder(), 'rebuilt.sqlite'))).toMatchObject({
    ok: true,
    problem: null,
  });
});
