import { clockTime } from '../format/clock.ts';
import type { Refusal } from '../server/use-command.ts';
import { isRefusalKey, refusalKey } from './refusal-key.ts';
import { type RefusalKey, refusalsZh } from './refusals.zh.ts';
import type { Vars } from './use-text.ts';

const instants = /^(?:until|from|since|lockedUntil)$|At$/;

/** Facts as they are read: an instant as the time on the hall's clock. Facts that are missing are left out. */
function varsOf(facts: Refusal['facts'], zone: string): Vars {
  const vars: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'number' && instants.test(name)) vars[name] = clockTime(value, zone);
    else if (typeof value === 'number' || typeof value === 'string') vars[name] = value;
  }
  return vars;
}

function gapsOf(key: RefusalKey): string[] {
  return [...refusalsZh[key].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** The sentence for a refusal: the fullest one whose gaps its facts can fill. */
export function refusalWords({ code, facts }: Refusal, zone: string): { key: RefusalKey; vars: Vars } {
  const vars = varsOf(facts, zone);
  const fuller = [`refusal.${code}.facts`, `refusal.${code}.later`].filter(isRefusalKey);
  const key = fuller.find((one) => gapsOf(one).every((name) => name in vars));
  return { key: key ?? refusalKey(code), vars };
}
