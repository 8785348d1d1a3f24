import { type Recorded, type ServingUnit, servingUnit, servingUnits } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import { counterNow } from '../present/counters.ts';
import { callable } from '../present/hall-views.ts';
import { countersChanged } from './counter-events.ts';
import { hasUnit } from './kinds/units.ts';
import { counterPanelText, hallPanelText } from './panel-text.ts';

/** Lights the panels over the counters and in the hall from the state of the hall, after each commit that concerns them. */
export class PanelConductor {
  readonly #parts: ServerParts;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  drawAll(): void {
    for (const counter of this.#parts.hall.counters) this.#drawCounter(counter.id);
    this.#drawHall();
  }

  committed(events: readonly Recorded[]): void {
    if (events.some((event) => event.type === 'SettingChanged')) {
      this.drawAll();
      return;
    }
    for (const id of countersChanged(this.#parts, events)) this.#drawCounter(id);
    if (events.some((event) => event.type === 'TicketCalled' || event.type === 'TicketRecalled'))
      this.#drawHall();
  }

  #drawCounter(counterId: string): void {
    const { hall } = this.#parts;
    const unit = servingUnit(hall.devices, 'counter', counterId, 'panel');
    const counter = hall.counters.find((one) => one.id === counterId);
    if (unit && counter) this.#show(unit, counterPanelText(counterNow(this.#parts, counter)));
  }

  #drawHall(): void {
    const { hall, store } = this.#parts;
    const units = servingUnits(hall.devices, 'hall', 'hall', 'panel');
    if (units.length === 0) return;
    // Newest call on the first panel, the one before on the second.
    const calls = store.queries.recentCalls(callable(this.#parts), units.length);
    for (const [at, unit] of units.entries()) {
      const call = calls[at];
      const counterNumber = hall.counters.find((one) => one.id === call?.counterId)?.number ?? '';
      this.#show(unit, call ? hallPanelText({ ticketNumber: call.number, counterNumber }) : '');
    }
  }

  #show({ deviceId, unit }: ServingUnit, text: string): void {
    if (unit === null) return;
    const { devices } = this.#parts;
    const panels = devices.driver('led-panel', deviceId);
    const bars = devices.driver('template-bus', deviceId);
    if (panels && hasUnit(panels, unit)) panels.show(unit, text);
    if (bars?.can('show') && hasUnit(bars, unit)) bars.show(unit, text);
  }
}
