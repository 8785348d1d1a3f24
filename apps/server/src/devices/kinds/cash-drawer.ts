import { type CashDrawer, createCashDrawer } from '@onehall/cash-drawer';
import type { Device, DeviceStatistics } from '@onehall/device-core';
import type { WiredDevice } from '@onehall/domain';
import type { DrawerPin, ReceiptPrinter } from '@onehall/receipt-printer';
import type { SocketKind } from './kind.ts';
import { isPrinterDouble } from './receipt-printer.ts';

/** A drawer in a printer's socket, as a device: its line is the printer's. */
export interface HallDrawer extends Device, Pick<CashDrawer, 'open' | 'onOpened'> {
  position(): ReturnType<CashDrawer['state']>;
  onShut(listener: () => void): void;
}

const sensors = { 'sensor-high': 'high', 'sensor-low': 'low', 'no-sensor': 'none' } as const;
const models = ['sensor-high', 'sensor-low', 'no-sensor'] as const;
const nothing: DeviceStatistics = {
  bytesOut: 0,
  bytesIn: 0,
  framesGood: 0,
  framesBad: 0,
  bytesDiscarded: 0,
  timeouts: 0,
  losses: 0,
  lostMs: 0,
  own: {},
};

class DrawerInSocket implements HallDrawer {
  readonly #printer: ReceiptPrinter;
  readonly #drawer: CashDrawer;
  readonly #shutListeners: (() => void)[] = [];
  #openings = 0;
  #was: ReturnType<CashDrawer['state']>;

  constructor(printer: ReceiptPrinter, drawer: CashDrawer) {
    this.#printer = printer;
    this.#drawer = drawer;
    this.#was = drawer.state();
    drawer.onOpened(() => {
      this.#openings += 1;
    });
    drawer.onChange(() => {
      const now = drawer.state();
      const shut = now === 'shut' && this.#was === 'open';
      if (now !== 'unknown') this.#was = now;
      if (shut) for (const listener of this.#shutListeners) listener();
    });
  }

  start(): void {
    // The printer's own start opens the line.
  }

  async stop(): Promise<void> {
    this.#drawer.close();
  }

  line = () => this.#printer.line();
  health = () => this.#printer.health();
  retryNow = () => this.#printer.retryNow();
  position = () => this.#drawer.state();
  open = () => this.#drawer.open();
  onOpened: CashDrawer['onOpened'] = (listener) => this.#drawer.onOpened(listener);

  state(): ReturnType<Device['state']> {
    return this.#printer.state() === 'closed' ? 'closed' : 'idle';
  }

  statistics(): DeviceStatistics {
    return { ...nothing, own: { openings: this.#openings } };
  }

  async test(): Promise<void> {
    await this.#drawer.open();
  }

  onShut(listener: () => void): void {
    this.#shutListeners.push(listener);
  }

  onTransition(): void {
    // Its line is the printer's, which tells of it.
  }

  onChange: Device['onChange'] = (listener) => {
    const ends = [this.#drawer.onChange(listener), this.#printer.onChange(listener)];
    return () => {
      for (const end of ends) end();
    };
  };
}

/** Two drawers may hang on one printer, each pulsed open on a pin of its own. */
function pinOf({ address }: WiredDevice): DrawerPin {
  return address.kind === 'printer' ? address.pin : 2;
}

export const cashDrawerKind: SocketKind = {
  models,
  double(wired, host) {
    if (!isPrinterDouble(host)) throw new TypeError('a drawer hangs on a printer');
    const { printer } = host;
    const pin = pinOf(wired);
    return {
      body: printer,
      face: () => ({ kind: 'drawer', open: printer.drawerOpen(pin) }),
      act({ does }) {
        if (does === 'push-drawer-shut') printer.pushDrawerShut(pin);
        else if (does === 'open-drawer-by-key') printer.openDrawerByKey(pin);
        else return false;
        return true;
      },
    };
  },
  driver(wired, printer) {
    const { model } = wired;
    const pin = pinOf(wired);
    const known = models.find((one) => one === model) ?? models[0];
    const drawer = createCashDrawer({ printer, pin, sensorOpenWhen: sensors[known] });
    return { kind: 'cash-drawer', device: new DrawerInSocket(printer, drawer) };
  },
};
