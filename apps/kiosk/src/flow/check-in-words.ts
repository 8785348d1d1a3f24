import { clockTime, type Refusal } from '@onehall/ui';
import type { KioskKey } from '../text/zh-cn.ts';

interface Words {
  readonly key: KioskKey;
  readonly vars: Readonly<Record<string, string>>;
}

/** Why an appointment cannot be checked in, with its times; null: the family's own sentence for the code serves. */
export function checkInWords({ code, facts }: Refusal, zone: string): Words | null {
  const time = (fact: string) => {
    const at = facts[fact];
    return typeof at === 'number' ? clockTime(at, zone) : null;
  };
  if (code === 'appointment-early') {
    const [slot, from] = [time('slotAt'), time('from')];
    return slot === null || from === null ? null : { key: 'checkIn.early', vars: { slot, from } };
  }
  if (code === 'appointment-unknown') return { key: 'checkIn.unknown', vars: {} };
  if (code === 'appointment-missed') return { key: 'checkIn.missed', vars: {} };
  if (code !== 'appointment-used') return null;
  return { key: facts['state'] === 'cancelled' ? 'checkIn.cancelled' : 'checkIn.used', vars: {} };
}
