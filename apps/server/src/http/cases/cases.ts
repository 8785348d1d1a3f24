import {
  answerFromAbove,
  askCaseContact,
  causeTexts,
  dropCaseDraft,
  keepCaseLesson,
  lookAtCase,
  markCaseMajor,
  noteCaseContact,
  openCase,
  planAfterCare,
  reassignCase,
  recordOfCase,
  sendCaseUp,
  takeCase,
  takeStepOnCase,
  withdrawCaseLesson,
  writeToHall,
} from '@onehall/application';
import { caseKinds, caseSettingsOf, findStaff, refuse } from '@onehall/domain';
import { type CaseLessonBody, type RouteName, routes } from '@onehall/protocol';
import type { CaseFilter, LessonRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../../parts.ts';
import { presentCaseGuide } from '../../present/case-guide.ts';
import { presentCaseMonth } from '../../present/case-month.ts';
import { casePath, presentCasePage } from '../../present/case-page.ts';
import { presentCaseLine, presentCaseRecord } from '../../present/cases.ts';
import { byStaff } from '../by-staff.ts';
import { command, type Endpoint, endpoint, staffId } from '../endpoint.ts';

const filters: readonly CaseFilter[] = [
  'open',
  'due',
  'overdue',
  'mine',
  'unowned',
  'drafts',
  'look',
  'closed',
];

/** Refusals: not-found (no such filter or kind). */
const readCases = endpoint(routes.readCases, ({ parts, param, principal }) => {
  const me = staffId({ principal });
  if (!me.ok) return me;
  const filter = filters.find((one) => one === param('filter'));
  const kind = caseKinds.find((one) => one === param('kind')) ?? null;
  if (filter === undefined || (kind === null && param('kind') !== 'all')) return refuse('not-found');
  const about = { now: parts.now(), me: me.value };
  const { cases } = parts.store;
  return {
    ok: true,
    value: {
      cases: cases.list(filter, kind, about).map((one) => presentCaseLine(parts, one)),
      counts: { ...cases.counts(about) },
      departments: caseSettingsOf(parts.hall).departments.map(({ id, name }) => ({ id, name })),
    },
  };
});

/** What is read is in the reply only: answers are kept in clear. Refusals: those of lookAtCase. */
const look = endpoint(routes.lookAtCase, async (asked) => {
  const me = staffId(asked);
  if (!me.ok) return me;
  const caseId = asked.param('caseId');
  const done = await command(asked, 'lookAtCase', (context) =>
    lookAtCase({ caseId, by: me.value, what: 'record' }, context),
  );
  if (!done.ok) return done;
  const one = asked.parts.store.state.hallCase(caseId);
  return one === null
    ? refuse('case-unknown')
    : { ok: true, value: presentCaseRecord(asked.parts, one, me.value) };
});

/** Refusals: those of lookAtCase. */
const readContact = endpoint(routes.readCaseContact, async (asked) => {
  const me = staffId(asked);
  if (!me.ok) return me;
  const caseId = asked.param('caseId');
  const done = await command(asked, 'readCaseContact', (context) =>
    lookAtCase({ caseId, by: me.value, what: 'contact' }, context),
  );
  if (!done.ok) return done;
  const one = asked.parts.store.state.hallCase(caseId);
  const record = one && recordOfCase(one, asked.parts.store);
  return { ok: true, value: { name: record?.name ?? '', mobile: record?.mobile ?? null } };
});

function presentLesson(parts: ServerParts, { caseId: _case, ...lesson }: LessonRow): CaseLessonBody {
  const by = findStaff(parts.hall, lesson.by)?.workNumber ?? '';
  return { ...lesson, by, cause: causeTexts[lesson.causeId] };
}

const lessons = (parts: ServerParts, found: readonly LessonRow[]) => ({
  ok: true as const,
  value: { lessons: found.map((one) => presentLesson(parts, one)) },
});

type Given = { readonly caseId: string; readonly by: string };
const of = (asked: { readonly param: (name: string) => string }, by: string): Given => ({
  caseId: asked.param('caseId'),
  by,
});

/** Cases, their record and the library [D1–D14]; each refuses what its use case does. */
export const caseEndpoints = {
  readCaseGuide: endpoint(routes.readCaseGuide, ({ parts }) => ({
    ok: true,
    value: presentCaseGuide(parts),
  })),
  readCases,
  lookAtCase: look,
  readCaseContact: readContact,
  openCase: byStaff(routes.openCase, ({ body: { commandId: _id, ...given } }, by, context) =>
    openCase({ ...given, by }, context),
  ),
  dropCaseDraft: byStaff(routes.dropCaseDraft, (asked, by, context) =>
    dropCaseDraft({ ...of(asked, by), reason: asked.body.reason }, context),
  ),
  takeCaseStep: byStaff(routes.takeCaseStep, (asked, by, context) => {
    const { move, words, options, lesson } = asked.body;
    return takeStepOnCase({ ...of(asked, by), move, words, options, lesson }, context);
  }),
  noteCaseContact: byStaff(routes.noteCaseContact, (asked, by, context) => {
    const { commandId: _id, words, ...contact } = asked.body;
    return noteCaseContact({ ...of(asked, by), contact, words }, context);
  }),
  reassignCase: byStaff(routes.reassignCase, (asked, by, context) =>
    reassignCase({ ...of(asked, by), to: asked.body.to, reason: asked.body.reason }, context),
  ),
  markCaseMajor: byStaff(routes.markCaseMajor, (asked, by, context) => markCaseMajor(of(asked, by), context)),
  sendCaseUp: byStaff(routes.sendCaseUp, (asked, by, context) => {
    const { commandId: _id, ...to } = asked.body;
    return sendCaseUp({ ...of(asked, by), to }, context);
  }),
  answerCaseFromAbove: byStaff(routes.answerCaseFromAbove, (asked, by, context) =>
    answerFromAbove({ ...of(asked, by), words: asked.body.words }, context),
  ),
  planCaseAfterCare: byStaff(routes.planCaseAfterCare, (asked, by, context) => {
    const { nextAt, words } = asked.body;
    return planAfterCare({ ...of(asked, by), nextAt, words }, context);
  }),
  searchLessons: endpoint(routes.searchLessons, ({ parts, param }) =>
    lessons(parts, parts.store.cases.search(param('typed') === '-' ? '' : param('typed'))),
  ),
  readSimilarLessons: endpoint(routes.readSimilarLessons, ({ parts, body }) =>
    lessons(parts, parts.store.cases.similar(body.told)),
  ),
  keepLesson: byStaff(routes.keepLesson, ({ body: { commandId: _id, ...lesson } }, by, context) =>
    keepCaseLesson({ ...lesson, by }, context),
  ),
  withdrawLesson: byStaff(routes.withdrawLesson, ({ body: { reason }, param }, by, context) =>
    withdrawCaseLesson({ lessonId: param('lessonId'), by, reason }, context),
  ),
  takeCase: byStaff(routes.takeCase, (asked, by, context) => takeCase(of(asked, by), context)),
  writeToHall: endpoint(routes.writeToHall, async (asked) => {
    const { commandId: _id, ...given } = asked.body;
    const written = await command(asked, 'writeToHall', (context) =>
      writeToHall({ ...given, followToken: asked.param('token') }, context),
    );
    if (!written.ok) return written;
    return { ok: true, value: { number: written.value.number, casePath: casePath(written.value.token) } };
  }),
  /** Refusals: case-unknown. */
  readCasePage: endpoint(routes.readCasePage, ({ parts, param }) => {
    const page = presentCasePage(parts, param('token'));
    return page === null ? refuse('case-unknown') : { ok: true, value: page };
  }),
  askCaseContact: endpoint(routes.askCaseContact, (asked) =>
    command(asked, 'askCaseContact', (context) => askCaseContact({ token: asked.param('token') }, context)),
  ),
  /** Refusals: not-found (no such month). */
  readCaseMonth: endpoint(routes.readCaseMonth, ({ parts, param }) => {
    const month = presentCaseMonth(parts, param('month'));
    return month === null ? refuse('not-found') : { ok: true, value: month };
  }),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
