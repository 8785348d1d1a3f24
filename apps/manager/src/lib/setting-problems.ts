import { type HallSettingBody, hallSetting, type TextBody } from '@onehall/protocol';
import type { Refusal, Vars } from '@onehall/ui';
import type { ManagerKey } from '../text/zh-cn.ts';

export interface Problem {
  readonly key: ManagerKey;
  readonly vars: Vars;
}

/** What is wrong, by the place in the value: 'waitCapMin', 'noShow.recallsMin', 'papers.1.zh'. */
export type Problems = ReadonlyMap<string, Problem>;

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly input?: unknown;
  readonly expected?: unknown;
}

const moneyFields: readonly string[] = ['eachFen', 'dayFen'];
const timeFields: readonly string[] = ['opensMinute', 'closesMinute'];

function wordsFor(issue: Issue): Problem {
  const listed = issue.origin === 'array';
  const written = issue.origin === 'string';
  if (moneyFields.includes(String(issue.path.at(-1)))) return { key: 'problem.money', vars: {} };
  if (timeFields.includes(String(issue.path.at(-1)))) return { key: 'problem.time', vars: {} };
  switch (issue.code) {
    case 'too_small':
      if (written) return { key: 'problem.empty', vars: {} };
      return listed
        ? { key: 'problem.few', vars: {} }
        : { key: 'problem.min', vars: { n: Number(issue.minimum) } };
    case 'too_big':
      return { key: listed ? 'problem.many' : 'problem.max', vars: { n: Number(issue.maximum) } };
    case 'invalid_type':
      return { key: issue.expected === 'int' ? 'problem.whole' : 'problem.number', vars: {} };
    default:
      return { key: 'problem.other', vars: {} };
  }
}

/** Texts of a setting that people read, by their place. */
function textsOf({ area, value }: HallSettingBody): [string, TextBody][] {
  switch (area) {
    case 'category':
      return [
        ['name', value.name],
        ...value.papers.map((one, at): [string, TextBody] => [`papers.${at}`, one]),
      ];
    case 'counter':
      return [['zone', value.zone]];
    case 'queue':
      return value.dialects.map((one, at): [string, TextBody] => [`dialects.${at}.name`, one.name]);
    case 'secrecy':
      return [['judicialReferral', value.judicialReferral]];
    case 'cases':
      return value.departments.map((one, at): [string, TextBody] => [`departments.${at}.name`, one.name]);
    // Checklists are written as texts that must not be empty: the wire says so itself.
    case 'emergency':
    case 'cash':
    case 'hours':
    case 'class':
    case 'clerk':
    case 'phrase':
    case 'approvals':
    case 'reports':
    case 'indicators':
    case 'checks':
    // Names of places may be missing: their kinds have names.
    case 'plan':
    case 'training':
      return [];
  }
}

/**
 * What the wire would refuse in this setting, and names that are missing, said at their fields before anything is sent.
 * Empty: it may be sent. An English text may be missing: the Chinese one stands in for it.
 */
export function problemsOf(setting: HallSettingBody): Problems {
  const read = hallSetting.safeParse(setting);
  const found = new Map<string, Problem>();
  for (const [place, text] of textsOf(setting)) {
    if (text.zh.trim() === '') found.set(place, { key: 'problem.empty', vars: {} });
  }
  if (read.success) return found;
  for (const issue of read.error.issues) {
    const place = issue.path.slice(1).map(String).join('.');
    if (!found.has(place)) found.set(place, wordsFor(issue));
  }
  return found;
}

const known: Readonly<Record<string, ManagerKey>> = {
  'before-opening': 'problem.before-opening',
  'below-target': 'problem.below-target',
  'below-event': 'problem.below-event',
  'below-lower-level': 'problem.below-lower-level',
  unknown: 'problem.unknown',
  outside: 'problem.outside',
  'in-wall': 'problem.in-wall',
  doubled: 'problem.doubled',
  unreachable: 'problem.unreachable',
};

/** What only the hall knows: its refusal names the last part of the place ('closes' for closesMinute). */
export function problemOfRefusal(refusal: Refusal | null, place: string): Problem | null {
  if (refusal?.code !== 'setting-invalid') return null;
  const field = String(refusal.facts['field'] ?? '');
  // A field of a table, and a row of a list, is named with all of its place.
  if (place === `limits.${field}` || (place === field && place.includes('.')))
    return { key: known[String(refusal.facts['problem'])] ?? 'problem.other', vars: {} };
  const last = place.split('.').at(-1) ?? '';
  if (field === '' || (last !== field && last !== `${field}Minute`)) return null;
  return { key: known[String(refusal.facts['problem'])] ?? 'problem.other', vars: {} };
}
