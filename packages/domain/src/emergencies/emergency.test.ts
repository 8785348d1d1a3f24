import { describe, expect, test } from 'vitest';
import { type Checklist, checklistProblem, emergencyKinds, stepsMost } from '../hall/checklist.ts';
import { afterEmergencyEvent } from './after-emergency-event.ts';
import {
  type Emergency,
  type EmergencyEvent,
  endEmergency,
  endOperation,
  markStep,
  takesEffect,
} from './emergency.ts';
import { reminderOf } from './emergency-reminder.ts';
import { checklistOf, usualChecklists } from './usual-checklists.ts';

const at = 1_000;
const started: EmergencyEvent = {
  type: 'EmergencyStarted',
  payload: {
    emergencyId: 'e1',
    by: 'y1',
    kind: 'power',
    drill: false,
    steps: [
      { id: 'a', owner: 'anyone', text: { zh: '甲', en: 'A' } },
      { id: 'g', owner: 'guide', text: { zh: '乙', en: 'B' } },
      { id: 'm', owner: 'manager', text: { zh: '丙', en: 'C' }, measure: 'devices-online' },
    ],
  },
};

function after(...events: readonly EmergencyEvent[]): Emergency {
  let emergency: Emergency | null = null;
  for (const event of [started, ...events]) emergency = afterEmergencyEvent(emergency, event, at);
  if (emergency === null) throw new Error('an emergency was started');
  return emergency;
}

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;
const of = { emergencyId: 'e1', by: 'd1' };
const done = {
  type: 'EmergencyStepMarked',
  payload: { ...of, stepId: 'a', mark: 'done', note: '' },
} as const;
const closed = {
  type: 'MassOperationBegan',
  payload: { ...of, operation: 'close-counters', drill: false, tickets: [], validUntil: null },
} as const;
const promised = {
  type: 'MassOperationBegan',
  payload: { ...of, operation: 'refund-promise', drill: false, tickets: [], validUntil: '2026-12-01' },
} as const;
const told = {
  type: 'EmergencyAnnounced',
  payload: { ...of, announcement: { zh: '话', en: 'words' } },
} as const;
const over = { type: 'EmergencyEnded', payload: { ...of, outcome: 'back' } } as const;

describe('a checklist', () => {
  test('comes with the program for every kind, with nothing wrong with it', () => {
    for (const kind of emergencyKinds)
      expect([kind, checklistProblem(usualChecklists[kind])]).toEqual([kind, null]);
  });

  test('says which of its steps are measures for the whole hall', () => {
    const measures = emergencyKinds.flatMap((kind) =>
      usualChecklists[kind].steps.flatMap(({ id, operation }) => (operation ? [[kind, id, operation]] : [])),
    );
    expect(measures).toEqual([
      ['power', 'cash', 'close-counters'],
      ['power', 'paper-tickets', 'stop-tickets'],
      ['crowd', 'stop', 'stop-tickets'],
      ['fire', 'evacuate', 'stop-tickets'],
      ['fire', 'cash', 'close-counters'],
      ['security', 'lock', 'close-counters'],
    ]);
  });

  test('of the hall’s own stands in the place of the usual one', () => {
    const own: Checklist = { ...usualChecklists.fire, announcement: { zh: '走', en: 'go' } };
    expect(checklistOf({ emergencies: { fire: own } }, 'fire')).toBe(own);
    expect(checklistOf({ emergencies: { fire: own } }, 'press')).toBe(usualChecklists.press);
    expect(checklistOf({}, 'fire')).toBe(usualChecklists.fire);
  });

  test.each([
    ['steps', 'empty', { steps: [] }],
    [
      'steps',
      'doubled',
      { steps: [...usualChecklists.fire.steps, ...usualChecklists.fire.steps.slice(0, 1)] },
    ],
    ['text', 'empty', { announcement: { zh: ' ', en: 'go' } }],
    [
      'steps',
      'too-many',
      {
        steps: Array.from({ length: stepsMost + 1 }, (_, nth) => ({
          id: `s${nth}`,
          owner: 'anyone' as const,
          text: { zh: '步', en: 'step' },
        })),
      },
    ],
  ])('is refused where its %s is %s', (field, problem, change) => {
    expect(checklistProblem({ ...usualChecklists.fire, ...change })).toEqual({ field, problem });
  });
});

