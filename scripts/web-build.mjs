// Builds the screens where their sources have changed since the last build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, PrepareError, root } from './prepare.mjs';

const sources = [
  'apps',
  'packages/ui',
  'packages/protocol',
  'hardware/voice/src',
  'vite.config.ts',
  'package-lock.json',
];
const stamp = join(root, '.build', 'web', '.onehall-built');

function* filesBelow(path) {
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    if (entry === 'node_modules' || entry === 'server') continue;
    yield* filesBelow(join(path, entry));
  }
}

function fingerprint() {
  const facts = [];
  for (const source of sources) {
    for (const file of filesBelow(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      facts.push(`${file.slice(root.length)} ${size} ${Math.floor(mtimeMs)}`);
    }
  }
  return hashOf(facts.join('\n'));
}

/** Does nothing when the build is newer than every source. */
export function buildScreens(env) {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('onehall: building the screens …');
  const vite = spawnSync(join(root, 'node_modules', '.bin', 'vite'), ['build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (vite.status !== 0) throw new PrepareError('the screens could not be built (see above)');
  writeFileSync(stamp, wanted);
}
