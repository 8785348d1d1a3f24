import { emergencyKinds, type Text } from '@onehall/domain';
import type { AlertBody } from '@onehall/protocol';
import type { AlertRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { kindWords } from './emergency-words.ts';

function nameOf(parts: ServerParts, source: string): Text {
  const kiosk = parts.hall.kiosks.find((one) => one.id === source);
  if (kiosk) return kiosk.name;
  const counter = parts.hall.counters.find((one) => one.id === source);
  if (counter) return { zh: `${counter.number}号台席`, en: `Counter ${counter.number}` };
  const device = parts.hall.devices.find((one) => one.id === source);
  return device?.name ?? { zh: source, en: source };
}

/** Cash is a matter of persons, not of places. */
function personOf({ hall }: ServerParts, { kind, facts }: AlertRow): Text | null {
  if (kind !== 'cash-disputed' && kind !== 'shift-review') return null;
  const staffId = facts['clerkId'] ?? facts['by'];
  return hall.staff.find((one) => one.id === staffId)?.name ?? null;
}

/** A repair may be of a thing of the hall's own, by its name in the register. */
function assetOf({ store }: ServerParts, { kind, source }: AlertRow): Text | null {
  if (kind !== 'repair-overdue') return null;
  const asset = store.assets.assets('').find(({ assetId }) => assetId === source);
  return asset === undefined ? null : { zh: asset.name, en: asset.name };
}

function emergencyOf({ kind, facts }: AlertRow): Text | null {
  const found =
    kind === 'emergency-open' ? emergencyKinds.find((one) => one === facts['emergencyKind']) : null;
  return found ? kindWords[found] : null;
}

/** Facts name the ticket by its number: that is what people in the hall can see. */
export function presentAlert(parts: ServerParts, alert: AlertRow): AlertBody {
  const { ticketId, subjectId, slip } = alert.facts;
  const subject = slip === 'receipt' ? parts.store.queries.ticketByVisit(String(subjectId)) : null;
  const ticket = subject ?? parts.store.queries.ticket(String(ticketId ?? subjectId ?? ''));
  return {
    alertId: alert.id,
    kind: alert.kind,
    source: alert.source,
    sourceName:
      personOf(parts, alert) ?? assetOf(parts, alert) ?? emergencyOf(alert) ?? nameOf(parts, alert.source),
    facts: ticket ? { ...alert.facts, ticketNumber: ticket.number } : alert.facts,
    at: alert.at,
  };
}
