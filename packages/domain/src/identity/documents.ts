import type { Text } from '../kernel/text.ts';

/** Kinds of customer by the papers they hold [C5]. */
export const residences = [
  'mainland',
  'taiwan',
  'hong-kong-macau',
  'military-police',
  'foreigner',
  'corporate',
] as const;
export type Residence = (typeof residences)[number];

/** How the number of a document is read: with a checksum, or by its shape alone. */
export type DocumentNumberKind = 'resident' | 'credit-code' | 'passport' | 'permit' | 'certificate';

/** A document that the counter accepts [C5]. */
export interface DocumentKind {
  readonly id: string;
  readonly name: Text;
  /** Whose it can be. */
  readonly residence: Residence;
  readonly number: DocumentNumberKind;
  /** Whether it bears an end of validity; those that do not are never expired. */
  readonly expires: boolean;
}

const kind = (
  id: string,
  residence: Residence,
  number: DocumentNumberKind,
  expires: boolean,
  [zh, en]: readonly [string, string],
): DocumentKind => ({ id, name: { zh, en }, residence, number, expires });

/** The table of documents by kind of customer [C5]; the first of each kind is the one asked for first. */
export const documentKinds: readonly DocumentKind[] = [
  kind('resident-id-card', 'mainland', 'resident', true, ['居民身份证', 'Resident ID card']),
  kind('temporary-id-card', 'mainland', 'resident', true, ['临时居民身份证', 'Temporary resident ID card']),
  kind('passport-with-id-number', 'mainland', 'resident', true, [
    '护照（载有身份证号）',
    'Passport with the ID number',
  ]),
  kind('household-register', 'mainland', 'resident', false, [
    '户口簿（附照片）',
    'Household register with photo',
  ]),
  kind('household-certificate', 'mainland', 'resident', false, [
    '户籍证明（盖章）',
    'Sealed household certificate',
  ]),
  kind('taiwan-permit', 'taiwan', 'permit', true, ['台湾居民来往大陆通行证', 'Taiwan travel permit']),
  kind('taiwan-passport', 'taiwan', 'passport', true, ['台湾护照', 'Taiwan passport']),
  kind('home-return-permit', 'hong-kong-macau', 'permit', true, ['回乡证', 'Home-return permit']),
  kind('hong-kong-macau-id-card', 'hong-kong-macau', 'certificate', false, [
    '港澳居民身份证',
    'Hong Kong or Macau ID card',
  ]),
  kind('hong-kong-macau-permit', 'hong-kong-macau', 'permit', true, [
    '港澳居民来往内地通行证',
    'Hong Kong and Macau travel permit',
  ]),
  kind('hong-kong-macau-passport', 'hong-kong-macau', 'passport', true, [
    '港澳特区护照',
    'Hong Kong or Macau passport',
  ]),
  kind('military-certificate', 'military-police', 'certificate', true, ['军人证件', 'Military certificate']),
  kind('police-certificate', 'military-police', 'certificate', true, ['警官证件', 'Police certificate']),
  kind('foreign-passport', 'foreigner', 'passport', true, ['外国护照', 'Foreign passport']),
  kind('business-licence', 'corporate', 'credit-code', false, ['营业执照', 'Business licence']),
];

export function findDocumentKind(id: string): DocumentKind | undefined {
  return documentKinds.find((one) => one.id === id);
}

/** Which documents a customer of this kind may show; null: nothing is known of them yet, so any. */
export function documentsFor(residence: Residence | null): readonly DocumentKind[] {
  return residence === null
    ? documentKinds.filter((one) => one.residence !== 'corporate')
    : documentKinds.filter((one) => one.residence === residence);
}

/** Ids of the documents that would do, for the facts of a refusal: 'resident-id-card,temporary-id-card'. */
export function wouldDo(residence: Residence | null): string {
  return documentsFor(residence)
    .map((one) => one.id)
    .join(',');
}
