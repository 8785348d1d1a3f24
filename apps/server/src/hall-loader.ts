import { readFileSync } from 'node:fs';
import {
  defaultApprovals,
  defaultQueueSettings,
  defaultSecrecy,
  floorPlanProblem,
  type Hall,
  type Post,
  usualCash,
  type WiredDevice,
  type WiringProblem,
  wiringProblem,
  withDevices,
} from '@onehall/domain';
import { type HallFile, hallFile, hallFileProblems } from '@onehall/protocol';
import { StartError } from './config.ts';

function parseJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new StartError(`hall file ${path}: cannot be read`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartError(
      `hall file ${path}: not valid JSON (${error instanceof Error ? error.message : error})`,
    );
  }
}

/** Reads and checks a hall file. Throws StartError with the first thing that is wrong, and where. */
export function loadHallFile(path: string): HallFile {
  const parsed = hallFile.safeParse(parseJson(path));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartError(`hall file ${path}: ${issue?.path.join('.') || 'top level'}: ${issue?.message}`);
  }
  const problem = hallFileProblems(parsed.data)[0];
  if (problem) throw new StartError(`hall file ${path}: ${problem}`);
  try {
    new Intl.DateTimeFormat('en', { timeZone: parsed.data.zone });
  } catch {
    throw new StartError(`hall file ${path}: zone '${parsed.data.zone}' is not a known time zone`);
  }
  checkWiring(parsed.data, path);
  const unsound = parsed.data.plan && floorPlanProblem(parsed.data, parsed.data.plan);
  if (unsound) throw new StartError(`hall file ${path}: plan.${unsound.field} is wrong (${unsound.problem})`);
  return parsed.data;
}

/** The devices of a file must fit as those that are hung while the hall is open must. */
function checkWiring(file: HallFile, path: string): void {
  const devices = devicesOf(file);
  const places = {
    counterIds: file.counters.map((one) => one.id),
    kioskIds: file.kiosks.map((one) => one.id),
  };
  for (const device of devices) {
    const others = devices.filter((one) => one !== device);
    const found = wiringProblem(device, others, places);
    if (found) throw new StartError(`hall file ${path}: device '${device.id}' ${problemText(found)}`);
  }
}

/** What is wrong with a device of a hall file, for the person who wrote it. */
export function problemText({ field, problem }: WiringProblem): string {
  return `has wrong ${field} (${problem})`;
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** A hall that closes at or before the hour it opens is open past midnight. */
function hoursOf({ hours }: HallFile): Hall['hours'] {
  const opensMinute = minuteOf(hours.opens);
  const closes = minuteOf(hours.closes);
  return { opensMinute, closesMinute: closes > opensMinute ? closes : closes + 1440 };
}

/** Whom a device serves: its own posts, and the printers and displays that counters and kiosks name themselves. */
function postsOf(file: HallFile, deviceId: string, own: readonly Post[]): readonly Post[] {
  const plain = (at: Post['at'], id: string): Post => ({ at, id, unit: null, use: null });
  const counters = file.counters
    .filter((one) => one.receiptPrinterId === deviceId || one.lineDisplayId === deviceId)
    .map((one) => plain('counter', one.id));
  const kiosks = file.kiosks
    .filter((one) => one.ticketPrinterId === deviceId)
    .map((one) => plain('kiosk', one.id));
  const named = [...counters, ...kiosks].filter(
    (post) => !own.some((one) => one.at === post.at && one.id === post.id),
  );
  return [...own, ...named];
}

/** The devices of a hall file, with whom they serve. */
export function devicesOf(file: HallFile): readonly WiredDevice[] {
  return file.devices.map((device) => ({ ...device, posts: postsOf(file, device.id, device.posts) }));
}

/** The hall as the domain knows it: the file without secrets and the embedded billing system. */
export function hallOf(file: HallFile): Hall {
  const hall: Hall = {
    id: file.id,
    name: file.name,
    zone: file.zone,
    hours: hoursOf(file),
    classes: file.classes,
    categories: file.categories,
    counters: file.counters,
    staff: file.staff.map(({ id, workNumber, name, role, skills }) => ({
      id,
      workNumber,
      name,
      role,
      skills,
    })),
    kiosks: file.kiosks,
    devices: [],
    queue: {
      ...defaultQueueSettings,
      ...(file.queue as Partial<typeof defaultQueueSettings>),
      noShow: { recallsMin: file.noShow.recallsMin, pauseMs: file.noShow.pauseSeconds * 1000 },
    },
    shiftFloatFen: file.shiftFloatFen,
    services: file.services,
    invoices: file.invoices,
    stock: file.stock,
    plan: file.plan,
    cash: { ...usualCash, ...(file.cash as Partial<typeof usualCash>) },
    // Nobody works in a demo hall, and whoever tries it out reads the password on the page.
    approvals: defaultApprovals,
    secrecy: { ...defaultSecrecy, ...(file.demo ? { passwordDays: 0 } : {}) },
  };
  return withDevices(hall, devicesOf(file));
}
