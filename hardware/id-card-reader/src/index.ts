export type { CardRefusal, IdCard } from './id-card.ts';
export { createIdCardReader, type IdCardReader, type RefusedBecause } from './id-card-reader.ts';
export { inventedCard } from './invented-card.ts';
export {
  createVirtualIdCardReader,
  type VirtualIdCardReader,
  type VirtualIdCardReaderOptions,
} from './virtual-id-card-reader.ts';
