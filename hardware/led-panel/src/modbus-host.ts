import { DeviceError, type HuntingFramer, type LineLink, type Timers } from '@onehall/device-core';
import modbus from 'modbus-serial';
import type { ModbusFrame } from './modbus-frames.ts';
import { ModbusPort } from './modbus-port.ts';

/** What a unit said to a write. An exception is an answer: it is there and refuses. */
export type ModbusAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'exception'; readonly code: number }
  /** It confirmed another register or value than was written. */
  | { readonly kind: 'other-echo' };

/** A panel answers within some 20 ms; a request of 17 bytes takes as long on the wire at 9600 baud. */
const answerMs = 250;
/** After a broadcast nobody answers, and everybody needs a moment (Modbus over serial line V1.02, 2.4.1). */
const turnaroundMs = 100;
const broadcastUnit = 0;

type Next = (error: Error | null, echo?: { readonly address: number; readonly value?: number }) => void;

/** Asks the units of one bus, one request at a time, by modbus-serial. */
export class ModbusHost {
  readonly #link: LineLink;
  readonly #timers: Timers;
  readonly #port: ModbusPort;
  readonly #client: InstanceType<typeof modbus.default>;

  constructor(link: LineLink, framer: HuntingFramer<ModbusFrame>, timers: Timers) {
    this.#link = link;
    this.#timers = timers;
    this.#port = new ModbusPort(link, framer, timers);
    // Without a time limit of its own: the library would count a broadcast as timed out, and on a clock of its own.
    this.#client = new modbus.default(this.#port);
    this.#client.open(() => undefined);
  }

  /** FC06. Rejects with `timeout` or the reason of the link's end. */
  writeOne(unit: number, address: number, value: number): Promise<ModbusAnswer> {
    return this.#ask(
      unit,
      (next) => this.#client.writeFC6(unit, address, value, next),
      (echo) => echo.address === address && echo.value === value,
    );
  }

  /** FC16. Rejects with `timeout` or the reason of the link's end. */
  writeMany(unit: number, address: number, values: readonly number[]): Promise<ModbusAnswer> {
    return this.#ask(
      unit,
      (next) => this.#client.writeFC16(unit, address, [...values], next),
      (echo) => echo.address === address,
    );
  }

  /** FC16 to all units at once. Nobody answers: it resolves when all had time to take it in. */
  async broadcast(address: number, values: readonly number[]): Promise<void> {
    this.#client.writeFC16(broadcastUnit, address, [...values], () => undefined);
    await this.#port.written;
    await new Promise<void>((resolve) => {
      const cancel = this.#timers.after(turnaroundMs, () => {
        forget();
        resolve();
      });
      const forget = this.#link.onEnd(() => {
        cancel();
        resolve();
      });
    });
  }

  #ask(
    unit: number,
    send: (next: Next) => void,
    isEcho: (echo: { readonly address: number; readonly value?: number }) => boolean,
  ): Promise<ModbusAnswer> {
    return new Promise((resolve, reject) => {
      const cancel = this.#timers.after(answerMs, () => {
        forget();
        reject(new DeviceError('timeout', `panel ${unit} did not answer within ${answerMs} ms`));
      });
      const forget = this.#link.onEnd((error) => {
        cancel();
        reject(error);
      });
      send((error, echo) => {
        cancel();
        forget();
        if (error) resolve({ kind: 'exception', code: exceptionCode(error) });
        else resolve(echo && isEcho(echo) ? { kind: 'done' } : { kind: 'other-echo' });
      });
      this.#port.written.catch((error: unknown) => {
        cancel();
        forget();
        reject(error);
      });
    });
  }
}

function exceptionCode(error: Error): number {
  return 'modbusCode' in error && typeof error.modbusCode === 'number' ? error.modbusCode : 0;
}
