import type { ReportSheet } from '@onehall/application';
import { fen, formatYuan, type Hall, supersededOutcome, wallClock } from '@onehall/domain';
import type { EmergencyReportBody } from '@onehall/protocol';
import { kindWords, supersededWords } from '../present/emergency-words.ts';

type Language = 'zh' | 'en';

const minuteMs = 60_000;
const labels = {
  title: { zh: '突发事件报告', en: 'Emergency report' },
  drill: { zh: '【演练】', en: '[DRILL] ' },
  from: { zh: '时间', en: 'Time' },
  running: { zh: '尚未结束', en: 'not over yet' },
  outcome: { zh: '结果', en: 'Outcome' },
  steps: { zh: '步骤：完成 {a}，跳过 {b}，未办 {c}', en: 'Steps: {a} done, {b} skipped, {c} open' },
  tickets: {
    zh: '受影响号码 {a} 个，离开 {b} 个；平均等候 {c} 分钟，最长 {d} 分钟',
    en: '{a} tickets affected, {b} left; waited {c} minutes on average, {d} at most',
  },
  promised: { zh: '承诺保留号码 {a} 个，已兑现 {b} 个', en: '{a} numbers promised, {b} redeemed' },
  papers: {
    zh: '纸质单据 {a} 张：已补录 {b}，作废 {c}，遗失 {d}，未交代 {e}',
    en: '{a} papers: {b} keyed in, {c} void, {d} missing, {e} open',
  },
  money: {
    zh: '纸质收款 {a} 元，待办结 {b} 元，待补办单据 {c} 张',
    en: 'Taken on paper {a} yuan, {b} still owed, {c} forms to be entered',
  },
  open: { zh: '未交代的号码：', en: 'Open numbers: ' },
  at: { zh: '时间', en: 'Time' },
  by: { zh: '工号', en: 'By' },
  what: { zh: '经过', en: 'What was done' },
  empty: { zh: '没有记录', en: 'Nothing was recorded' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
} as const;

const filled = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{([a-e])\}/g, (_, key: string) => String(facts[key] ?? ''));

/** The report of an emergency as a sheet that the writers of reports know how to set. */
export function emergencySheet(
  hall: Pick<Hall, 'name' | 'zone'>,
  report: EmergencyReportBody,
  language: Language,
): ReportSheet {
  const word = (key: keyof typeof labels) => labels[key][language];
  const at = (instant: number) => {
    const { businessDay, timeWithSeconds } = wallClock(instant, hall.zone);
    return `${businessDay} ${timeWithSeconds}`;
  };
  const { figures: f, startedAt, endedAt } = report;
  const outcome = report.outcome === supersededOutcome ? supersededWords[language] : report.outcome;
  const minutes = (ms: number | null) => (ms === null ? '–' : Math.round(ms / minuteMs));
  const yuan = (amount: number) => formatYuan(fen(amount));
  const title = `${report.drill ? word('drill') : ''}${word('title')}：${kindWords[report.kind][language]}`;
  return {
    title,
    heading: [
      hall.name[language],
      `${word('from')}: ${at(startedAt)} — ${endedAt === null ? word('running') : at(endedAt)}`,
      ...(outcome === null ? [] : [`${word('outcome')}: ${outcome}`]),
      filled(word('steps'), { a: f.stepsDone, b: f.stepsSkipped, c: f.stepsOpen }),
      filled(word('tickets'), {
        a: f.ticketsAffected,
        b: f.ticketsLeft,
        c: minutes(f.waitMsMean),
        d: minutes(f.waitMsMax),
      }),
      filled(word('promised'), { a: f.promised, b: f.redeemed }),
      filled(word('papers'), {
        a: f.papersIssued,
        b: f.papersKeyed,
        c: f.papersVoid,
        d: f.papersMissing,
        e: f.papersOpen,
      }),
      filled(word('money'), { a: yuan(f.moneyTakenFen), b: yuan(f.moneyOpenFen), c: f.formsToComplete }),
      ...(report.openPapers.length === 0
        ? []
        : [`${word('open')}${report.openPapers.slice(0, 40).join(' ')}`]),
    ],
    columns: [
      { title: word('at'), kind: 'text' },
      { title: word('by'), kind: 'text' },
      { title: word('what'), kind: 'text' },
    ],
    rows: report.timeline.map((entry) => [
      at(entry.at),
      entry.by === 'server' ? '' : entry.by,
      entry.what[language],
    ]),
    totals: null,
    empty: word('empty'),
    foot: `${hall.name[language]} · ${title} · ${word('page')}`,
    madeAt: endedAt ?? startedAt,
  };
}
