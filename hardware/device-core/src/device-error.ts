/** What went wrong in the world (never a bug: bugs are assertions). The code is stable; the message is for people. */
export type DeviceErrorCode =
  | 'link-lost'
  | 'timeout'
  | 'not-ready'
  | 'path-missing'
  | 'path-in-use'
  | 'not-a-terminal'
  | 'not-permitted'
  | 'unreachable'
  | 'queue-full'
  | 'stopped'
  | 'socat-missing';

/** A fault of the world at the device's side: a cable, a path, a printer that does not answer. */
export class DeviceError extends Error {
  override readonly name = 'DeviceError';
  readonly code: DeviceErrorCode;

  constructor(code: DeviceErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** Narrows anything thrown by a link to a DeviceError; what is not one becomes `link-lost` with its cause kept. */
export function toDeviceError(thrown: unknown): DeviceError {
  if (thrown instanceof DeviceError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new DeviceError('link-lost', message, { cause: thrown });
}
