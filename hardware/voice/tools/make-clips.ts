/** `npm run voice`: makes every clip of the bank with espeak-ng and sox. The same versions give the same bytes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { clipFolder } from '../src/bank.ts';
import { CHIME, CLIPS, type Clip, clipFile, PAUSE } from '../src/clip-names.ts';
import { measure, type Sound, samplesOf, writeWav } from '../src/wav.ts';

const SAMPLE_RATE = 16_000;
const LOUDNESS = 0.115;
const HIGHEST_PEAK = 0.89;
const PAUSE_MS = 350;
/** A clip opens where it passes this part of its peak (−36 dB): an f or an h begins softly. */
const OPENS_AT = 0.016;
/** It ends where it stays below this part (−24 dB): lower lies only the echo of the voice. */
const ENDS_AT = 0.06;
const LEAD_MS = 5;
const TAIL_MS = 35;
const FADE_MS = 30;

/**
 * cmn-latn-pinyin, not cmn: the latter reads pinyin as English. Variant f5, a woman's voice: of the variants tried,
 * a speech recogniser understood it best by far. Single words come out slow, hence the speed.
 */
const VOICES = {
  zh: ['-v', 'cmn-latn-pinyin+f5', '-s', '185', '-p', '50'],
  en: ['-v', 'en-us+f5', '-s', '205', '-p', '50'],
} as const;

/** Where spelling misleads the English voice: by itself it says "YOO-en". */
const PHONEMES: Readonly<Record<string, string>> = { 'en/yuan': "[[ju:'A:n]]" };

class ToolFault extends Error {}

function run(command: string, args: readonly string[]): Buffer {
  const result = spawnSync(command, args, { maxBuffer: 64 * 1024 * 1024, timeout: 30_000 });
  if (result.error !== undefined) {
    throw new ToolFault(
      `${command} cannot be run. Making the clips needs espeak-ng and sox; on Debian: apt-get install espeak-ng sox`,
      { cause: result.error },
    );
  }
  if (result.status !== 0) throw new ToolFault(`${command} ${args.join(' ')}: ${result.stderr.toString()}`);
  return result.stdout;
}

/** -R and -D: no randomness in sox, neither seed nor dither. */
function sox(input: readonly string[], effects: readonly string[]): Sound {
  const raw = ['-t', 'raw', '-e', 'signed', '-b', '16', '-r', String(SAMPLE_RATE), '-c', '1', '-'];
  return {
    sampleRate: SAMPLE_RATE,
    samples: samplesOf(run('sox', ['-R', '-D', ...input, ...raw, ...effects])),
  };
}

function trimmed({ sampleRate, samples }: Sound, pauseMs: number): Sound {
  const inSamples = (ms: number): number => Math.round((sampleRate * ms) / 1000);
  const peak = samples.reduce((top, sample) => Math.max(top, Math.abs(sample)), 0);
  const first = samples.findIndex((sample) => Math.abs(sample) > OPENS_AT * peak);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > ENDS_AT * peak);
  const start = Math.max(0, first - inSamples(LEAD_MS));
  const body = samples.subarray(start, last + 1);
  const kept = new Float64Array(body.length + inSamples(TAIL_MS + pauseMs));
  const ending = samples.subarray(
    start,
    start + Math.min(samples.length - start, body.length + inSamples(FADE_MS)),
  );
  ending.forEach((sample, index) => {
    const beyond = Math.max(0, index - body.length);
    kept[index] = sample * (1 - beyond / inSamples(FADE_MS));
  });
  return { sampleRate, samples: kept };
}

function levelled(sound: Sound): Sound {
  const { peak, rms } = measure(sound);
  const gain = Math.min(LOUDNESS / rms, HIGHEST_PEAK / peak);
  return { ...sound, samples: sound.samples.map((sample) => sample * gain) };
}

/** Two falling bell tones, a major third apart, each with its octave. */
function chime(): Sound {
  const tones = ['sine', '659.26', 'sine', '1318.51', 'sine', '523.25', 'sine', '1046.5'];
  const struck = 'fade l 0.004 1.8 1.79 delay 0 0 0.45 0.45'.split(' ');
  const mixed = 'remix 1v0.4,2v0.1,3v0.4,4v0.1 fade t 0 1.2 0.25'.split(' ');
  return sox(['-n', '-r', String(SAMPLE_RATE), '-c', '4'], ['synth', '1.8', ...tones, ...struck, ...mixed]);
}

function speech(clip: Clip, scratch: string): Sound {
  const wav = join(scratch, 'spoken.wav');
  const voice = VOICES[clip.name.startsWith('zh/') ? 'zh' : 'en'];
  run('espeak-ng', [...voice, '-w', wav, PHONEMES[clip.name] ?? clip.pinyin ?? clip.says]);
  return sox([wav], ['gain', '-4', 'highpass', '80', 'rate', String(SAMPLE_RATE)]);
}

function soundOf(clip: Clip, scratch: string): Sound {
  if (clip.name === PAUSE) {
    return { sampleRate: SAMPLE_RATE, samples: new Float64Array((SAMPLE_RATE * PAUSE_MS) / 1000) };
  }
  return levelled(clip.name === CHIME ? chime() : trimmed(speech(clip, scratch), clip.pauseMs ?? 0));
}

function makeBank(folder: string): string {
  const scratch = mkdtempSync(join(tmpdir(), 'voice-'));
  try {
    const madeWith = ['espeak-ng', 'sox'].map((tool) =>
      run(tool, ['--version']).toString().split('\n')[0]?.trim(),
    );
    const sounds = CLIPS.map((clip) => ({ name: clip.name, sound: soundOf(clip, scratch) }));
    // Only what is made here: a dialect's folder holds recordings of the hall.
    for (const language of ['zh', 'en']) rmSync(join(folder, language), { recursive: true, force: true });
    const clips: Record<string, object> = {};
    let bytes = 0;
    for (const { name, sound } of sounds) {
      const file = join(folder, clipFile(name));
      const wav = writeWav(sound);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, wav);
      bytes += wav.length;
      const { durationMs, peak, rms } = measure(sound);
      clips[name] = {
        file: clipFile(name),
        durationMs,
        peak: Number(peak.toFixed(3)),
        rms: Number(rms.toFixed(3)),
      };
    }
    const bank = { madeWith: madeWith.map((line) => line?.replace(/\s+Data at:.*/, '')), clips };
    writeFileSync(join(folder, 'bank.json'), `${JSON.stringify(bank, null, 1)}\n`);
    return `${sounds.length} clips, ${Math.round(bytes / 1024)} KiB, in ${folder}`;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  console.log(makeBank(clipFolder()));
} catch (error) {
  if (!(error instanceof ToolFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
