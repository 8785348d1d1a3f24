import type { PhraseBody } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { filledIn, phraseAt } from './phrase-at.ts';

const phrase = (id: string): PhraseBody => ({
  id,
  owner: '',
  step: '',
  words: { zh: id, en: id },
  usual: null,
  may: [],
  must: [],
});
const phrases = {
  words: new Map(['any.find', 'any.about', 'goods.find', 'handset-sale.find'].map((id) => [id, phrase(id)])),
  rows: { 'handset-sale': 'goods', 'prepaid-card-sale': 'goods', 'bill-payment': 'payment' },
};

test('the words of the service come first, then its row, then those of every service', () => {
  expect(phraseAt(phrases, 'handset-sale', 'find')?.zh).toBe('handset-sale.find');
  expect(phraseAt(phrases, 'prepaid-card-sale', 'find')?.zh).toBe('goods.find');
  expect(phraseAt(phrases, 'bill-payment', 'find')?.zh).toBe('any.find');
  expect(phraseAt(phrases, null, 'about')?.zh).toBe('any.about');
  expect(phraseAt(phrases, null, 'sign')).toBeNull();
});

test('a phrase is said whole or not at all', () => {
  expect(filledIn('收您 {received} 元', { received: '100.00' })).toBe('收您 100.00 元');
  expect(filledIn('机主 {name}，应缴 {due} 元', { name: '张*' })).toBeNull();
  expect(filledIn('机主 {name}', { name: '' })).toBeNull();
});
