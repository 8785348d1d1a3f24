export {
  createLedPanelBus,
  type LedPanel,
  type LedPanelBus,
  type LedPanelBusOptions,
  type PanelState,
} from './led-panel-bus.ts';
export {
  createVirtualLedPanels,
  type VirtualLedPanels,
  type VirtualPanelsOptions,
} from './virtual-panels.ts';
