// Runs one of our programs (a .ts file) under Node 24, with the packages in place.
import { environment, findNode, installPackages, orExplain, run } from './prepare.mjs';

orExplain(async () => {
  installPackages();
  const node = findNode();
  return run(node, process.argv.slice(2), environment(node));
});
