import type { ServiceSettings } from '../hall/hall.ts';
import type { ServiceDefinition } from './service-definition.ts';
import { fixedServices } from './services/fixed.ts';
import { givenServices } from './services/given.ts';
import { holderServices } from './services/mobile-holder.ts';
import { lineServices } from './services/mobile-line.ts';
import { moneyServices } from './services/mobile-money.ts';
import { otherServices } from './services/other.ts';
import { corporateServices, salesServices } from './services/sales.ts';

/** Every service of the hall [C4], in the order in which a list shows them. */
export const catalogue: readonly ServiceDefinition[] = [
  ...moneyServices,
  ...givenServices,
  ...lineServices,
  ...holderServices,
  ...fixedServices,
  ...corporateServices,
  ...salesServices,
  ...otherServices,
];

const byId = new Map(catalogue.map((one) => [one.id, one]));

/** Any service that ever was in the catalogue, offered or not: old orders keep their names. */
export function findService(id: string): ServiceDefinition | undefined {
  return byId.get(id);
}

export function isOffered(definition: ServiceDefinition, settings: ServiceSettings): boolean {
  return !settings.offIds.includes(definition.id) && (settings.legacyOn || !definition.legacy);
}

/**
 * Services for what was typed: pinyin initials, Chinese or English words, or the id; initials that fit from the first
 * letter come first. Nothing typed: all that are offered.
 */
export function searchServices(typed: string, settings: ServiceSettings): readonly ServiceDefinition[] {
  const wanted = typed.trim().toLowerCase();
  const offered = catalogue.filter((one) => isOffered(one, settings));
  if (wanted === '') return offered;
  const found = offered.filter((one) => rankOf(one, wanted) !== null);
  return found.sort((a, b) => (rankOf(a, wanted) ?? 0) - (rankOf(b, wanted) ?? 0));
}

function rankOf({ id, name, initials }: ServiceDefinition, wanted: string): number | null {
  if (initials === wanted) return 0;
  if (initials.startsWith(wanted)) return 1;
  if (name.zh.toLowerCase().includes(wanted)) return 2;
  if (name.en.toLowerCase().includes(wanted) || id.includes(wanted)) return 3;
  return initials.includes(wanted) ? 4 : null;
}
