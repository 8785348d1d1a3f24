import type { WaitingTicket } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { chosenOf, findWaiting } from './find-waiting.ts';

const ticket = (number: string) => ({ ticketId: `t-${number}`, number }) as WaitingTicket;
const queue = ['A012', 'A013', 'B112'].map(ticket);
const numbers = (typed: string) => findWaiting(queue, typed).map((one) => one.number);

describe('finding a waiting ticket', () => {
  it('takes a part of the number, in small or wide letters', () => {
    expect(numbers('')).toEqual(['A012', 'A013', 'B112']);
    expect(numbers('12')).toEqual(['A012', 'B112']);
    expect(numbers('ａ０１３')).toEqual(['A013']);
    expect(numbers('z')).toEqual([]);
  });

  it('means the first that fits, unless another was picked; without typing nobody is meant', () => {
    expect(chosenOf(queue, null, '')).toBeNull();
    expect(chosenOf(findWaiting(queue, '12'), null, '12')?.number).toBe('A012');
    expect(chosenOf(findWaiting(queue, '12'), 't-B112', '12')?.number).toBe('B112');
    expect(chosenOf(findWaiting(queue, '12'), 't-A013', '12')?.number).toBe('A012');
    expect(chosenOf([], null, 'z')).toBeNull();
  });
});
