import iconv from 'iconv-lite';
import { textBytesMax, type VoiceChipModel } from './frames.ts';

/** Loudness from 0 (silent) to 10. */
export type Volume = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** The loudest of each chip's `[v]` tag: SYN6288 data sheet 5.1, XFS5152CE manual 12.3.12. */
const loudest: Readonly<Record<VoiceChipModel, number>> = { syn6288: 16, xfs5152: 10 };

/** Phrases with the mark that ends them: a chip that pauses there is not heard to be fed in parts (4.3.3, note 5). */
const phrases = /[^，。！？；：、,.!?;:]*[，。！？；：、,.!?;:]+|[^，。！？；：、,.!?;:]+/g;
/** A ticket's number: letters and digits, digits with a nought before them, digits before 号 that is no counter's, or many. */
const ticketNumber = /([A-Za-z]*)(?<!\d|\d\.)(\d+)(?!\d|\.\d)/g;
const counterSign = /^号(?:柜台|台席|窗口|柜|台)/;
const readSinglyFrom = 5;

/**
 * A text as the frames' payloads that speak it: GBK with the chip's tags, each within its limit, cut at punctuation
 * where there is some. Numbers of tickets are read digit by digit (1 as 一), all others as values. Characters that the
 * chip has no word for are left out; brackets too, since they would be taken for tags.
 */
export function speechParts(text: string, model: VoiceChipModel, volume: Volume): readonly Uint8Array[] {
  const head = tagsBefore(model, volume);
  const room = textBytesMax - head.length;
  const parts: string[] = [];
  let open = '';
  for (const piece of (sayable(text).match(phrases) ?? []).flatMap((phrase) => fitted(phrase, model, room))) {
    if (bytesOf(open + piece, model) > room) {
      parts.push(open);
      open = '';
    }
    open += piece;
  }
  parts.push(open);
  return parts
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => Uint8Array.from(iconv.encode(head + tagged(part, model), 'gbk')));
}

/**
 * Tags stay in force until the chip is switched off, which it may have been without telling: every frame sets them
 * anew. [x0] keeps the words that name the chip's built-in chimes from sounding them.
 */
function tagsBefore(model: VoiceChipModel, volume: Volume): string {
  return `[v${Math.round((volume * loudest[model]) / 10)}][x0][y1][n2]`;
}

function sayable(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\s*\n\s*/g, '。')
    .replace(/[[\]\s]/g, ' ');
  return [...plain].filter((char) => /^[ -~]$/.test(char) || iconv.encode(char, 'gbk').length === 2).join('');
}

function tagged(part: string, model: VoiceChipModel): string {
  return part.replace(ticketNumber, (number: string, letters: string, digits: string, at: number) => {
    const behind = part.slice(at + number.length);
    const ofTicket = behind.startsWith('号') && !counterSign.test(behind);
    const singly = letters !== '' || ofTicket || /^0\d/.test(digits) || digits.length >= readSinglyFrom;
    if (!singly) return number;
    // XFS5152CE would read two letters as an English word; SYN6288 always spells them (5.1: it has no [h]).
    const spelt = model === 'xfs5152' && letters.length > 1 ? `[h1]${letters}[h0]` : letters;
    return `${spelt}[n1]${digits}[n2]`;
  });
}

function bytesOf(part: string, model: VoiceChipModel): number {
  return iconv.encode(tagged(part, model), 'gbk').length;
}

/** A phrase that is too long by itself is cut between characters, but not inside a word or a number that fits. */
function fitted(phrase: string, model: VoiceChipModel, room: number): readonly string[] {
  if (bytesOf(phrase, model) <= room) return [phrase];
  const pieces: string[] = [];
  let open = '';
  for (const word of phrase.match(/[A-Za-z0-9.]{1,60}|[^A-Za-z0-9.]/gu) ?? []) {
    if (bytesOf(open + word, model) > room) {
      pieces.push(open);
      open = '';
    }
    open += word;
  }
  return [...pieces, open];
}
