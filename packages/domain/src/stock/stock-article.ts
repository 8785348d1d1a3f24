import { isCardSerial, isIccid, isImei } from '../catalogue/serial-number.ts';
import type { StockKind } from '../catalogue/service-definition.ts';
import type { Text } from '../kernel/text.ts';

/** How an article is told apart: piece by piece by a serial number, or by counting alone (gifts). */
export type StockForm = StockKind | 'counted';

export const stockForms: readonly StockForm[] = ['sim', 'handset', 'prepaid-card', 'counted'];

/** What an article is held for [M4]: sold over the counter, given away, kept for roaming customers, or lent to be tried. */
export type StockUse = 'sale' | 'gift' | 'roaming' | 'test';

/** Something that a hall holds in stock. */
export interface StockArticle {
  /** The id of the offer in the catalogue where it is sold by one (`phone-s1`, `card-50`). */
  readonly id: string;
  readonly kind: StockForm;
  readonly use: StockUse;
  readonly name: Text;
  /** Fewer pieces than this are reported as low. */
  readonly minimum: number;
  /** Days from an order to its delivery. */
  readonly leadDays: number;
  /** Pieces are delivered in packs of so many. */
  readonly packSize: number;
}

/** The article that SIM cards of services belong to. */
export const simArticleId = 'sim-card';

/** The article of a piece that a service hands over, where the hall does not know its serial number. */
export function articleIdOf({
  kind,
  goodsId,
}: {
  readonly kind: StockKind;
  readonly goodsId?: string;
}): string {
  return goodsId ?? (kind === 'sim' ? simArticleId : kind);
}

const checks: Readonly<Record<StockKind, (text: string) => boolean>> = {
  sim: isIccid,
  handset: isImei,
  'prepaid-card': isCardSerial,
};

/** Whether a text can be the serial number of such a piece. */
export function isSerialOf(kind: StockKind, text: string): boolean {
  return checks[kind](text);
}

/** What a move of one serial number is known by: kinds have number spaces of their own. */
export function serialKey(kind: StockForm, serial: string): string {
  return `${kind} ${serial}`;
}
