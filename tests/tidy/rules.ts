/** What each package may import, of ours and of others. `*`: anything that its package.json declares. */
export interface ImportRule {
  readonly ours: readonly string[];
  readonly others: readonly string[] | '*';
  readonly node: boolean;
}

const screen: ImportRule = {
  ours: ['@onehall/protocol', '@onehall/ui', '@onehall/voice'],
  others: '*',
  node: false,
};
const driver: ImportRule = { ours: ['@onehall/device-core'], others: '*', node: true };

export const importRules: Readonly<Record<string, ImportRule>> = {
  'packages/domain': { ours: [], others: [], node: false },
  'packages/application': { ours: ['@onehall/domain'], others: [], node: false },
  'packages/protocol': { ours: [], others: ['zod'], node: false },
  'packages/simulator': { ours: ['@onehall/domain'], others: [], node: false },
  'packages/storage-sqlite': {
    ours: ['@onehall/domain', '@onehall/application'],
    others: ['better-sqlite3', 'canonicalize'],
    node: true,
  },
  'packages/ui': { ours: ['@onehall/protocol'], others: '*', node: false },
  'packages/testing': {
    ours: ['@onehall/domain', '@onehall/application', '@onehall/storage-sqlite'],
    others: ['vitest'],
    node: true,
  },
  'hardware/device-core': { ours: [], others: '*', node: true },
  'hardware/receipt-printer': driver,
  'hardware/line-display': driver,
  'hardware/led-panel': driver,
  'hardware/template-device': driver,
  'hardware/voice-chip': driver,
  'hardware/scanner': driver,
  'hardware/id-card-reader': driver,
  'hardware/cash-drawer': {
    ...driver,
    ours: ['@onehall/device-core', '@onehall/receipt-printer'],
  },
  'hardware/voice': { ours: [], others: [], node: true },
  'apps/kiosk': screen,
  'apps/display': screen,
  'apps/counter': screen,
  'apps/floor': screen,
  'apps/manager': screen,
  'apps/devices': screen,
  'apps/server': {
    ours: [
      '@onehall/application',
      '@onehall/cash-drawer',
      '@onehall/device-core',
      '@onehall/domain',
      '@onehall/id-card-reader',
      '@onehall/led-panel',
      '@onehall/line-display',
      '@onehall/protocol',
      '@onehall/receipt-printer',
      '@onehall/scanner',
      '@onehall/simulator',
      '@onehall/storage-sqlite',
      '@onehall/template-device',
      '@onehall/voice',
      '@onehall/voice-chip',
    ],
    others: '*',
    node: true,
  },
};

/** Packages of which exactly one package, and of serialport exactly one file, knows. Tests of that package too. */
export const ownedBy: Readonly<Record<string, string>> = {
  'better-sqlite3': 'packages/storage-sqlite/',
  serialport: 'hardware/device-core/src/serial-link.',
  'socket.io': 'apps/server/',
  express: 'apps/server/',
};

/** Words that are not written. Each is a pattern and why. */
export const bannedWords: readonly (readonly [RegExp, string])[] = [
  [/\bTODO\b(?!\(#\d+\))/, 'TODO without an issue'],
  [/\bFIXME\b/, 'FIXME'],
  [/biome-ignore/, 'a silenced linter'],
  [/@ts-(?:ignore|expect-error|nocheck)/, 'a silenced compiler'],
  [/\bas any\b/, 'any'],
  [/\b(?:test|it|describe)\.(?:skip|only|todo)\b/, 'a test left out'],
  [/(?:v8|c8|istanbul) ignore/, 'a silenced coverage'],
  [/\bdebugger\b/, 'a breakpoint'],
];

/** Silenced rules that stand, by file, with how many: may only shrink. */
export const silenced: Readonly<Record<string, number>> = {
  // One effect of React's that must not follow what it reads.
  'apps/kiosk/src/stages/use-preview.ts': 1,
};

/** Programs that speak to a person at a terminal. Everything else logs. */
export const maySpeak = [
  'scripts/',
  'tests/bench/',
  'tests/faults/',
  'tests/tidy.test.ts',
  'hardware/voice/tools/',
  'packages/simulator/tools/',
  'apps/server/src/welcome.ts',
  'apps/server/src/verify.ts',
];

export const linesMax = 400;
export const linesP90Max = 200;
/** Tables of data, however long: nothing in them is decided. */
export const dataTables: readonly string[] = [];
