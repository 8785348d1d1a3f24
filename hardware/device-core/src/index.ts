export { defaultRetryPolicy, type RetryPolicy } from './back-off.ts';
export { BusLine, type BusLineEnds } from './bus-line.ts';
export type { TurnOutcome } from './bus-round.ts';
export type { BusPace, UnitHealth } from './bus-turns.ts';
export {
  type ByteLink,
  bytesPerSecond,
  describeAddress,
  type LinkAddress,
  type ModemLines,
  type SerialAddress,
} from './byte-link.ts';
export { type Cell, cellsBytes, cellsWidth, type GbEncoder, toCells } from './cells.ts';
export { crc16Modbus } from './crc16.ts';
export { createLink } from './create-link.ts';
export type { Device, DeviceHealth, DeviceState } from './device.ts';
export { DeviceError, type DeviceErrorCode, toDeviceError } from './device-error.ts';
export { DeviceLine, type DeviceLineEnds, type DeviceOptions } from './device-line.ts';
export { type DeviceStatistics, StatisticsKeeper } from './device-statistics.ts';
export { type EchoFreeOptions, echoFreeLink } from './echo-free-link.ts';
export { createFakeCable, type FakeCable } from './fake-link.ts';
export { type Cut, HuntingFramer, type HuntingFramerOptions } from './hunting-framer.ts';
export { type IdNumberReading, idNumberCheck, isDay, readIdNumber } from './id-number.ts';
export { InputGate, type InputMode } from './input-gate.ts';
export { type Framer, type FramerStatistics, Line, type LineRequest } from './line.ts';
export { type LineFault, LineFaults, lineFaults } from './line-faults.ts';
export { LineLink } from './line-link.ts';
export { type FoundPort, type FoundPorts, listPorts } from './list-ports.ts';
export { watchModemLines } from './modem-watch.ts';
export { openPty, type Pty, type PtyAddress, socatAvailable } from './pty.ts';
export { type LineState, Supervisor, type SupervisorOptions, type Transition } from './supervisor.ts';
export { tappedLink } from './tapped-link.ts';
export { type Cancel, createFakeTimers, type FakeTimers, realTimers, type Timers } from './timers.ts';
export type { VirtualBody } from './virtual-body.ts';
export type { DeviceSend, VirtualDevice } from './virtual-device.ts';
export {
  type ServeAddress,
  type ServedDevice,
  type ServeOptions,
  serveVirtualDevice,
} from './virtual-device-server.ts';
export { openVirtualPort, type VirtualPort, type VirtualPortPlace } from './virtual-port.ts';
