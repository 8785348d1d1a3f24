import { type DrawerOpening, recordDrawerOpened, recordDrawerShut } from '@onehall/application';
import { type Recorded, servingUnit } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import type { HallDevice } from './hall-device.ts';

/** How a drawer answered: its sensor saw it open, it has no sensor, or why not. */
export type DrawerOutcome = 'opened' | 'sent' | 'did-not-open' | 'not-connected' | 'no-answer';

/**
 * Opens the cash drawers and keeps every opening with who and why [M1]. An opening that nobody asked for here was made
 * with the key, or by a fault, and the floor is told.
 */
export class DrawerDesk {
  readonly #parts: ServerParts;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  made({ driver, wired }: HallDevice): void {
    if (driver.kind !== 'cash-drawer') return;
    driver.device.onOpened(({ commanded }) => {
      if (!commanded) this.#keep({ deviceId: wired.id, why: 'by-hand', note: null, by: null, visitId: null });
    });
    driver.device.onShut(() => {
      const shut = { deviceId: wired.id };
      this.#submit((context) => recordDrawerShut(shut, context));
    });
  }

  /** A sale opens the drawer: change is given from it. */
  committed(events: readonly Recorded[]): void {
    for (const event of events) {
      if (event.type !== 'PaymentTaken') continue;
      const { counterId, visitId, clerkId } = event.payload;
      const unit = servingUnit(this.#parts.hall.devices, 'counter', counterId, 'cash-drawer');
      if (!unit) continue;
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
  }

  /** Opens a drawer; the opening is in the journal before the answer. One that did not move is not in it. */
  async open(opening: DrawerOpening): Promise<DrawerOutcome> {
    const drawer = this.#parts.devices.driver('cash-drawer', opening.deviceId);
    if (drawer === null) return 'not-connected';
    const outcome = await drawer.open();
    if (outcome.state === 'opened' || outcome.state === 'sent') await this.#keep(opening);
    return outcome.state;
  }

  async #keep(opening: DrawerOpening): Promise<void> {
    await this.#submit((context) => recordDrawerOpened(opening, context));
  }

  async #submit(decide: Parameters<ServerParts['store']['submit']>[1]): Promise<void> {
    const envelope = { type: 'drawer', actor: 'server', terminal: 'server', commandId: null, body: null };
    try {
      await this.#parts.store.submit(envelope, decide);
    } catch (error) {
      this.#parts.log.error({ err: error }, 'an opening of a cash drawer could not be recorded');
    }
  }
}
