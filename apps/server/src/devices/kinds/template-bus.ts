import {
  createTemplateBus,
  createVirtualTemplateBus,
  type DeviceTemplate,
  type KeyName,
  keyNames,
} from '@onehall/template-device';
import type { DeviceKind } from './kind.ts';
import { unitsOf } from './units.ts';

export type Templates = ReadonlyMap<string, DeviceTemplate>;

/** The keys that the pads of a template have, in the order of its sheet. */
function keysOf({ key }: DeviceTemplate): readonly KeyName[] {
  return key ? [...new Set(Object.values(key.keys))] : [];
}

/** Bars and pads that only a frame description tames; a device names its description as its model. */
export function templateBusKind(templates: Templates): DeviceKind {
  const models = [...templates.keys()];
  const templateOf = (model: string | null): DeviceTemplate => {
    const found = templates.get(model ?? '') ?? templates.values().next().value;
    if (!found) throw new TypeError('there is no frame description at all');
    return found;
  };
  return {
    models,
    baudRate: 9600,
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
