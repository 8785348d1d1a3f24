import type { UnitUse, WiredDevice, WiringProblem } from '@onehall/domain';
import {
  createTemplateBus,
  createVirtualTemplateBus,
  type DeviceTemplate,
  type KeyName,
  keyNames,
  lastAddressOf,
} from '@onehall/template-device';
import { isCallKey, scoreOf } from '../pad-keys.ts';
import type { DeviceKind } from './kind.ts';
import { unitsOf } from './units.ts';

export type Templates = ReadonlyMap<string, DeviceTemplate>;

/** The keys that the pads of a template have, in the order of its sheet. */
function keysOf({ key }: DeviceTemplate): readonly KeyName[] {
  return key ? [...new Set(Object.values(key.keys))] : [];
}

/** What a template must have for each use of a unit. */
const serves: Readonly<Record<UnitUse, (template: DeviceTemplate) => boolean>> = {
  panel: ({ show }) => show !== undefined,
  'rating-pad': (template) => keysOf(template).some((key) => scoreOf(key) !== null),
  'call-pad': (template) => keysOf(template).some(isCallKey),
};

function misfit(template: DeviceTemplate, wired: WiredDevice): WiringProblem | null {
  if (unitsOf(wired).some((unit) => unit > lastAddressOf(template)))
    return { field: 'posts', problem: 'unit-out-of-range' };
  const served = wired.posts.every(({ use }) => use !== null && serves[use](template));
  return served ? null : { field: 'posts', problem: 'use-not-of-model' };
}

/** Bars and pads that only a frame description tames; a device names its description as its model. */
export function templateBusKind(templates: Templates): DeviceKind {
  const models = [...templates.keys()];
  const templateOf = (model: string | null): DeviceTemplate => {
    const found = model === null ? templates.values().next().value : templates.get(model);
    if (!found) throw new TypeError(`there is no frame description ${model}`);
    return found;
  };
  return {
    models,
    baudRate: 9600,
    problem: (wired) => misfit(templateOf(wired.model), wired),
    double(wired) {
      const template = templateOf(wired.model);
      const bus = createVirtualTemplateBus(template, unitsOf(wired));
      const keys = keysOf(template);
      return {
        body: bus,
        face: () => ({
          kind: 'units',
          units: [...bus.units].map(([unit, { text, isLit }]) => ({
            unit,
            text,
            prompted: isLit,
            keys: [...keys],
          })),
        }),
        act(action) {
          if (action.does !== 'press-key' || !bus.units.has(action.unit)) return false;
          const key = keyNames.find((one) => one === action.key);
          if (!key || !keys.includes(key)) return false;
          bus.press(action.unit, key);
          return true;
        },
      };
    },
    driver(wired, options) {
      const device = createTemplateBus({
        ...options,
        template: templateOf(wired.model),
        addresses: unitsOf(wired),
      });
      return { kind: 'template-bus', device };
    },
  };
}
