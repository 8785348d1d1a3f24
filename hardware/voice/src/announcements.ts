/** What the hall says, as clip names in the order they are played. Pure: browser and server both import it. */
import { chineseAmount, chineseNumber } from './chinese-numbers.ts';
import { CHIME, CLIPS, clipFile, type Language, letterClip, PAUSE } from './clip-names.ts';
import { dialectClips, inDialect } from './dialects.ts';
import { englishAmount, englishNumber } from './english-numbers.ts';

export { CHIME, CLIPS, clipFile, dialectClips, type Language, PAUSE };

export interface Call {
  /** As printed on the ticket: a letter or two, then up to four digits. */
  readonly number: string;
  /** 1 to 99 is read as a number; any other short sign (VIP, 101, A3) is spelled. */
  readonly counter: string;
}

export type AmountKind = 'due' | 'received' | 'change' | 'payout';

export const MAX_SPOKEN_FEN = 99_999_999;

const TICKET_NUMBER = /^[A-Z]{0,2}\d{1,4}$/;
const COUNTER_AS_NUMBER = /^[1-9]\d?$/;
const COUNTER_SIGN = /^[A-Z0-9]{1,4}$/;

const OPENING = {
  zh: { due: 'zh/yingshou', received: 'zh/shounin', change: 'zh/zhaonin', payout: 'zh/tuinin' },
  en: { due: 'en/amount-due', received: 'en/received', change: 'en/your-change', payout: 'en/your-refund' },
} as const satisfies Record<Language, Record<AmountKind, string>>;

/**
 * Letters and digits one by one. In Mandarin 1 stays 一, not 幺: the paper in the customer's hand shows a 1,
 * 幺 belongs to telephone numbers, and visitors and dialect speakers may not know it.
 */
function spelled(text: string, language: Language): readonly string[] {
  return [...text].map((sign) => (/\d/.test(sign) ? `${language}/${sign}` : letterClip(sign, language)));
}

function counterClips(counter: string, language: Language): readonly string[] {
  if (!COUNTER_AS_NUMBER.test(counter)) return spelled(counter, language);
  return language === 'zh' ? chineseNumber(Number(counter)) : englishNumber(Number(counter));
}

/** "请 A 0 1 2 号 到 3 号柜台", or "ticket number A zero one two to counter three". */
export function announceCall(call: Call & { readonly language: Language }): string[] {
  const { number, counter, language } = call;
  if (!TICKET_NUMBER.test(number)) throw new RangeError(`not a ticket number: ${number}`);
  if (!COUNTER_SIGN.test(counter)) throw new RangeError(`not a counter: ${counter}`);
  const ticket = spelled(number, language);
  const place = counterClips(counter, language);
  return language === 'zh'
    ? ['zh/qing', ...ticket, 'zh/hao', 'zh/dao', ...place, 'zh/hao-guitai']
    : ['en/ticket-number', ...ticket, 'en/to-counter', ...place];
}

/** The same call in a dialect: the words of Mandarin by the hall's own recordings. */
function announceInDialect(call: Call, dialect: string): string[] {
  return announceCall({ ...call, language: 'zh' }).map((name) => inDialect(name, dialect));
}

/**
 * Chime, then the call in each language, a pause between them. The ordinary hall says zh, then en; a hall with dialects
 * says those after Mandarin [Q14].
 */
export function announcement(
  call: Call,
  languages: readonly Language[] = ['zh', 'en'],
  dialects: readonly string[] = [],
): string[] {
  const spoken = languages.flatMap((language) => {
    const own = announceCall({ ...call, language });
    return language === 'zh' ? [own, ...dialects.map((dialect) => announceInDialect(call, dialect))] : [own];
  });
  return [CHIME, ...spoken.flatMap((one, index) => (index > 0 ? [PAUSE, ...one] : one))];
}

/** 唱收唱付: what is owed, what was handed over, what goes back as change or as a refund. */
export function announceAmount(spoken: {
  readonly kind: AmountKind;
  readonly amountFen: number;
  readonly language: Language;
}): string[] {
  const { kind, amountFen, language } = spoken;
  if (!Number.isInteger(amountFen) || amountFen < 0 || amountFen > MAX_SPOKEN_FEN) {
    throw new RangeError(`not an amount the voice can say: ${amountFen} fen`);
  }
  if (kind === 'change' && amountFen === 0)
    return language === 'zh' ? ['zh/buyong-zhaoling'] : ['en/no-change'];
  const amount = language === 'zh' ? chineseAmount(amountFen) : englishAmount(amountFen);
  return [OPENING[language][kind], ...amount];
}
