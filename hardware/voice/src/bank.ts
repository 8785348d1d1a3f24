/** The folder of clips on this machine. A hall may point elsewhere, at recordings of the same names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLIPS, clipFile } from './clip-names.ts';
import { dialectClips, isDialect } from './dialects.ts';
import { measure, readWav, type Sound } from './wav.ts';

const NAMES: ReadonlySet<string> = new Set(CLIPS.map((clip) => clip.name));

/** The clips that come with the system. The server serves this folder, or the hall's own, as static files. */
export function clipFolder(): string {
  return fileURLToPath(new URL('../clips/', import.meta.url));
}

/** Read from the file itself, so that it is right for recorded clips too. */
export function clipDurationMs(name: string, folder: string = clipFolder()): number {
  if (!NAMES.has(name)) throw new RangeError(`not a clip: ${name}`);
  const sound = readClip(name, folder);
  if (sound === undefined) throw new Error(`clip ${name} is missing in ${folder}, or not mono 16-bit WAV`);
  return measure(sound).durationMs;
}

/** Names that the folder lacks, or holds as something that cannot be played; empty when the bank is whole. */
export function checkBank(folder: string = clipFolder()): string[] {
  return missing([...NAMES], folder);
}

/** What a dialect's folder still lacks before its calls can be said; empty when it is whole. */
export function checkDialect(dialect: string, folder: string = clipFolder()): string[] {
  return missing(dialectClips(dialect), folder);
}

/** The dialects that can be said: folders beside zh and en that hold every clip of a call. Half a dialect stays silent. */
export function dialectsIn(folder: string = clipFolder()): string[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map((entry) => entry.name).filter(isDialect);
  return names.filter((dialect) => checkDialect(dialect, folder).length === 0).sort();
}

function missing(names: readonly string[], folder: string): string[] {
  return names.filter((name) => (readClip(name, folder)?.samples.length ?? 0) === 0);
}

function readClip(name: string, folder: string): Sound | undefined {
  try {
    return readWav(readFileSync(join(folder, clipFile(name))));
  } catch {
    return undefined;
  }
}
