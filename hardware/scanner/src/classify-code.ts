import { readIdNumber } from '@onehall/device-core';

/** What a scanned text is, so that the field that takes it can be chosen. */
export type CodeKind = 'mobile' | 'iccid' | 'imei' | 'ean-13' | 'follow-link' | 'id-number' | 'unknown';

/** `text`: as the field wants it, without spaces, a country's prefix or a scheme; a link as it is. */
export interface ClassifiedCode {
  readonly kind: CodeKind;
  readonly text: string;
  /** Of a ticket's link, what names the ticket; null otherwise. */
  readonly followToken: string | null;
}

/** The phone page of a ticket, on whatever name or address the hall's server has. */
const followLink = /^https?:\/\/[^\s/?#]+\/t\/([A-Za-z0-9_-]{16,128})\/?(?:[?#]\S*)?$/i;
const mobile = /^(?:tel:)?(?:\+?86)?(1[3-9]\d{9})$/i;
/** Issuer 89 (telecommunication), country 86; 19 digits by ITU-T E.118, 20 as the operators here print them. */
const iccid = /^8986\d{15,16}$/;
const imei = /^\d{15}$/;
const ean13 = /^\d{13}$/;

/**
 * Tells what a scanned text is, by its form and its check digits. Lengths tell the forms apart, but for a mobile number
 * behind 86, which goes before a product of thirteen digits (no product here begins so); a number whose check digit is wrong is `unknown`, not the next best thing.
 */
export function classifyCode(scanned: string): ClassifiedCode {
  const text = scanned.trim();
  const followToken = followLink.exec(text)?.[1];
  if (followToken !== undefined) return { kind: 'follow-link', text, followToken };
  const digits = text.replace(/[\s-]/g, '');
  const found = (kind: CodeKind, as = digits): ClassifiedCode => ({ kind, text: as, followToken: null });
  const dialled = mobile.exec(digits)?.[1];
  if (dialled !== undefined) return found('mobile', dialled);
  if (iccid.test(digits) && isLuhn(digits)) return found('iccid');
  if (imei.test(digits) && isLuhn(digits)) return found('imei');
  if (ean13.test(digits) && isEan(digits)) return found('ean-13');
  const id = readIdNumber(digits);
  if (id.kind === 'valid') return found('id-number', id.number);
  return found('unknown', text);
}

/** ISO/IEC 7812-1 annex B: from the right, every second digit doubled, its digits added up; a multiple of ten. */
export function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, char, at) => {
    const digit = Number(char) * (at % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

/** GS1 General Specifications 7.9: from the right, weights 1 and 3 in turn; a multiple of ten. */
export function isEan(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce((total, char, at) => total + Number(char) * (at % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}
