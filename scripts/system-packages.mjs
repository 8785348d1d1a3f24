// What the tests need from the machine besides npm: a browser, pseudo-terminals, Chinese fonts, a second
// accountant.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PrepareError } from './prepare.mjs';

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const fontsThere = () =>
  existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') ||
  spawnSync('sh', ['-c', 'fc-list :lang=zh | grep -q .']).status === 0;

const needs = [
  {
    debian: 'chromium',
    what: 'Chromium',
    isThere: () => Boolean(process.env.ONEHALL_CHROMIUM) || has('chromium'),
  },
  { debian: 'socat', what: 'socat', isThere: () => has('socat') },
  { debian: 'hledger', what: 'hledger', isThere: () => has('hledger') },
  { debian: 'fonts-noto-cjk', what: 'a Chinese font', isThere: fontsThere },
];

/** Installs what is missing where we may (Debian, as root); otherwise names it and fails. */
export function installSystemPackages() {
  const missing = needs.filter((need) => !need.isThere());
  if (missing.length === 0) return;
  const names = missing.map((need) => need.debian);
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    const list = missing.map((need) => need.what).join(', ');
    throw new PrepareError(`the tests need ${list}; install with: sudo apt-get install ${names.join(' ')}`);
  }
  console.log(`onehall: installing Debian packages for the tests: ${names.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  apt('update');
  const installed = apt('install', '-y', '--no-install-recommends', ...names);
  if (installed.status !== 0) throw new PrepareError(`apt-get could not install ${names.join(' ')}`);
}
