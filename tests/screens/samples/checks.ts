import type { ChecksBody, InspectionsBody, ReplyOf, routes, TrainingsBody } from '@onehall/protocol';
import { categories, text } from './texts.ts';
import type { SampleSize } from './views.ts';

const at = Date.UTC(2026, 10, 26, 0, 30);
const today = '2026-11-26';
const manager = { staffId: 'staff-7', workNumber: 'D3001', name: text('赵强', 'Zhao Qiang') };
const colleague = { staffId: 'staff-1', workNumber: 'K1001', name: text('王芳', 'Wang Fang') };
const long =
  '消防通道内不得堆放宣传物料；两具灭火器压力不足，压力表指针在红区，请在期限前更换并贴上新的检查标签';
const words = text(
  '设备自检：取号机、打印机、屏幕、读卡器都在线',
  'Devices answer their tests: kiosks, printers, boards, readers',
);
const states = ['open', 'done', 'left-out', 'well', 'amiss'] as const;
const countOf = (size: SampleSize) => ({ empty: 0, normal: 3, full: 40 })[size];
const some = <T>(n: number, make: (nth: number) => T) => Array.from({ length: n }, (_, nth) => make(nth));
const people = (size: SampleSize) =>
  some(size === 'full' ? 30 : 2, (nth) => ({ ...colleague, staffId: `p${nth}` }));

/** Lists and forms as a hall has written them: as many steps as there may be, and words as long. */
function ownChecks(size: SampleSize): ChecksBody['settings'] {
  const n = { empty: 0, normal: 3, full: 12 }[size];
  const steps = some(n, (nth) => ({
    id: `own-${nth}`,
    words,
    measure: nth % 3 === 1 ? ('devices' as const) : null,
  }));
  const points = some(Math.max(n, 1), (nth) => ({ id: `point-${nth}`, words }));
  const forms = some(n, (nth) => ({ id: `form-${nth}`, name: words, everyDays: nth, points }));
  return { opening: steps, closing: steps, forms };
}

/** Lists and meetings of a day: nothing on them, a few steps, very many. */
export function sampleChecks(size: SampleSize): ChecksBody {
  return {
    today,
    day: today,
    lists: (['opening', 'closing'] as const).map((list) => ({
      list,
      steps: some(countOf(size), (nth) => {
        const state = states[nth % 5] ?? 'open';
        const seen = state === 'done' || state === 'left-out';
        return {
          stepId: `step-${nth}`,
          words,
          measure: state === 'well' || state === 'amiss' ? ('devices' as const) : null,
          state,
          names:
            state === 'amiss'
              ? some(nth > 4 ? 9 : 1, (n) => text(`${n + 1}号打印机`, `Printer ${n + 1}`))
              : [],
          reason: state === 'left-out' ? long : null,
          by: seen ? manager : null,
          at: seen ? at : null,
        };
      }),
      closed: list === 'closing' && size === 'normal' ? { by: manager, at } : null,
    })),
    meetings: some(Math.min(countOf(size), 4), (nth) => ({
      meetingId: `meeting-${nth}`,
      present: people(size),
      points: long,
      by: manager,
      at,
    })),
    staff: people(size),
    settings: ownChecks(size),
    usual: ownChecks('normal'),
  };
}

const formStates = ['due', 'well', 'late', 'occasion'] as const;

