import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  announceAmount,
  announceCall,
  announcement,
  CLIPS,
  clipFile,
  dialectClips,
  MAX_SPOKEN_FEN,
  PAUSE,
} from './announcements.ts';
import { checkBank, checkDialect, clipDurationMs, clipFolder, dialectsIn } from './bank.ts';
import { measure, readWav, writeWav } from './wav.ts';

interface Entry {
  readonly file: string;
  readonly durationMs: number;
}

const INDEX: { readonly clips: Readonly<Record<string, Entry>> } = JSON.parse(
  readFileSync(join(clipFolder(), 'bank.json'), 'utf8'),
);
const ON_DISK: ReadonlySet<string> = new Set(
  readdirSync(clipFolder(), { recursive: true, encoding: 'utf8' }),
);
const WORDS = CLIPS.map((clip) => clip.name).filter((name) => name !== PAUSE);
const LANGUAGE = fc.constantFrom('zh' as const, 'en' as const);

function expectInBank(names: readonly string[]): void {
  for (const name of names) {
    expect(ON_DISK.has(INDEX.clips[name]?.file ?? ''), name).toBe(true);
  }
}

function load(name: string): ReturnType<typeof measure> & { readonly sampleRate: number } {
  const sound = readWav(readFileSync(join(clipFolder(), clipFile(name))));
  if (sound === undefined) throw new Error(`${name} is not a mono 16-bit WAV`);
  return { ...measure(sound), sampleRate: sound.sampleRate };
}

describe('every clip that can be asked for is in the bank', () => {
  test('for any ticket and any counter', () => {
    const call = fc.record({
      number: fc.stringMatching(/^[A-Z][0-9]{3,4}$/),
      counter: fc.integer({ min: 1, max: 99 }).map(String),
      language: LANGUAGE,
    });
    fc.assert(
      fc.property(call, (spoken) => {
        expectInBank(announceCall(spoken));
        expectInBank(announcement(spoken));
      }),
      { numRuns: 1000 },
    );
    for (let counter = 1; counter <= 99; counter++) {
      expectInBank(announcement({ number: 'A012', counter: String(counter) }));
    }
  });

  test('for any amount', () => {
    const amount = fc.record({
      kind: fc.constantFrom('due' as const, 'received' as const, 'change' as const),
      amountFen: fc.oneof(fc.nat({ max: 99_999 }), fc.nat({ max: MAX_SPOKEN_FEN })),
      language: LANGUAGE,
    });
    fc.assert(
      fc.property(amount, (spoken) => expectInBank(announceAmount(spoken))),
      { numRuns: 3000 },
    );
  });
});

describe('the bank that comes with the system', () => {
  test('is whole, holds nothing else, and agrees with its index', () => {
    expect(checkBank()).toEqual([]);
    expect(new Set(Object.keys(INDEX.clips))).toEqual(new Set(CLIPS.map((clip) => clip.name)));
    const files = [...ON_DISK].filter((file) => statSync(join(clipFolder(), file)).isFile());
    expect(files.length).toBe(CLIPS.length + 1);
    for (const { name } of CLIPS) {
      expect(INDEX.clips[name]).toMatchObject({ file: clipFile(name), durationMs: clipDurationMs(name) });
    }
  });

  test('stays below 1.6 MB', () => {
    const sizes = [...ON_DISK].map((file) => statSync(join(clipFolder(), file)));
    const bytes = sizes.filter((stat) => stat.isFile()).reduce((sum, stat) => sum + stat.size, 0);
    expect(bytes).toBeLessThan(1_600_000);
  });

  test.each(WORDS)('%s is short, audible, not clipped, as loud as the others', (name) => {
    const clip = load(name);
    expect(clip.sampleRate).toBe(16_000);
    expect(clip.durationMs).toBeGreaterThan(80);
    expect(clip.durationMs).toBeLessThan(2500);
    expect(clip.peak).toBeGreaterThan(0.2);
    expect(clip.peak).toBeLessThan(0.95);
    expect(Math.abs(20 * Math.log10(clip.rms / 0.115))).toBeLessThan(2);
  });

  test('tells its words apart, and its letters', () => {
    for (const isLetter of [true, false]) {
      const names = WORDS.filter((name) => name.includes('/letter-') === isLetter);
      const contents = names.map((name) =>
        readFileSync(join(clipFolder(), clipFile(name))).toString('base64'),
      );
      expect(new Set(contents).size).toBe(names.length);
    }
  });

  test('pauses in silence', () => {
    expect(load(PAUSE)).toMatchObject({ durationMs: 350, peak: 0 });
  });
});

describe("a hall's own recordings", () => {
  function ownFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'voice-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(clipFolder(), folder, { recursive: true });
    return folder;
  }

  test('are checked by name, and missing or unplayable ones are listed', () => {
    const folder = ownFolder();
    expect(checkBank(folder)).toEqual([]);
    rmSync(join(folder, clipFile('zh/qing')));
    writeFileSync(join(folder, clipFile('en/7')), 'not a sound');
    expect(checkBank(folder)).toEqual(['zh/qing', 'en/7']);
    expect(checkBank(join(folder, 'nowhere')).length).toBe(CLIPS.length);
  });

  test('last as long as they really do', () => {
    const folder = ownFolder();
    const second = writeWav({ sampleRate: 44_100, samples: new Float64Array(44_100) });
    writeFileSync(join(folder, clipFile('zh/qing')), second);
    expect(clipDurationMs('zh/qing', folder)).toBe(1000);
  });

  test('of a dialect are said when every clip of a call is there', () => {
    const folder = ownFolder();
    expect(dialectsIn(folder)).toEqual([]);
    mkdirSync(join(folder, 'yue'));
    mkdirSync(join(folder, 'Not a dialect'));
    const [last, ...others] = dialectClips('yue');
    if (last === undefined) throw new Error('a dialect needs clips');
    const record = (name: string) =>
      cpSync(join(folder, clipFile(name.replace('yue/', 'zh/'))), join(folder, clipFile(name)));
    for (const name of others) record(name);
    expect(checkDialect('yue', folder)).toEqual([last]);
    expect(dialectsIn(folder)).toEqual([]);
    record(last);
    expect(dialectsIn(folder)).toEqual(['yue']);
    expect(checkBank(folder)).toEqual([]);
  });

  test('are never looked for outside the folder', () => {
    expect(() => clipDurationMs('../package.json')).toThrow(RangeError);
  });
});

describe('a WAV file', () => {
  const sound = { sampleRate: 8000, samples: Float64Array.from([0, 0.5, -0.5, 1, -1]) };

  test('is read as it was written', () => {
    const read = readWav(writeWav(sound));
    expect(read?.sampleRate).toBe(8000);
    expect([...(read?.samples ?? [])].map((sample) => Math.round(sample * 100) / 100)).toEqual([
      ...sound.samples,
    ]);
  });

  test('is refused when cut short, stereo, or not PCM', () => {
    const good = writeWav(sound);
    expect(readWav(good.subarray(0, 40))).toBeUndefined();
    const stereo = Buffer.from(good);
    stereo.writeUInt16LE(2, 22);
    expect(readWav(stereo)).toBeUndefined();
    const compressed = Buffer.from(good);
    compressed.writeUInt16LE(85, 20);
    expect(readWav(compressed)).toBeUndefined();
  });

  test('of any bytes never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const bytes = writeWav(sound);
        bytes.set(noise.subarray(0, bytes.length - 12), 12);
        readWav(bytes);
      }),
    );
  });
});
