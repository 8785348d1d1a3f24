import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { builtInTemplates, isDeviceTemplate, templateProblems } from '@onehall/template-device';
import { StartError } from '../config.ts';
import type { Templates } from './kinds/template-bus.ts';

/**
 * The frame descriptions that come with the program, and the hall's own beside its data: `templates/NAME.json`, made
 * from a vendor's sheet. Throws StartError with the first thing that is wrong with one.
 */
export function loadTemplates(dataFolder: string): Templates {
  const folder = join(dataFolder, 'templates');
  const own = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return new Map([
    ...Object.entries(builtInTemplates),
    ...own.sort().map((name) => [basename(name, '.json'), readTemplate(join(folder, name))] as const),
  ]);
}

function readTemplate(path: string) {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError(
      `frame description ${path}: not valid JSON (${error instanceof Error ? error.message : error})`,
    );
  }
  if (isDeviceTemplate(json)) return json;
  throw new StartError(`frame description ${path}: ${templateProblems(json)[0]}`);
}
