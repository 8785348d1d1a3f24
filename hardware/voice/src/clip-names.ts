export type Language = 'zh' | 'en';

/** One clip of the bank. `says` is what a person who records it reads out; for zh, `pinyin` fixes the tones. */
export interface Clip {
  readonly name: string;
  readonly says: string;
  readonly pinyin?: string;
  /** Silence kept after the word, where speech pauses. */
  readonly pauseMs?: number;
}

export const CHIME = 'chime';
/** A short silence between two languages. */
export const PAUSE = 'pause';

const LETTERS: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Names end in the pinyin where one character has more than one tone in use (tone sandhi in amounts). */
const ZH_WORDS: readonly Clip[] = [
  { name: 'zh/0', says: '零', pinyin: 'ling2' },
  { name: 'zh/1', says: '一', pinyin: 'yi1' },
  { name: 'zh/1-yi2', says: '一', pinyin: 'yi2' },
  { name: 'zh/1-yi4', says: '一', pinyin: 'yi4' },
  { name: 'zh/2', says: '二', pinyin: 'er4' },
  { name: 'zh/2-liang2', says: '两', pinyin: 'liang2' },
  { name: 'zh/2-liang3', says: '两', pinyin: 'liang3' },
  { name: 'zh/3', says: '三', pinyin: 'san1' },
  { name: 'zh/4', says: '四', pinyin: 'si4' },
  { name: 'zh/5', says: '五', pinyin: 'wu3' },
  { name: 'zh/5-wu2', says: '五', pinyin: 'wu2' },
  { name: 'zh/6', says: '六', pinyin: 'liu4' },
  { name: 'zh/7', says: '七', pinyin: 'qi1' },
  { name: 'zh/8', says: '八', pinyin: 'ba1' },
  { name: 'zh/9', says: '九', pinyin: 'jiu3' },
  { name: 'zh/9-jiu2', says: '九', pinyin: 'jiu2' },
  { name: 'zh/shi', says: '十', pinyin: 'shi2' },
  { name: 'zh/bai', says: '百', pinyin: 'bai3' },
  { name: 'zh/qian', says: '千', pinyin: 'qian1' },
  { name: 'zh/wan', says: '万', pinyin: 'wan4' },
  { name: 'zh/yuan', says: '元', pinyin: 'yuan2' },
  { name: 'zh/jiao', says: '角', pinyin: 'jiao3' },
  { name: 'zh/fen', says: '分', pinyin: 'fen1' },
  { name: 'zh/qing', says: '请', pinyin: 'qing3' },
  { name: 'zh/hao', says: '号', pinyin: 'hao4', pauseMs: 120 },
  { name: 'zh/dao', says: '到', pinyin: 'dao4' },
  { name: 'zh/hao-guitai', says: '号柜台', pinyin: 'hao4 gui4tai2' },
  { name: 'zh/yingshou', says: '应收', pinyin: 'ying1 shou1', pauseMs: 60 },
  { name: 'zh/shounin', says: '收您', pinyin: 'shou1 nin2', pauseMs: 60 },
  { name: 'zh/zhaonin', says: '找您', pinyin: 'zhao3 nin2', pauseMs: 60 },
  { name: 'zh/tuinin', says: '退您', pinyin: 'tui4 nin2', pauseMs: 60 },
  { name: 'zh/buyong-zhaoling', says: '不用找零', pinyin: 'bu2yong4 zhao3ling2' },
];

const EN_BELOW_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const EN_WORDS: readonly Clip[] = [
  ...EN_BELOW_TWENTY.split(' ').map((says, index) => ({ name: `en/${index}`, says })),
  ...EN_TENS.split(' ').map((says, index) => ({ name: `en/${(index + 2) * 10}`, says })),
  { name: 'en/hundred', says: 'hundred' },
  { name: 'en/thousand', says: 'thousand' },
  { name: 'en/yuan', says: 'yuan', pauseMs: 60 },
  { name: 'en/fen', says: 'fen' },
  { name: 'en/ticket-number', says: 'ticket number', pauseMs: 60 },
  { name: 'en/to-counter', says: 'to counter' },
  { name: 'en/amount-due', says: 'amount due', pauseMs: 80 },
  { name: 'en/received', says: 'received', pauseMs: 80 },
  { name: 'en/your-change', says: 'your change', pauseMs: 80 },
  { name: 'en/your-refund', says: 'your refund', pauseMs: 80 },
  { name: 'en/no-change', says: 'no change' },
];

function letterClips(language: Language): readonly Clip[] {
  return LETTERS.map((letter) => ({ name: letterClip(letter, language), says: letter }));
}

export function letterClip(letter: string, language: Language): string {
  return `${language}/letter-${letter.toLowerCase()}`;
}

/** The whole bank: every name an announcement may hold. */
export const CLIPS: readonly Clip[] = [
  { name: CHIME, says: '' },
  { name: PAUSE, says: '' },
  ...ZH_WORDS,
  ...letterClips('zh'),
  ...EN_WORDS,
  ...letterClips('en'),
];

/** Where a clip lies inside the folder, and below the address the folder is served at. */
export function clipFile(name: string): string {
  return `${name}.wav`;
}
