import type { Checklist, EmergencyKind, EmergencySettings } from '../hall/checklist.ts';
import { fire, illness, press, security } from './checklists-of-safety.ts';
import { billing, crowd, network, power } from './checklists-of-service.ts';

/** The checklists that every hall begins with [E5]. */
export const usualChecklists: Readonly<Record<EmergencyKind, Checklist>> = {
  billing,
  network,
  power,
  crowd,
  fire,
  illness,
  security,
  press,
};

/** The checklist of a kind as it stands in this hall. */
export function checklistOf(
  hall: { readonly emergencies?: EmergencySettings },
  kind: EmergencyKind,
): Checklist {
  return hall.emergencies?.[kind] ?? usualChecklists[kind];
}
