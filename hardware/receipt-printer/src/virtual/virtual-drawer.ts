/** How the drawer's micro switch is wired to pin 3 of the printer's socket; `none`: it has no switch. */
export type DrawerSensor = 'open-is-high' | 'open-is-low' | 'none';

/** A cash drawer made of software, on the printer's drawer socket. A spring opens it, a hand shuts it. */
export class VirtualDrawer {
  readonly #sensor: DrawerSensor;
  #open = false;

  constructor(sensor: DrawerSensor) {
    this.#sensor = sensor;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** By the solenoid, or by the key in its lock. */
  open(): void {
    this.#open = true;
  }

  shut(): void {
    this.#open = false;
  }

  get pinHigh(): boolean {
    return this.#sensor !== 'none' && this.#open === (this.#sensor === 'open-is-high');
  }
}
