import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/catalogue.ts';
import { checkPhrase, phraseKindOf, placeholdersOf, stepOfPhrase } from './phrase.ts';

const problemOf = (result: ReturnType<typeof checkPhrase>) =>
  result.ok
    ? null
    : [result.refusal.facts['field'], result.refusal.facts['problem'], result.refusal.facts['name']];
const both = (zh: string, en = 'Received {received}, change {change}.') => ({ zh, en });

describe('a phrase that a manager writes', () => {
  test('is kept where it says what must be said', () => {
    expect(problemOf(checkPhrase('payChange', both('收您 {received} 元，找您 {change} 元。')))).toBeNull();
    expect(problemOf(checkPhrase('find', { zh: '请问办什么？', en: 'How can I help?' }))).toBeNull();
  });

  test('never loses an amount that is said aloud [C7]', () => {
    expect(problemOf(checkPhrase('payChange', both('找您 {change} 元。')))).toEqual([
      'zh',
      'placeholder-missing',
      'received',
    ]);
    expect(problemOf(checkPhrase('pay', { zh: '应收 {due} 元。', en: 'Please pay.' }))).toEqual([
      'en',
      'placeholder-missing',
      'due',
    ]);
  });

  test('fills in nothing that the step does not know, and leaves no brace open', () => {
    expect(problemOf(checkPhrase('find', both('您好 {mobile}', 'Hello')))).toEqual([
      'zh',
      'placeholder-unknown',
      'mobile',
    ]);
    expect(problemOf(checkPhrase('find', both('您好 {', 'Hello')))).toEqual([
      'zh',
      'placeholder-unknown',
      '{',
    ]);
  });

  test('is neither empty nor too long for a prompt, in both languages', () => {
    expect(problemOf(checkPhrase('find', { zh: '您好', en: '  ' }))).toEqual(['en', 'empty', '']);
    expect(problemOf(checkPhrase('find', { zh: '好'.repeat(161), en: 'Hello' }))).toEqual([
      'zh',
      'too-long',
      '',
    ]);
  });
});

test('every service has a row of the table, and phrases of its own where the hall wants them', () => {
  const rows = new Map(catalogue.map((one) => [one.id, phraseKindOf(one.id)]));
  expect(rows.get('bill-payment')).toBe('payment');
  expect(rows.get('sim-replacement')).toBe('acceptance');
  expect(rows.get('spending-query')).toBe('query');
  expect(rows.get('handset-sale')).toBe('goods');
  for (const { id } of catalogue) expect(stepOfPhrase(`${id}.about`)).toBe('about');
  expect(stepOfPhrase('payment.pay')).toBe('pay');
  expect(stepOfPhrase('ghost.pay')).toBeNull();
  expect(stepOfPhrase('payment.ghost')).toBeNull();
  expect(stepOfPhrase('payment.toString')).toBeNull();
});

test('what is filled in is found in its order', () => {
  expect(placeholdersOf('收您 {received} 元，找您 {change} 元')).toEqual(['received', 'change']);
});
