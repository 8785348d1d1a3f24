import { strict as assert } from 'node:assert';
import callPad from '../templates/call-pad.json' with { type: 'json' };
import hallPanel from '../templates/hall-panel.json' with { type: 'json' };
import ledBar from '../templates/led-bar.json' with { type: 'json' };
import ratingPad from '../templates/rating-pad.json' with { type: 'json' };
import type { DeviceTemplate } from './template.ts';
import { isDeviceTemplate } from './template-problems.ts';

export type BuiltInTemplateName = 'call-pad' | 'hall-panel' | 'led-bar' | 'rating-pad';

/**
 * Templates that come with the hall. They are examples of the four kinds, made up from what vendors' sheets have in
 * common, and what the virtual devices speak: no vendor publishes its own.
 */
export const builtInTemplates: Readonly<Record<BuiltInTemplateName, DeviceTemplate>> = {
  'call-pad': checked(callPad),
  'hall-panel': checked(hallPanel),
  'led-bar': checked(ledBar),
  'rating-pad': checked(ratingPad),
};

function checked(json: unknown): DeviceTemplate {
  assert(isDeviceTemplate(json), 'a template that comes with the hall has no problems');
  return json;
}
