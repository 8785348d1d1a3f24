import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Folders of the repo with code in them. What tools make and what others wrote lies outside. */
const codeFolders = ['packages', 'hardware', 'apps', 'tests', 'scripts', 'halls'];
const notOurs = new Set(['node_modules', '.build', 'dist', 'test-results', 'data']);

/** Every file of the code folders, as paths from the root with forward slashes. */
export function allFiles(): string[] {
  return codeFolders.flatMap((folder) => walk(join(root, folder))).sort();
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? [relative(root, path).split(sep).join('/')] : [];
  });
}

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
export const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/');

/** 'packages/domain' for a file of that package; null for files of no package. */
export function packageOf(path: string): string | null {
  return /^(?:packages|hardware|apps)\/[^/]+/.exec(path)?.[0] ?? null;
}

/** What a source imports, loads or exports from: '@onehall/domain', './x.ts', 'node:fs'. */
export function importsOf(source: string): string[] {
  const withoutComments = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const clause = /(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g;
  return [...withoutComments.matchAll(clause)].map(([, name]) => name ?? '');
}

/** Where a relative import of a file leads, as a path from the root; null for any other import. */
export function resolveImport(path: string, name: string): string | null {
  return name.startsWith('.') ? join(dirname(path), name).split(sep).join('/') : null;
}

/** '@scope/name' or 'name' of a bare import. */
export function packageNameOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

export interface PackageFile {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export function packageFile(folder: string): PackageFile {
  return JSON.parse(readText(`${folder}/package.json`)) as PackageFile;
}
