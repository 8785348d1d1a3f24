import { type Refusal, refuse } from '@onehall/domain';
import { type RefusalCode, refusalStatus } from '@onehall/protocol';
import { StorageError } from '@onehall/storage-sqlite';
import type { Response } from 'express';

function statusOf(code: string): number {
  return refusalStatus[code as RefusalCode] ?? 500;
}

export function sendRefusal(response: Response, refusal: Refusal): void {
  response.status(statusOf(refusal.code)).json({ refusal });
}

interface HttpError {
  readonly type?: string;
  readonly status?: number;
}

/** What a fault says to the outside: a code, never a stack. `expected` ones need no log. */
export function refusalOfError(error: unknown): { readonly refusal: Refusal; readonly expected: boolean } {
  if (error instanceof StorageError) {
    const code = error.code === 'stopped' ? 'shutting-down' : 'storage-failed';
    return { refusal: refuse(code, { reason: error.code }).refusal, expected: false };
  }
  const { type, status } = (error ?? {}) as HttpError;
  if (type === 'entity.too.large') return { refusal: refuse('body-too-large').refusal, expected: true };
  if (status !== undefined && status >= 400 && status < 500) {
    return { refusal: refuse('malformed-request').refusal, expected: true };
  }
  return { refusal: refuse('internal').refusal, expected: false };
}
