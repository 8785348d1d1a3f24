/** Runs of Chinese characters, and runs of anything else that is written in words or figures. */
const runs = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}])+)/gu;
const han = /^\p{Script=Han}/u;

function bigramsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * A text as FTS5 indexes it: Chinese in overlapping pairs of characters, other words as they stand, full-width letters
 * as plain ones. The plain tokenizer parts them at the blanks.
 *
 * Why pairs. Most Chinese words have two characters. Of 50 queries on 500 cases (`npm run bench -- --only cases`) pairs
 * find 95 % with a precision of 96 %; the built-in `trigram` tokenizer finds 16 %, since two characters are too few for
 * it; words cut by a dictionary (Intl.Segmenter) do as well as pairs, but the dictionary comes with the runtime: after an
 * update it cuts otherwise, and a rebuilt index would not equal the kept one. Pairs need none, and find names of plans that
 * no dictionary has.
 */
export function indexedWords(text: string): string {
  return [...plain(text).matchAll(runs)]
    .flatMap(([run, chinese]) => (chinese === undefined ? [run] : bigramsOf(chinese)))
    .join(' ');
}

/** One word that was typed, for MATCH: its pairs must stand one after the other; a single character begins a pair. */
function phraseOf(run: string): string {
  if (!han.test(run)) return `"${run}"*`;
  const pairs = bigramsOf(run);
  return [...run].length === 1 ? `"${run}"*` : `"${pairs.join(' ')}"`;
}

/** What was typed, as FTS5 asks for it: every word must be there; '' where nothing can be looked for. */
export function everyWord(typed: string): string {
  return [...plain(typed).matchAll(runs)].map(([run]) => phraseOf(run)).join(' AND ');
}

/** Pairs that stand in every other sentence and tell nothing apart. */
const idle = new Set([
  '我的',
  '你们',
  '我们',
  '怎么',
  '什么',
  '没有',
  '一个',
  '客户',
  '现在',
  '这个',
  '可以',
  '还是',
  '他们',
  '为什',
  '么我',
]);

/** What is told in whole sentences: whatever shares pairs with it, the rarer the better (bm25); '' where there are none. */
export function anyWord(told: string, most = 60): string {
  const words = [...new Set(indexedWords(told).split(' '))].filter((one) => one.length > 1 && !idle.has(one));
  return words
    .slice(0, most)
    .map((one) => `"${one}"`)
    .join(' OR ');
}
