import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { webFolder } from './page-files.ts';

const root = join(import.meta.dirname, '../..');

function newestSource(): number {
  const patterns = ['apps/*/*.html', 'apps/*/src/**/*', 'packages/{ui,protocol}/src/**/*', 'vite.config.ts'];
  return Math.max(...globSync(patterns, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs));
}

/** The pages under test are the pages of this source: built when missing or older, unless ONEHALL_WEB names a build. */
export async function ensureBuilt(): Promise<void> {
  if (process.env['ONEHALL_WEB'] !== undefined) return;
  const built = join(webFolder, 'apps/kiosk/index.html');
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  // Test runners name their own mode; people get the production build, and that is what is looked at.
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  if (mode !== undefined) process.env['NODE_ENV'] = mode;
}
