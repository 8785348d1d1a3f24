export { IdCard, type IdCardFields } from './id-card.ts';
export { createIdCardReader, type IdCardReader, type IdCardReaderOptions } from './id-card-reader.ts';
export type { CardFailure } from './sam-session.ts';
export { inventedCard } from './virtual/invented-card.ts';
export {
  createVirtualIdCardReader,
  type VirtualIdCardReader,
  type VirtualReaderOptions,
} from './virtual/virtual-reader.ts';
