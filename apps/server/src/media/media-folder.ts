import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  headBytes,
  type MediaKind,
  mediaBytesMost,
  mediaKindOf,
  type Refusal,
  type Result,
  refuse,
  type SlideMedia,
  videoBytesMost,
} from '@onehall/domain';

const arriving = 'arriving-';

/** Journal and tables come before pictures: so much of the disk is theirs. */
const leftBytesLeast = 1024 * 1024 * 1024;

/** A file so new may belong to a command that is under way. */
const justCameMs = 60 * 60_000;

async function freeOf(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}

export const mediaFile = (mediaId: string, kind: MediaKind): string => `${mediaId}.${kind}`;

/**
 * Pictures and films of the boards, each a file named by the hash of its bytes. A file appears under its name whole and
 * synced, or not at all: what was cut off lies under another name, and is gone with the next start.
 */
export class MediaFolder {
  readonly path: string;
  readonly #freeBytes: (path: string) => Promise<number>;

  constructor(dataFolder: string, freeBytes = freeOf) {
    this.#freeBytes = freeBytes;
    this.path = join(dataFolder, 'media');
    mkdirSync(this.path, { recursive: true });
    for (const name of readdirSync(this.path))
      if (name.startsWith(arriving)) rmSync(join(this.path, name), { force: true });
  }

  /**
   * Takes bytes in as they come; never more of them in memory than one chunk. `announced`: how many the sender means to
   * send; null: not said. Refusals: media-too-large, media-no-room (a full disk would stop the hall), media-unknown-kind,
   * media-cut-off. Faults of the disk are thrown.
   */
  async take(bytes: Readable, announced: number | null): Promise<Result<SlideMedia, Refusal>> {
    if (announced !== null && announced > videoBytesMost)
      return refuse('media-too-large', { most: videoBytesMost });
    const free = await this.#freeBytes(this.path);
    if (free - (announced ?? videoBytesMost) < leftBytesLeast) return refuse('media-no-room');
    const place = join(this.path, `${arriving}${randomUUID()}`);
    const intake = new Intake();
    try {
      await pipeline(bytes, intake, createWriteStream(place));
    } catch (error) {
      await rm(place, { force: true });
      if (intake.refusal !== null) return { ok: false, refusal: intake.refusal };
      if (isCutOff(error)) return refuse('media-cut-off');
      throw error;
    }
    const taken = intake.taken();
    if (!taken.ok) await rm(place, { force: true });
    else await this.#keep(place, taken.value);
    return taken;
  }

  async #keep(place: string, { mediaId, kind }: SlideMedia): Promise<void> {
    const file = await open(place, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(place, join(this.path, mediaFile(mediaId, kind)));
  }

  /**
   * Takes away the files that the hall does not know any more. One that has just come is left: its journal entry may
   * still be on its way. `now`: epoch ms. The number of files taken away.
   */
  async sweep(isKnown: (mediaId: string) => boolean, now: number): Promise<number> {
    let gone = 0;
    for (const name of await readdir(this.path)) {
      const [mediaId = ''] = name.split('.');
      if (name.startsWith(arriving) || isKnown(mediaId)) continue;
      const place = join(this.path, name);
      const { mtimeMs } = await stat(place);
      if (mtimeMs > now - justCameMs) continue;
      await rm(place, { force: true });
      gone += 1;
    }
    return gone;
  }

  /** For whoever wants the bytes again. */
  read(mediaId: string, kind: MediaKind): Readable {
    return createReadStream(join(this.path, mediaFile(mediaId, kind)));
  }
}

const isCutOff = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ABORT_ERR');

class Refused extends Error {}

/** Looks at what goes through: what it is, how much, and its hash. */
class Intake extends Transform {
  refusal: Refusal | null = null;
  readonly #hash = createHash('sha256');
  #head = Buffer.alloc(0);
  #kind: MediaKind | null = null;
  #bytes = 0;

  override _transform(
    chunk: Buffer,
    _encoding: string,
    done: (error: Error | null, out?: Buffer) => void,
  ): void {
    this.#bytes += chunk.length;
    this.#hash.update(chunk);
    if (this.#kind === null) this.#look(chunk);
    const most = mediaBytesMost(this.#kind ?? 'mp4');
    if (this.#bytes > most) this.refusal ??= refuse('media-too-large', { most }).refusal;
    if (this.refusal === null) done(null, chunk);
    else done(new Refused());
  }

  override _flush(done: (error?: Error) => void): void {
    const found = this.#kind === null ? mediaKindOf(this.#head) : null;
    if (found?.ok === false) this.refusal = found.refusal;
    if (found?.ok === true) this.#kind = found.value;
    done(this.refusal === null ? undefined : new Refused());
  }

  #look(chunk: Buffer): void {
    this.#head = Buffer.concat([this.#head, chunk.subarray(0, headBytes)]);
    if (this.#head.length < headBytes) return;
    const found = mediaKindOf(this.#head);
    if (found.ok) this.#kind = found.value;
    else this.refusal = found.refusal;
  }

  taken(): Result<SlideMedia, Refusal> {
    const kind = this.#kind;
    if (kind === null) return refuse('media-unknown-kind');
    return { ok: true, value: { mediaId: this.#hash.digest('hex'), kind, bytes: this.#bytes } };
  }
}
