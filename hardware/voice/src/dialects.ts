/** Calls in a dialect [Q14]: the clips of Mandarin under another folder, recorded by the hall itself. */
import { CLIPS } from './clip-names.ts';

/** A folder beside zh and en: yue (Cantonese), nan, wuu, sichuan … */
const DIALECT = /^(?!(?:zh|en)$)[a-z][a-z0-9-]{1,15}$/;

/** Words of cash and the bent tones of amounts: calls do not need them, and only calls are said in a dialect. */
const NOT_IN_CALLS: ReadonlySet<string> = new Set(
  'bai qian wan yuan jiao fen yingshou shounin zhaonin buyong-zhaoling 1-yi2 1-yi4 2-liang2 2-liang3 5-wu2 9-jiu2'
    .split(' ')
    .map((name) => `zh/${name}`),
);

export function isDialect(folder: string): boolean {
  return DIALECT.test(folder);
}

/** The Mandarin clip that is said here, in the dialect's folder: `zh/qing` is `yue/qing`. */
export function inDialect(name: string, dialect: string): string {
  if (!isDialect(dialect)) throw new RangeError(`not a dialect: ${dialect}`);
  return name.replace(/^zh\//, `${dialect}/`);
}

/** Every clip that a call in this dialect may need: a dialect is spoken when all of them are there. */
export function dialectClips(dialect: string): string[] {
  return CLIPS.map((clip) => clip.name)
    .filter((name) => name.startsWith('zh/') && !NOT_IN_CALLS.has(name))
    .map((name) => inDialect(name, dialect));
}
