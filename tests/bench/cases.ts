import { join } from 'node:path';
import { openDatabase } from '../../packages/storage-sqlite/src/database.ts';
import { anyWord, everyWord, indexedWords } from '../../packages/storage-sqlite/src/search-words.ts';
import { temporaryFolder } from './kit/bench-hall.ts';
import { caseQueries, caseTexts } from './kit/case-texts.ts';
import { fact, p95AtMost, type Row, round } from './kit/figures.ts';

const limitMs = 50;
const library = 100_000;
const shownOfTold = 3;
const shownOfTyped = 20;

/** One way to cut a text into words, when it is kept and when it is looked for. */
interface Way {
  readonly name: string;
  readonly tokenize: string;
  readonly indexed: (text: string) => string;
  readonly every: (typed: string) => string;
  readonly any: (told: string) => string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const cut = (text: string) =>
  [...segmenter.segment(text)].filter((one) => one.isWordLike === true).map((one) => one.segment);
const quoted = (words: readonly string[], between: string) => words.map((one) => `"${one}"`).join(between);
const trigrams = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)).filter(
    (one) => !/\s/.test(one),
  );

const ways: readonly Way[] = [
  {
    name: 'pairs (ours)',
    tokenize: 'unicode61',
    indexed: indexedWords,
    every: everyWord,
    any: (told) => anyWord(told),
  },
  {
    name: 'Intl.Segmenter',
    tokenize: 'unicode61',
    indexed: (text) => cut(text).join(' '),
    every: (typed) => quoted(cut(typed), ' AND '),
    any: (told) => quoted(cut(told), ' OR '),
  },
  {
    name: 'trigram',
    tokenize: 'trigram',
    indexed: (text) => text,
    every: (typed) => quoted(typed.split(' '), ' AND '),
    any: (told) => quoted(trigrams(told), ' OR '),
  },
];

function filled(way: Way, copies: number) {
  const db = openDatabase(join(temporaryFolder(), 'library.sqlite'));
  db.exec(
    `CREATE VIRTUAL TABLE text USING fts5 (id UNINDEXED, problem, solution, tokenize = '${way.tokenize}')`,
  );
  const insert = db.prepare('INSERT INTO text (id, problem, solution) VALUES (?, ?, ?)');
  db.transaction(() => {
    for (let copy = 0; copy < copies; copy += 1)
      caseTexts.forEach(({ problem, solution }, index) => {
        insert.run(index, way.indexed(problem), way.indexed(solution));
      });
  })();
  const select = db.prepare(
    `SELECT id FROM text WHERE text MATCH ? AND rank MATCH 'bm25(0.0, 4.0, 1.0)' ORDER BY rank LIMIT ?`,
  );
  const find = (match: string, most: number) =>
    match === '' ? [] : (select.all(match, most) as { id: number }[]).map(({ id }) => id);
  return { find, close: () => db.close() };
}

/** Of what was typed: recall and precision of the first 20 (each matter has 20). Of what was told: precision of the first 3. */
function found(way: Way): Row {
  const index = filled(way, 1);
  const sums = { recall: 0, precision: 0, told: 0 };
  for (const { typed, told, matter } of caseQueries) {
    const most = told ? shownOfTold : shownOfTyped;
    const ids = index.find(told ? way.any(typed) : way.every(typed), most);
    const right = ids.filter((id) => caseTexts[id]?.matter === matter).length;
    if (told) sums.told += right / most;
    else {
      sums.recall += right / caseTexts.filter((one) => one.matter === matter).length;
      sums.precision += ids.length === 0 ? 0 : right / ids.length;
    }
  }
  index.close();
  const half = caseQueries.length / 2;
  const share = (sum: number) => `${round((100 * sum) / half, 0)} %`;
  return fact(
    `  ${caseQueries.length} queries on ${caseTexts.length} cases: ${way.name}`,
    `typed: recall ${share(sums.recall)}, precision ${share(sums.precision)}; told: first ${shownOfTold} right ${share(sums.told)}`,
  );
}

/** The case library in Chinese [D7]: what is found, by which cut, and how fast in a library of a hundred thousand. */
export async function caseRows(): Promise<Row[]> {
  const [ours] = ways;
  if (ours === undefined) throw new Error('there is a way of ours');
  const index = filled(ours, library / caseTexts.length);
  const ask = ({ typed, told }: (typeof caseQueries)[number]) =>
    index.find(told ? anyWord(typed) : everyWord(typed), told ? shownOfTold : shownOfTyped);
  // A hall asks all day: the pages of the index are in memory.
  for (const query of caseQueries) ask(query);
  const times = caseQueries.map((query) => {
    const start = performance.now();
    ask(query);
    return performance.now() - start;
  });
  index.close();
  return [p95AtMost(`a search in ${library.toLocaleString('en')} cases`, times, limitMs), ...ways.map(found)];
}
