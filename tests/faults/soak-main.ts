// npm run soak [-- --minutes 30 --seed 7]: the living hall with a fault of a device every few seconds. Exit code 1 when
// something is stuck at the end, the data do not verify, or the memory has grown.
import { parseArgs } from 'node:util';
import { removeTemporaryFolders } from '../bench/kit/bench-hall.ts';
import { soakHall } from './soak.ts';

/** Caches fill and the heap breathes; what grows by more than this leaks. */
const growthMax = 1.15;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, seed: { type: 'string', default: '7' } },
});
const report = await soakHall({
  minutes: Number(values.minutes),
  seed: Number(values.seed),
  customersPerHour: 240,
  speed: 10,
  onProgress: (line) => console.log(line),
});
console.log(JSON.stringify(report, null, 2));
const { memory, stuck, problem } = report;
const grown = memory.late > memory.early * growthMax;
if (grown) console.log(`the memory has grown from ${memory.early} to ${memory.late} MB`);
removeTemporaryFolders();
process.exit(stuck.length > 0 || problem !== null || grown ? 1 : 0);
