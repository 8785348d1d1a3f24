import { announceCall, CHIME, clipFile } from '@onehall/voice/announcements';

const call = /^请([A-Z]{0,2}\d{1,4})号到([A-Z0-9]{1,4})号柜台$/;
/** A speech chip's tags: how it says it, not what. */
const tags = /\[[a-z]\d+\]/g;
const digits = '零一二三四五六七八九';

/**
 * What the bench plays for words that a virtual chip says, as files of the voice bank: a call in full; of other words
 * the digits after a chime, since the bank has no clip for them.
 */
export function heardWords(words: string): string[] {
  const said = words.replaceAll(tags, '');
  const [, number, counter] = call.exec(said) ?? [];
  if (number !== undefined && counter !== undefined)
    return announceCall({ number, counter, language: 'zh' }).map(clipFile);
  const read = [...said].flatMap((sign) => {
    const digit = /\d/.test(sign) ? Number(sign) : digits.indexOf(sign);
    return digit < 0 ? [] : [`zh/${digit}`];
  });
  return [CHIME, ...read].map(clipFile);
}