describe('a step', () => {
  const mark = (emergency: Emergency, wish: Partial<Parameters<typeof markStep>[1]>) =>
    codeOf(markStep(emergency, { stepId: 'a', mark: 'done', note: '', by: 'k1', as: 'anyone', ...wish }));

  test('is ticked once, by whom it is for or somebody above, and a slip is taken back', () => {
    expect(mark(after(), {})).toBe('ok');
    expect(mark(after(), { stepId: 'g' })).toBe('step-not-yours');
    expect(mark(after(), { stepId: 'g', as: 'guide' })).toBe('ok');
    expect(mark(after(), { stepId: 'm', as: 'guide' })).toBe('step-not-yours');
    expect(mark(after(), { stepId: 'm', as: 'manager' })).toBe('ok');
    expect(mark(after(), { stepId: 'x' })).toBe('step-unknown');
    expect(mark(after(done), {})).toBe('step-marked');
    expect(mark(after(done), { mark: null })).toBe('ok');
    expect(mark(after(), { mark: null })).toBe('step-not-marked');
    expect(mark(after(), { mark: 'skipped' })).toBe('explanation-missing');
    expect(mark(after(), { mark: 'skipped', note: 'nobody waits' })).toBe('ok');
    expect(mark(after(over), {})).toBe('emergency-over');
  });

  test('keeps who and when, and nothing after it is taken back', () => {
    expect(after(done).steps[0]).toMatchObject({ mark: 'done', markedBy: 'd1', markedAt: at });
    const back = { ...done, payload: { ...done.payload, mark: null } };
    expect(after(done, back).steps[0]).toMatchObject({ mark: null, markedBy: null, markedAt: null });
  });
});

describe('an operation', () => {
  test('is lifted while it stands; a promise is not', () => {
    const end = (emergency: Emergency, operation: 'close-counters' | 'refund-promise') =>
      codeOf(endOperation(emergency, { operation, by: 'd1' }));
    expect(end(after(), 'close-counters')).toBe('operation-stands-not');
    expect(end(after(closed), 'close-counters')).toBe('ok');
    expect(end(after(promised), 'refund-promise')).toBe('promise-stands');
    expect(after(promised, promised).operations).toEqual(['refund-promise']);
    expect(end(after(closed, over), 'close-counters')).toBe('emergency-over');
    const lifted: EmergencyEvent = {
      type: 'MassOperationEnded',
      payload: { ...of, operation: 'close-counters' },
    };
    expect(after(closed, lifted).operations).toEqual([]);
  });

  test('has effect in earnest alone', () => {
    expect(takesEffect(after(closed), 'close-counters')).toBe(true);
    expect(takesEffect({ ...after(closed), drill: true }, 'close-counters')).toBe(false);
    expect(takesEffect(after(), 'close-counters')).toBe(false);
  });
});

