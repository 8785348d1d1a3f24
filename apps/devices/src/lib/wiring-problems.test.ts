import { describe, expect, it } from 'vitest';
import { settingProblem } from './wiring-problems.ts';

const refusal = (field: string, problem: string) => ({ code: 'setting-invalid', facts: { field, problem } });

describe('what the hall says is wrong with the wiring', () => {
  it('stands at its field, in words', () => {
    expect(settingProblem(refusal('posts', 'place-taken'))).toEqual({
      part: 'posts',
      words: 'problem.place-taken',
    });
    expect(settingProblem(refusal('device', 'in-use'))).toEqual({ part: 'device', words: 'problem.in-use' });
  });

  it('has words even where they are new here', () => {
    expect(settingProblem(refusal('address', 'gremlins'))).toEqual({
      part: 'address',
      words: 'problem.other',
    });
    expect(settingProblem(refusal('elsewhere', 'fixed'))).toEqual({ part: 'other', words: 'problem.fixed' });
  });

  it('is not every refusal', () => {
    expect(settingProblem(null)).toBe(null);
    expect(settingProblem({ code: 'offline', facts: {} })).toBe(null);
  });
});
