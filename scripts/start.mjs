// npm start: installs what is missing, builds what is stale, starts the server under Node 24.
import { environment, findNode, installPackages, orExplain, run } from './prepare.mjs';
import { buildScreens } from './web-build.mjs';

orExplain(async () => {
  installPackages();
  const node = findNode();
  const env = environment(node);
  buildScreens(env);
  return run(node, ['apps/server/src/main.ts', ...process.argv.slice(2)], env);
});
