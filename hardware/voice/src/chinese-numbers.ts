/** How Mandarin speaks numbers, as clip names. Numbers stay below one 亿, far above what a till holds. */

interface Place {
  readonly value: number;
  readonly clip: string;
}

const PLACES: readonly Place[] = [
  { value: 1000, clip: 'zh/qian' },
  { value: 100, clip: 'zh/bai' },
  { value: 10, clip: 'zh/shi' },
];

/** A digit that counts something by itself: 2 is 两, and the tone bends before the word that follows. */
const BEFORE_FALLING: Readonly<Record<number, string>> = { 1: 'zh/1-yi2', 2: 'zh/2-liang3' };
const BEFORE_LOW: Readonly<Record<number, string>> = {
  1: 'zh/1-yi4',
  2: 'zh/2-liang2',
  5: 'zh/5-wu2',
  9: 'zh/9-jiu2',
};
const BEFORE_OTHER: Readonly<Record<number, string>> = { 1: 'zh/1-yi4', 2: 'zh/2-liang3' };

/** The tone of the counted word decides: 万 falls; 百 and 角 are low; 千, 元 and 分 are neither. */
const BENT: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'zh/wan': BEFORE_FALLING,
  'zh/bai': BEFORE_LOW,
  'zh/jiao': BEFORE_LOW,
  'zh/qian': BEFORE_OTHER,
  'zh/yuan': BEFORE_OTHER,
  'zh/fen': BEFORE_OTHER,
};

/** One digit and what it counts: 两百, 一角, 五元, but 二十 and 一十 unbent. */
export function digitBefore(digit: number, unit: string): readonly string[] {
  return [BENT[unit]?.[digit] ?? `zh/${digit}`, unit];
}

function belowTenThousand(number: number): readonly string[] {
  const clips: string[] = [];
  let rest = number;
  let skippedPlace = false;
  for (const place of PLACES) {
    const digit = Math.floor(rest / place.value);
    rest %= place.value;
    if (digit > 0) {
      if (skippedPlace) clips.push('zh/0');
      clips.push(...digitBefore(digit, place.clip));
    }
    skippedPlace = digit === 0 && clips.length > 0;
  }
  if (rest > 0) {
    if (skippedPlace) clips.push('zh/0');
    clips.push(`zh/${rest}`);
  }
  return clips;
}

/** A number that opens with ten is 十…, not 一十…. */
function leading(number: number): readonly string[] {
  const clips = belowTenThousand(number);
  return number >= 10 && number < 20 ? clips.slice(1) : clips;
}

/** A number as it is counted or said after 第: 零, 二, 十, 一百零五, 两万. */
export function chineseNumber(number: number): readonly string[] {
  if (number === 0) return ['zh/0'];
  const tenThousands = Math.floor(number / 10_000);
  const rest = number % 10_000;
  if (tenThousands === 0) return leading(rest);
  const high = counted(tenThousands, 'zh/wan');
  if (rest === 0) return high;
  return rest < 1000 ? [...high, 'zh/0', ...belowTenThousand(rest)] : [...high, ...belowTenThousand(rest)];
}

/** A number and the word it counts; a lone digit bends before the word (两元, 一万). */
export function counted(number: number, unit: string): readonly string[] {
  return number >= 1 && number <= 9 ? digitBefore(number, unit) : [...chineseNumber(number), unit];
}

/** An amount in spoken form: 元, 角, 分; 零 where the 角 is skipped after whole yuan; 整 is not spoken. */
export function chineseAmount(amountFen: number): readonly string[] {
  const yuan = Math.floor(amountFen / 100);
  const jiao = Math.floor(amountFen / 10) % 10;
  const fen = amountFen % 10;
  const clips: string[] = [];
  if (yuan > 0 || amountFen === 0) clips.push(...counted(yuan, 'zh/yuan'));
  if (jiao > 0) clips.push(...digitBefore(jiao, 'zh/jiao'));
  if (fen > 0) {
    if (yuan > 0 && jiao === 0) clips.push('zh/0');
    clips.push(...digitBefore(fen, 'zh/fen'));
  }
  return clips;
}