export function sampleInspections(size: SampleSize): InspectionsBody {
  const n = countOf(size);
  return {
    today,
    forms: some(Math.min(n, 12), (nth) => ({
      formId: `form-${nth}`,
      name: text('消防设施检查', 'Inspection of the fire equipment'),
      everyDays: nth === 3 ? 0 : 30,
      points: [{ id: 'a', words }],
      lastOn: nth === 0 ? null : '2026-10-01',
      dueOn: nth === 0 ? null : '2026-10-31',
      state: formStates[nth % 4] ?? 'due',
    })),
    inspections: some(n, (nth) => ({
      inspectionId: `inspection-${nth}`,
      formId: 'form-0',
      formName: text('消防设施检查', 'Inspection of the fire equipment'),
      businessDay: today,
      answers: [{ pointId: 'a', words: long, answer: 'bad' }],
      note: long,
      by: manager,
      at,
    })),
    defects: some(n, (nth) => ({
      defectId: `defect-${nth}`,
      formName: text('消防设施检查', 'Inspection of the fire equipment'),
      words: nth === 0 ? '导向牌歪了' : `${nth} ${long}`,
      owner: colleague,
      dueOn: '2026-11-20',
      late: nth % 2 === 0,
      state: nth % 3 === 0 ? 'open' : nth % 3 === 1 ? 'repaired' : 'confirmed',
      repair: null,
      repairedBy: null,
      repairedAt: null,
      sentBack: null,
      confirmedBy: null,
      confirmedAt: null,
    })),
    staff: people(size),
  };
}

const trainingStates = ['counts', 'ended', 'failed', 'struck', 'to-come'] as const;

export function sampleTrainings(size: SampleSize): TrainingsBody {
  const every = categories.map(({ id, name }) => ({ id, name }));
  return {
    today,
    settings: { givesSkills: size === 'full', warnDays: 30 },
    trainings: some(countOf(size), (nth) => {
      const state = trainingStates[nth % 5] ?? 'counts';
      return {
        trainingId: `training-${nth}`,
        person: colleague,
        categoryId: nth % 2 === 0 ? (every[0]?.id ?? null) : null,
        topic: size === 'full' ? `${nth} 携号转网受理口径与话术、实名核验与补换卡复训` : '消防演练',
        heldOn: '2026-01-10',
        trainer: '省公司培训中心王老师',
        passed: state !== 'failed',
        validUntil: nth % 2 === 0 ? '2026-12-10' : null,
        state,
        ending: state === 'counts' && nth % 2 === 0,
        struckReason: state === 'struck' ? '登记错了人' : null,
        by: manager,
        at,
      };
    }),
    people: people(size).map((person, nth) => ({
      person,
      role: 'clerk',
      trained: every.slice(0, nth % 4).map(({ id }) => id),
      skills: nth % 3 === 0 ? null : every.slice(1).map(({ id }) => id),
    })),
    categories: every,
  };
}

export function sampleBriefing(size: SampleSize): ReplyOf<typeof routes.readBriefing> {
  const n = countOf(size);
  return {
    hallName: text('滨河路营业厅', 'Binhe Road Service Hall'),
    today,
    at,
    yesterday: {
      day: '2026-11-25',
      issued: n * 6,
      served: n * 5,
      called: n * 5,
      withinTarget: n * 4,
      noShow: n,
      abandoned: n,
      missedAppointments: n,
      longestWaitMs: n * 60_000,
      payments: size === 'full' ? 312 : null,
    },
    roster:
      size === 'empty' ? null : people(size).map((person) => ({ person, startMinute: 510, endMinute: 1050 })),
    signedOn: people(size).map((person, nth) => ({ person, counterNumber: String(nth + 1) })),
    notices: some(Math.min(n, 12), (nth) => ({
      noticeId: `notice-${nth}`,
      number: `2026-${nth}`,
      title: long,
      body: long.repeat(3),
      mustRead: nth % 2 === 0,
    })),
    unread: size === 'empty' ? [] : people(size),
    cases: {
      open: n,
      overdue: n,
      due: some(Math.min(n, 12), (nth) => ({ number: `TS20261126-${nth}`, dueAt: at, owner: colleague })),
    },
    items: some(n, (nth) => ({ entryId: `entry-${nth}`, words: long, owner: colleague, day: today })),
    repairs: some(n, (nth) => ({
      defectId: `defect-${nth}`,
      words: long,
      owner: colleague,
      dueOn: '2026-11-20',
      late: nth % 2 === 0,
    })),
    devices: some(Math.min(n, 9), (nth) => text(`${nth + 1}号打印机`, `Printer ${nth + 1}`)),
    meetings: [],
    openingLeft: n,
  };
}
