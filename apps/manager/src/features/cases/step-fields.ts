import type { CaseActBody, CaseCauseBody, CaseMoveBody, ReplyOf, routes } from '@onehall/protocol';
import type { TextTools } from '@onehall/ui';
import type { ActField } from '../../parts/act-form.tsx';
import type { ManagerKey } from '../../text/zh-cn.ts';

export type CaseGuide = ReplyOf<typeof routes.readCaseGuide>;
export type StepName =
  | 'words'
  | 'accepted'
  | 'way'
  | 'justified'
  | 'causeId'
  | 'chosen'
  | 'departmentId'
  | 'options'
  | 'warranty'
  | 'loan'
  | 'place'
  | 'centre'
  | 'days'
  | 'mended'
  | 'parts'
  | 'loanReturned'
  | 'problem'
  | 'solution';

type Fields = readonly ActField<StepName>[];
type Values = Readonly<Record<StepName, string>>;

const ways = ['face', 'call', 'message', 'letter', 'book'] as const;
const warranties = ['in', 'out', 'void'] as const;
const places = ['own', 'centre'] as const;
const wordless: ReadonlySet<CaseActBody> = new Set([
  'sign',
  'order',
  'dispatch',
  'pass',
  'propose',
  'approve',
  'close',
  'hand-back',
]);

/** What a step asks for, by its act; of an answer by where the case stands too. */
export function stepFields(
  act: CaseActBody,
  about: { readonly guide: CaseGuide; readonly sorted: boolean; readonly options: number },
  { t, say }: Pick<TextTools<ManagerKey>, 't' | 'say'>,
): Fields {
  const { guide, sorted, options } = about;
  const choice = (name: StepName, ids: readonly string[], begins?: string): ActField<StepName> => ({
    name,
    label: t(`case.field.${name}`),
    kind: 'choice',
    options: ids.map((id) => ({ id, name: t(`case.${name}.${id}` as ManagerKey) })),
    ...(begins === undefined ? {} : { begins }),
  });
  const yesNo = (name: 'accepted' | 'justified' | 'mended' | 'loanReturned') =>
    choice(name, ['yes', 'no'], 'yes');
  const text = (name: StepName, more: Partial<ActField<StepName>> = {}): ActField<StepName> => ({
    name,
    label: t(`case.field.${name}`),
    most: 1000,
    ...more,
  });
  const words = text('words', { kind: 'lines', ...(wordless.has(act) ? { optional: true } : {}) });
  const named = (
    name: StepName,
    list: readonly { readonly id: string; readonly name: { zh: string; en: string } }[],
  ) => ({
    name,
    label: t(`case.field.${name}`),
    kind: 'choice' as const,
    options: list.map((one) => ({ id: one.id, name: say(one.name) })),
  });
  const sorting: Fields = [yesNo('justified'), named('causeId', guide.causes)];
  const solutions = Array.from({ length: options }, (_, index) => String(index + 1));
  const chosen: ActField<StepName> = {
    name: 'chosen',
    label: t('case.field.chosen'),
    kind: 'choice',
    optional: true,
    options: solutions.map((id) => ({ id, name: t('case.solution', { n: id }) })),
  };
  switch (act) {
    case 'answer':
      return [
        words,
        choice('way', ways, 'call'),
        yesNo('accepted'),
        ...(sorted ? [] : sorting),
        ...(options > 0 ? [chosen] : []),
      ];
    case 'verify':
      return [words, ...sorting];
    case 'order':
    case 'dispatch':
      return [named('departmentId', guide.departments), words];
    case 'propose':
      return [text('options', { kind: 'lines', hint: t('case.optionsHint') })];
    case 'decide':
      return [choice('warranty', warranties), text('loan', { optional: true, most: 40 }), words];
    case 'repair':
      return [
        choice('place', places, 'own'),
        text('centre', { optional: true, most: 60 }),
        text('days', { kind: 'whole' }),
      ];
    case 'mend':
      return [words, yesNo('mended'), text('parts', { kind: 'lines', optional: true })];
    case 'hand-back':
      return [yesNo('loanReturned')];
    case 'close':
      return [
        text('problem', { optional: true, most: 400, hint: t('case.lessonHint') }),
        text('solution', { optional: true, most: 600 }),
      ];
    default:
      return [words];
  }
}

const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const dayMs = 86_400_000;

/** What is sent for a step as it was filled in. `now` in epoch ms. */
export function stepBody(act: CaseActBody, values: Values, guide: CaseGuide, now: number) {
  const options = act === 'propose' ? linesOf(values.options) : [];
  const problem = values.problem?.trim() ?? '';
  const solution = values.solution?.trim() ?? '';
  const lesson = act === 'close' && problem !== '' && solution !== '' ? { problem, solution } : null;
  return { move: moveOf(act, values, guide, now), words: values.words?.trim() ?? '', options, lesson };
}

function moveOf(act: CaseActBody, values: Values, guide: CaseGuide, now: number): CaseMoveBody {
  const yes = (name: StepName) => values[name] === 'yes';
  const causeId: CaseCauseBody = guide.causes.find((one) => one.id === values.causeId)?.id ?? 'other';
  const sorting = { justified: yes('justified'), causeId };
  switch (act) {
    case 'answer': {
      const chosen = Number(values.chosen ?? 0);
      return {
        act,
        accepted: yes('accepted'),
        way: ways.find((one) => one === values.way) ?? 'call',
        sorting: values.causeId === undefined || values.causeId === '' ? null : sorting,
        chosen: chosen > 0 ? chosen : null,
      };
    }
    case 'verify':
      return { act, sorting };
    case 'order':
    case 'dispatch':
      return { act, departmentId: values.departmentId };
    case 'propose':
      return { act, options: Math.max(1, linesOf(values.options).length) };
    case 'decide': {
      const loan = values.loan.trim();
      return {
        act,
        warranty: warranties.find((one) => one === values.warranty) ?? 'in',
        loan: loan === '' ? null : loan,
      };
    }
    case 'repair': {
      const promisedAt = now + Number(values.days) * dayMs;
      return {
        act,
        place: places.find((one) => one === values.place) ?? 'own',
        centre: values.centre.trim(),
        promisedAt,
      };
    }
    case 'mend':
      return { act, mended: yes('mended'), parts: linesOf(values.parts) };
    case 'hand-back':
      return { act, loanReturned: yes('loanReturned') };
    default:
      return { act };
  }
}
