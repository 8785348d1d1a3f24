export { createLineDisplay, type LineDisplay, type LineDisplayOptions } from './display-driver.ts';
export { type DisplayDialect, encodeTwoLines } from './frames.ts';
export { createVirtualDisplay, type VirtualDisplay, type VirtualDisplayOptions } from './virtual-display.ts';
