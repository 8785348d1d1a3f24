/** '/dev/ttyUSB0 (serial)' without the bracket: the way it is reached is said in the reader's words. */
export function plainAddress(address: string): string {
  return address.replace(/ \([^()]*\)$/, '');
}
