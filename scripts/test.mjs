// npm test: everything, in this order: types, lint, dead code, then all tests. The last line counts them.
import { join } from 'node:path';
import { environment, findNode, installPackages, orExplain, root, run } from './prepare.mjs';
import { installSystemPackages } from './system-packages.mjs';
import { buildScreens } from './web-build.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);

/** A check that fails ends the run with the same kind of line as a test that fails. */
const failedEarly = '0 passed, 1 failed, 0 skipped';

orExplain(async () => {
  const chosen = process.argv.slice(2);
  installPackages();
  installSystemPackages();
  const node = findNode();
  const env = environment(node);
  const checks = [
    ['types', bin('tsc'), ['-p', 'tsconfig.json']],
    ['types of the screens', bin('tsc'), ['-p', 'tsconfig.web.json']],
    ['lint', bin('biome'), ['check', '.']],
    ['dead code', bin('knip'), []],
  ];
  for (const [name, command, args] of chosen.length > 0 ? [] : checks) {
    console.log(`onehall: ${name}`);
    const code = await run(command, args, env);
    if (code !== 0) {
      console.log(failedEarly);
      return code;
    }
  }
  buildScreens(env);
  return run(
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=./scripts/counting-reporter.mjs', ...chosen],
    env,
  );
}, failedEarly);
