/** Sends bytes from the device to whoever hangs at the other end of its cable. */
export type DeviceSend = (bytes: Uint8Array) => void;

/** A device made of software: it sees the same bytes as a real one and knows nothing of how they travel. */
export interface VirtualDevice {
  /** A host is at the other end now; replies go through `send` until `unplugged`. */
  plugged(send: DeviceSend): void;
  unplugged(): void;
  receive(bytes: Uint8Array): void;
}
