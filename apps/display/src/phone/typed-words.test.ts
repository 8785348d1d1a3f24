import { describe, expect, test } from 'vitest';
import { typedWords, wordsMost } from './typed-words.ts';

describe('words that are typed beside a rating', () => {
  test('stay as they are, on one line', () => {
    expect(typedWords('等了很久，\n但是很客气。 👍')).toBe('等了很久， 但是很客气。 👍');
    expect(typedWords('one\r\ntwo')).toBe('one two');
  });

  test('lose what the hall would refuse', () => {
    expect(typedWords('a\u0000b\u202ec\ud800d')).toBe('abcd');
    expect(typedWords('很'.repeat(300))).toHaveLength(wordsMost);
  });
});
