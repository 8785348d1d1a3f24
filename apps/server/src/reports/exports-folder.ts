import { constants } from 'node:fs';
import { lstat, mkdir, open, realpath, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type FilingProblem, folderPattern } from '@onehall/domain';

/** A file could not be put into its folder; `code` says why, in a word that the page has a sentence for. */
export class FilingError extends Error {
  override readonly name = 'FilingError';
  readonly code: FilingProblem;

  constructor(code: FilingProblem, cause?: unknown) {
    super(`a report could not be filed: ${code}`, { cause });
    this.code = code;
  }
}

/** What an error of the file system means for whoever has to put it right. */
export function filingProblemOf(error: unknown): FilingProblem {
  if (error instanceof FilingError) return error.code;
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (code === 'ENOENT') return 'folder-missing';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'disk-full';
  return code === 'ELOOP' || code === 'ENOTDIR' ? 'folder-elsewhere' : 'not-writable';
}

/** The folder itself, and no way through it to another place. */
async function folderOf(exports: string, folder: string, mayMake: boolean): Promise<string> {
  if (!folderPattern.test(folder)) throw new FilingError('folder-elsewhere');
  await mkdir(exports, { recursive: true, mode: 0o700 });
  const path = join(exports, folder);
  if (mayMake) await mkdir(path, { recursive: true, mode: 0o750 });
  const found = await lstat(path);
  if (!found.isDirectory()) throw new FilingError('folder-elsewhere');
  if ((await realpath(path)) !== join(await realpath(exports), folder))
    throw new FilingError('folder-elsewhere');
  return path;
}

/** A name is on disk only when its folder is; where a folder cannot be opened to say so, the file itself is. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const partName = (name: string) => `.${name}.part`;

/**
 * Puts a file into a folder below `exports`, whole or not at all: written under another name, on disk before it gets its
 * own, so that a power cut never leaves half of one. What was left of an earlier try is overwritten. Throws FilingError.
 */
export async function putFile(
  exports: string,
  place: { readonly folder: string; readonly name: string; readonly mayMake: boolean },
  bytes: Uint8Array,
): Promise<void> {
  try {
    const path = await folderOf(exports, place.folder, place.mayMake);
    const part = join(path, partName(place.name));
    try {
      const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;
      const handle = await open(part, flags, 0o640);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, join(path, place.name));
    } catch (error) {
      await unlink(part).catch(() => {});
      throw error;
    }
    await syncFolder(path);
  } catch (error) {
    throw new FilingError(filingProblemOf(error), error);
  }
}

/** Removes a file that was put there; one that is gone is removed, but not one whose folder is away. Throws FilingError. */
export async function removeFile(exports: string, folder: string, name: string): Promise<void> {
  try {
    const path = await folderOf(exports, folder, false);
    await unlink(join(path, name)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
  } catch (error) {
    throw new FilingError(filingProblemOf(error), error);
  }
}
