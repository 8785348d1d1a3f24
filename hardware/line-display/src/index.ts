export {
  createLineDisplay,
  type LineDisplay,
  type LineDisplayOptions,
  type LineDisplayState,
} from './display-driver.ts';
export { encodeTwoLines } from './frames.ts';
export {
  createVirtualDisplay,
  type DisplayFault,
  type VirtualDisplay,
  type VirtualDisplayOptions,
} from './virtual-display.ts';
