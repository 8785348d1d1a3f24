import { describe, expect, it } from 'vitest';
import { checkSettingsOf, checkSettingsProblem, defaultCheckSettings } from '../hall/check-settings.ts';
import { type CheckRun, closeRun, type Measured, seeToStep, stepState } from './check-run.ts';

const words = { zh: '纸张充足', en: 'Paper' };
const paper = { id: 'paper', words, measure: null };
const devices = { id: 'devices', words, measure: 'devices' } as const;
const steps = [paper, devices];
const run: CheckRun = { businessDay: '2026-03-01', list: 'opening', done: [], closed: false };
const ticked = { stepId: 'paper', reason: null, by: 'd1', at: 1 };
const leftOut = { stepId: 'devices', reason: '厂家下午来', by: 'd1', at: 1 };
const well: readonly Measured[] = [{ measure: 'devices', ok: true, names: [] }];
const amiss: readonly Measured[] = [{ measure: 'devices', ok: false, names: ['2号打印机'] }];
const codeOf = (result: ReturnType<typeof seeToStep>) =>
  result.ok ? result.value.type : result.refusal.code;

describe('a list before or after hours', () => {
  it('has steps that are ticked, left out, or measured', () => {
    expect(stepState(paper, run, [])).toBe('open');
    expect(stepState(paper, { done: [ticked] }, [])).toBe('done');
    expect(stepState(devices, run, well)).toBe('well');
    expect(stepState(devices, run, amiss)).toBe('amiss');
    expect(stepState(devices, run, [])).toBe('amiss');
    expect(stepState(devices, { done: [leftOut] }, amiss)).toBe('left-out');
  });

  it('keeps the words of a step as they were when it was ticked', () => {
    const act = { stepId: 'paper', reason: null, by: 'd1' };
    expect(seeToStep(run, steps, act)).toEqual({
      ok: true,
      value: {
        type: 'CheckStepDone',
        payload: { businessDay: '2026-03-01', list: 'opening', words: '纸张充足', ...act },
      },
    });
  });

  it('is not ticked where the hall measures, nor once it is closed', () => {
    const by = 'd1';
    expect(codeOf(seeToStep(run, steps, { stepId: 'devices', reason: null, by }))).toBe('check-measured');
    expect(codeOf(seeToStep(run, steps, { stepId: 'devices', reason: '断网', by }))).toBe('CheckStepDone');
    expect(codeOf(seeToStep(run, steps, { stepId: 'x', reason: null, by }))).toBe('check-step-unknown');
    const closed = { ...run, closed: true };
    expect(codeOf(seeToStep(closed, steps, { stepId: 'paper', reason: null, by }))).toBe('check-closed');
    expect(codeOf(closeRun(closed, steps, { measured: well, by }))).toBe('check-closed');
  });

  it('is closed when every step was done, is well, or was left out for a reason', () => {
    const by = 'd1';
    expect(codeOf(closeRun({ ...run, done: [ticked] }, steps, { measured: amiss, by }))).toBe(
      'check-steps-left',
    );
    expect(codeOf(closeRun(run, steps, { measured: well, by }))).toBe('check-steps-left');
    expect(codeOf(closeRun({ ...run, done: [ticked] }, steps, { measured: well, by }))).toBe(
      'CheckRunClosed',
    );
    expect(codeOf(closeRun({ ...run, done: [ticked, leftOut] }, steps, { measured: amiss, by }))).toBe(
      'CheckRunClosed',
    );
  });
});

describe('the lists and forms of a hall', () => {
  it('are the usual ones until managers set their own', () => {
    expect(checkSettingsOf({})).toBe(defaultCheckSettings);
    const own = { opening: [paper], closing: [], forms: [] };
    expect(checkSettingsOf({ checks: own })).toBe(own);
    expect(checkSettingsProblem(defaultCheckSettings)).toBeNull();
  });

  it('have no two of one id', () => {
    const none = { opening: [], closing: [], forms: [] };
    expect(checkSettingsProblem({ ...none, closing: [paper, paper] })).toEqual({
      field: 'closing',
      problem: 'doubled',
    });
    const form = { id: 'fire', name: words, everyDays: 30, points: [paper, paper] };
    expect(checkSettingsProblem({ ...none, forms: [form] })).toEqual({
      field: 'points',
      problem: 'doubled',
    });
  });
});
