import { type DrawerOpening, recordDrawerOpened, recordDrawerShut } from '@onehall/application';
import type { OpenOutcome } from '@onehall/cash-drawer';
import { type Recorded, servingUnit } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import type { HallDevice } from './hall-device.ts';

/** Of an unknown one the pulse may have reached it: better one entry too many than an opening unseen. */
const openedNow: ReadonlySet<DrawerOutcome> = new Set(['opened', 'sent', 'unknown']);
const envelope = { type: 'drawer', actor: 'server', terminal: 'server', commandId: null, body: null };

/** A wish comes again within moments, if at all. */
const rememberedMax = 500;

type DrawerOutcome = OpenOutcome['state'];

/**
 * Opens the cash drawers and keeps every opening with who and why [M1]. An opening that nobody asked for here was made
 * with the key, or by a fault, and the floor is told.
 */
export class DrawerDesk {
  readonly #parts: ServerParts;
  /** By wish, how it came out: one that comes again is told the same. */
  readonly #outcomes = new Map<string, Promise<DrawerOutcome>>();

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  made({ driver, wired }: HallDevice): void {
    if (driver.kind !== 'cash-drawer') return;
    driver.device.onOpened(({ commanded }) => {
      const byHand = { deviceId: wired.id, why: 'by-hand', note: null, by: null, visitId: null } as const;
      if (!commanded) this.#submitSoon((context) => recordDrawerOpened(byHand, context));
    });
    driver.device.onShut(() => {
      const shut = { deviceId: wired.id };
      this.#submitSoon((context) => recordDrawerShut(shut, context));
    });
  }

  /** A sale opens the drawer: change is given from it. */
  committed(events: readonly Recorded[]): void {
    for (const event of events) {
      if (event.type === 'OrderReversed') this.#openForReversal(event);
      if (event.type !== 'PaymentTaken') continue;
      const {
        counterId,
        visitId,
        clerkId,
        tenderedFen,
        cashFen = tenderedFen,
        payoutFen = 0,
      } = event.payload;
      // Nothing goes in or out of it where a card pays for all.
      if (cashFen === 0 && payoutFen === 0) continue;
      this.#openAt(counterId, clerkId, visitId);
    }
  }

  /** A reversal that gives or takes cash opens it too. */
  #openForReversal({ payload }: Extract<Recorded, { type: 'OrderReversed' }>): void {
    const { counterId, clerkId, visitId, back } = payload;
    if (counterId === null || !back.some((one) => one.kind === 'cash')) return;
    this.#openAt(counterId, clerkId, visitId);
  }

  #openAt(counterId: string, clerkId: string, visitId: string): void {
    const unit = servingUnit(this.#parts.hall.devices, 'counter', counterId, 'cash-drawer');
    if (!unit) return;
    const opening = {
      deviceId: unit.deviceId,
      why: 'sale',
      note: null,
      by: `staff:${clerkId}`,
      visitId,
    } as const;
    this.open(opening).catch((error: unknown) => {
      this.#parts.log.error({ err: error }, 'a cash drawer failed in the program');
    });
  }

  /** Opens a drawer for a wish that came for the first time. */
  openFor(wishId: string, opening: DrawerOpening): Promise<DrawerOutcome> {
    const outcome = this.open(opening);
    this.#outcomes.set(wishId, outcome);
    for (const oldest of this.#outcomes.keys()) {
      if (this.#outcomes.size <= rememberedMax) break;
      this.#outcomes.delete(oldest);
    }
    return outcome;
  }

  /** How a wish came out that came before; `unknown`: the server was started anew in between. */
  outcomeOf(wishId: string): Promise<DrawerOutcome> {
    return this.#outcomes.get(wishId) ?? Promise.resolve('unknown');
  }

  /** Opens a drawer; the opening is in the journal before the answer. One that did not move is not in it. */
  async open(opening: DrawerOpening): Promise<DrawerOutcome> {
    const drawer = this.#parts.devices.driver('cash-drawer', opening.deviceId);
    if (drawer === null) return 'not-connected';
    const outcome = await drawer.open();
    if (openedNow.has(outcome.state))
      await this.#parts.store.submit(envelope, (context) => recordDrawerOpened(opening, context));
    return outcome.state;
  }

  #submitSoon(decide: Parameters<ServerParts['store']['submit']>[1]): void {
    this.#parts.store.submit(envelope, decide).catch((error: unknown) => {
      this.#parts.log.error({ err: error }, 'an opening of a cash drawer could not be recorded');
    });
  }
}
