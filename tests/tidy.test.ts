import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bannedWords,
  dataTables,
  importRules,
  linesMax,
  linesP90Max,
  maySpeak,
  ownedBy,
  silenced,
} from './tidy/rules.ts';
import {
  allFiles,
  importsOf,
  isCode,
  isTest,
  packageFile,
  packageNameOf,
  packageOf,
  readText,
  resolveImport,
  root,
} from './tidy/source-files.ts';

const files = allFiles();
const code = files.filter(isCode);
const sources = new Map(code.map((path) => [path, readText(path)]));
const production = code.filter((path) => !isTest(path) && packageOf(path) !== null);
const packages = [...new Set(files.map(packageOf))].filter((folder) => folder !== null);

/** Every import of the given files: from where, and what. */
function importsIn(paths: readonly string[]): { path: string; name: string }[] {
  return paths.flatMap((path) => importsOf(sources.get(path) ?? '').map((name) => ({ path, name })));
}

describe('who may import what', () => {
  test('every package has a rule', () => {
    expect(packages.filter((folder) => !(folder in importRules))).toEqual([]);
    expect(Object.keys(importRules).filter((folder) => !packages.includes(folder))).toEqual([]);
  });

  test.each(Object.entries(importRules))('%s imports only what its rule names', (folder, rule) => {
    const bare = importsIn(production.filter((path) => packageOf(path) === folder)).filter(
      ({ name }) => !name.startsWith('.'),
    );
    const wrong = bare.filter(({ path, name }) => {
      if (name.startsWith('node:')) return !rule.node && !path.startsWith(`${folder}/tools/`);
      const wanted = packageNameOf(name);
      if (wanted.startsWith('@onehall/')) return !rule.ours.includes(wanted);
      return rule.others !== '*' && !rule.others.includes(wanted);
    });
    expect(wrong).toEqual([]);
  });

  test('no file reaches into another package by a path', () => {
    const wrong = importsIn(production).filter(({ path, name }) => {
      const target = resolveImport(path, name);
      return target !== null && packageOf(target) !== packageOf(path);
    });
    expect(wrong).toEqual([]);
  });

  test('nothing imports an app, but the tests of the whole', () => {
    const apps = packages.filter((folder) => folder.startsWith('apps/'));
    const names = apps.map((folder) => packageFile(folder).name);
    const outside = code.filter((path) => !path.startsWith('tests/'));
    const wrong = importsIn(outside).filter(({ path, name }) => {
      const target = resolveImport(path, name);
      const app = target ? apps.find((folder) => target.startsWith(`${folder}/`)) : undefined;
      return names.includes(packageNameOf(name)) || (app !== undefined && packageOf(path) !== app);
    });
    expect(wrong).toEqual([]);
  });

  test('the kernel of the domain stands on nothing, the hall on the kernel', () => {
    const reach = (area: string, allowed: readonly string[]) =>
      importsIn(production.filter((path) => path.startsWith(`packages/domain/src/${area}/`))).filter(
        ({ path, name }) => {
          const target = resolveImport(path, name) ?? '';
          return !allowed.some((one) => target.startsWith(`packages/domain/src/${one}/`));
        },
      );
    expect(reach('kernel', ['kernel'])).toEqual([]);
    expect(reach('hall', ['hall', 'kernel'])).toEqual([]);
  });

  test('a feature of a screen imports no other feature', () => {
    const featureOf = (path: string) => /^apps\/[^/]+\/src\/features\/[^/]+/.exec(path)?.[0];
    const wrong = importsIn(production).filter(({ path, name }) => {
      const from = featureOf(path);
      const to = featureOf(resolveImport(path, name) ?? '');
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(ownedBy))('only one place knows %s', (name, owner) => {
    const outsideTests = code.filter((path) => !path.startsWith('tests/'));
    const all = importsIn(outsideTests).filter((one) => packageNameOf(one.name) === name);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ path }) => !path.startsWith(owner))).toEqual([]);
  });

  test('what a package imports it declares', () => {
    const wrong = importsIn(production).filter(({ path, name }) => {
      if (name.startsWith('.') || name.startsWith('node:')) return false;
      const declared = packageFile(packageOf(path) ?? '').dependencies ?? {};
      return !(packageNameOf(name) in declared);
    });
    expect(wrong).toEqual([]);
  });

  test('what a package declares of ours it imports', () => {
    const wrong = packages.flatMap((folder) => {
      const used = new Set(
        importsIn(code.filter((path) => packageOf(path) === folder)).map(({ name }) => packageNameOf(name)),
      );
      const declared = Object.keys(packageFile(folder).dependencies ?? {});
      return declared
        .filter((name) => name.startsWith('@onehall/') && !used.has(name))
        .map((name) => `${folder}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  test('relative imports name their file in full', () => {
    const wrong = importsIn(code).filter(
      ({ name }) => name.startsWith('.') && !/\.(ts|tsx|mjs|css|json)$/.test(name),
    );
    expect(wrong).toEqual([]);
  });
});

describe('words and names', () => {
  test.each(bannedWords)('%s is not written: %s', (pattern, what) => {
    const found = code
      .filter((path) => !path.startsWith('tests/tidy'))
      .map((path) => ({ path, count: (sources.get(path) ?? '').split(pattern).length - 1 }))
      .filter(({ path, count }) => count > (what === 'a silenced linter' ? (silenced[path] ?? 0) : 0));
    expect(found).toEqual([]);
  });

  test('a silenced rule that was cured is taken off the list', () => {
    const stale = Object.entries(silenced).filter(
      ([path, count]) => (sources.get(path) ?? '').split('biome-ignore').length - 1 < count,
    );
    expect(stale).toEqual([]);
  });

  test('only programs that speak to a person write to the console', () => {
    const found = code.filter(
      (path) =>
        /\bconsole\.log\b/.test(sources.get(path) ?? '') && !maySpeak.some((one) => path.startsWith(one)),
    );
    expect(found).toEqual([]);
  });

  test('files and folders are kebab-case', () => {
    const part = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
    const named = files.filter((path) => !path.endsWith('/README.md'));
    expect(named.filter((path) => !path.split('/').every((one) => part.test(one)))).toEqual([]);
  });

  test('an index file is the one entry of its package, never a barrel inside', () => {
    const wrong = code.filter((path) => {
      if (!/\/index\.tsx?$/.test(path)) return false;
      const folder = packageOf(path);
      const entries = folder ? Object.values(packageFile(folder).exports ?? {}) : [];
      return !entries.some((entry) => `${folder}/${entry.replace('./', '')}` === path);
    });
    expect(wrong).toEqual([]);
  });
});

describe('size', () => {
  const sizes = code
    .filter((path) => !dataTables.includes(path))
    .map((path) => ({ path, lines: (sources.get(path) ?? '').trimEnd().split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;
  const largest = sizes.at(-1);

  test('files stay small: nine of ten within the limit, none over the other', () => {
    const lines = sizes.reduce((sum, one) => sum + one.lines, 0);
    console.log(
      `tidy: ${sizes.length} code files, ${lines} lines; median ${at(0.5)}, p90 ${at(0.9)} (limit ${linesP90Max}), ` +
        `largest ${largest?.lines} (limit ${linesMax}): ${largest?.path}`,
    );
    expect(sizes.length).toBeGreaterThan(100);
    expect(at(0.9)).toBeLessThanOrEqual(linesP90Max);
    expect(sizes.filter((one) => one.lines > linesMax)).toEqual([]);
  });

  test('tables of data that are gone are taken off the list', () => {
    expect(dataTables.filter((path) => !sources.has(path))).toEqual([]);
  });
});

describe('texts in two languages', () => {
  const chinese = files.filter((path) =>
    /\/text\/(?:[a-z-]+-)?zh-cn\.ts$|\/text\/[a-z-]+\.zh\.ts$/.test(path),
  );
  const englishOf = (path: string) => path.replace(/zh-cn\.ts$/, 'en.ts').replace(/\.zh\.ts$/, '.en.ts');

  /** All words a text file exports, by key. */
  async function wordsOf(path: string): Promise<Map<string, string>> {
    const exported = (await import(join(root, path))) as Record<string, unknown>;
    return new Map(
      Object.values(exported).flatMap((one) =>
        typeof one === 'object' && one !== null ? (Object.entries(one) as [string, string][]) : [],
      ),
    );
  }

  const holesOf = (words: string) => [...words.matchAll(/\{+(\w+)\}+/g)].map(([, name]) => name).sort();

  test('every Chinese file has its English one, and the other way round', () => {
    const english = files.filter((path) =>
      /\/text\/(?:[a-z-]+-)?en\.ts$|\/text\/[a-z-]+\.en\.ts$/.test(path),
    );
    expect(chinese.length).toBeGreaterThan(5);
    expect(chinese.map(englishOf).sort()).toEqual(english.sort());
  });

  test.each(chinese)('%s says the same as its English one, with the same gaps to fill', async (path) => {
    const [zh, en] = [await wordsOf(path), await wordsOf(englishOf(path))];
    expect(zh.size).toBeGreaterThan(0);
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [key, words] of zh) {
      expect([key, words.trim() === '', en.get(key)?.trim() === '']).toEqual([key, false, false]);
      expect([key, holesOf(words)]).toEqual([key, holesOf(en.get(key) ?? '')]);
    }
  });
});

describe('the rules can fail', () => {
  test('every way to import is seen, and none in a comment', () => {
    const source = [
      "import { a } from 'one';",
      "import type { b } from '@two/x/y';",
      "import './three.css';",
      "const d = await import('four');",
      "export * from './five.ts';",
      "import {\n  e,\n} from 'six';",
      "// import { f } from 'no';",
      "/* import { g } from 'no'; */",
    ].join('\n');
    expect(importsOf(source)).toEqual(['one', '@two/x/y', './three.css', 'four', './five.ts', 'six']);
    expect(packageNameOf('@two/x/y')).toBe('@two/x');
    expect(packageNameOf('six/deep')).toBe('six');
    expect(resolveImport('packages/domain/src/cash/shift.ts', '../../../ui/src/a.ts')).toBe(
      'packages/ui/src/a.ts',
    );
  });

  test.each([
    ['// TODO later', true],
    ['// TODO(#12) later', false],
    ['// biome-ignore lint: because', true],
    ['// @ts-expect-error', true],
    ['const a = b as any;', true],
    ["test.skip('x')", true],
    ["describe.only('x')", true],
    ['const many = anything;', false],
  ])('%s is banned: %s', (line, banned) => {
    expect(bannedWords.some(([pattern]) => pattern.test(line))).toBe(banned);
  });
});