describe('a reminder', () => {
  const hour = 3_600_000;
  const why = (
    {
      doneAt,
      remindedAt = null,
      closedAt = 0,
    }: { doneAt: number; remindedAt?: number | null; closedAt?: number },
    now: number,
    emergency = after(),
  ) => reminderOf(emergency, { doneAt, remindedAt }, { closedAt, now });

  test('is due two hours after something was last done or said, and once the hall has closed since', () => {
    const doneAt = 10 * hour;
    expect(why({ doneAt }, 12 * hour - 1)).toBeNull();
    expect(why({ doneAt }, 12 * hour)).toBe('quiet');
    expect(why({ doneAt, remindedAt: 12 * hour }, 14 * hour - 1)).toBeNull();
    expect(why({ doneAt, remindedAt: 12 * hour }, 14 * hour)).toBe('quiet');
    expect(why({ doneAt, closedAt: 11 * hour }, 11 * hour)).toBe('closing');
    expect(why({ doneAt, remindedAt: 11 * hour, closedAt: 11 * hour }, 12 * hour)).toBeNull();
  });

  test('is made of no drill, and of nothing that is over', () => {
    expect(why({ doneAt: 0 }, 9 * hour, { ...after(), drill: true })).toBeNull();
    expect(why({ doneAt: 0 }, 9 * hour, after(over))).toBeNull();
  });
});

describe('the end', () => {
  test('lifts what stands and takes the words down, and leaves promises', () => {
    const end = endEmergency(after(closed, promised, told), { by: 'd1', outcome: 'back' }, []);
    expect(end.ok && end.value.map(({ type }) => type)).toEqual([
      'MassOperationEnded',
      'EmergencyAnnounced',
      'EmergencyEnded',
    ]);
    const plain = endEmergency(after(), { by: 'd1', outcome: 'back' }, []);
    expect(plain.ok && plain.value.length).toBe(1);
    expect(codeOf(endEmergency(after(over), { by: 'd1', outcome: 'again' }, []))).toBe('emergency-over');
    expect(after(told, over)).toMatchObject({ endedAt: at, outcome: 'back' });
  });

  test('passes to the oldest other one in earnest whose list asks for it, and has not skipped it', () => {
    const asks = [
      { id: 's', owner: 'manager', text: { zh: '停', en: 'Stop' }, operation: 'close-counters' },
    ] as const;
    const other = (id: string, change: Partial<Emergency> = {}): Emergency => ({
      ...after(),
      id,
      kind: 'crowd',
      steps: asks.map((one) => ({ ...one, mark: null, markedBy: null, markedAt: null, note: '' })),
      ...change,
    });
    const skipped = other('e3', {
      steps: other('e3').steps.map((one) => ({ ...one, mark: 'skipped' as const, note: 'no need' })),
    });
    const end = (others: readonly Emergency[], emergency = after(closed, promised)) => {
      const ended = endEmergency(emergency, { by: 'd1', outcome: 'back' }, others);
      return ended.ok ? ended.value : [];
    };
    const heir = { emergencyId: 'e5', kind: 'crowd' } as const;
    const events = end([
      after(closed),
      other('e2', { drill: true }),
      skipped,
      other('e4', { endedAt: 5 }),
      other('e5'),
      other('e6'),
    ]);
    expect(events).toEqual([
      { type: 'MassOperationEnded', payload: { ...of, operation: 'close-counters', handedTo: heir } },
      {
        type: 'MassOperationBegan',
        payload: {
          ...of,
          emergencyId: 'e5',
          operation: 'close-counters',
          drill: false,
          tickets: [],
          validUntil: null,
          takenOverFrom: { emergencyId: 'e1', kind: 'power' },
        },
      },
      {
        type: 'EmergencyEnded',
        payload: { ...of, outcome: 'back', handedOver: [{ operation: 'close-counters', ...heir }] },
      },
    ]);
    // The end of a drill hands nothing to what happens in earnest.
    const lifted = end([other('e5')], { ...after(closed), drill: true });
    expect(lifted[0]).toEqual({
      type: 'MassOperationEnded',
      payload: { ...of, operation: 'close-counters' },
    });
    expect(lifted).toHaveLength(2);
  });

  test('and other events of no emergency that is known make none', () => {
    expect(afterEmergencyEvent(null, over, at)).toBeNull();
    const noted: EmergencyEvent = { type: 'EmergencyNoted', payload: { ...of, note: 'called' } };
    expect(after(noted)).toEqual(after());
  });
});
