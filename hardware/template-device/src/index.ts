export { type BuiltInTemplateName, builtInTemplates } from './built-in-templates.ts';
export type { PadKey } from './key-gate.ts';
export { type DeviceTemplate, type KeyName, keyNames } from './template.ts';
export {
  createTemplateBus,
  lastAddressOf,
  type TemplateBus,
  type TemplateBusOptions,
  type UnitState,
} from './template-bus.ts';
export { isDeviceTemplate, templateProblems } from './template-problems.ts';
export {
  createVirtualTemplateBus,
  type VirtualTemplateBus,
  type VirtualTemplateBusOptions,
} from './virtual-template-bus.ts';
export type { VirtualUnitView } from './virtual-unit.ts';
