export { defaultRetryPolicy, type RetryPolicy } from './back-off.ts';
export { type ByteLink, bytesPerSecond, describeAddress, type LinkAddress } from './byte-link.ts';
export { type Cell, cellsBytes, cellsWidth, type GbEncoder, toCells } from './cells.ts';
export { createLink } from './create-link.ts';
export { DeviceError, type DeviceErrorCode, toDeviceError } from './device-error.ts';
export { createFakeCable, type FakeCable } from './fake-link.ts';
export { type Framer, Line, type LineRequest } from './line.ts';
export { LineLink } from './line-link.ts';
export { openPty, type Pty, type PtyAddress, socatAvailable } from './pty.ts';
export { type LineState, Supervisor, type SupervisorOptions, type Transition } from './supervisor.ts';
export { type Cancel, createFakeTimers, type FakeTimers, realTimers, type Timers } from './timers.ts';
export type { DeviceSend, VirtualDevice } from './virtual-device.ts';
export {
  type ServeAddress,
  type ServedDevice,
  type ServeOptions,
  serveVirtualDevice,
} from './virtual-device-server.ts';
export { openVirtualPort, type VirtualPort, type VirtualPortPlace } from './virtual-port.ts';
