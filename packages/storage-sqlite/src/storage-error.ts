export type StorageErrorCode =
  | 'cannot-open'
  | 'not-durable'
  | 'damaged'
  | 'newer-version'
  | 'write-failed'
  | 'disk-full'
  | 'stopped'
  | 'overloaded'
  | 'key-missing'
  | 'in-use';

/** A fault of the disk or of the file; never a refusal. `code` tells which, `cause` keeps what SQLite said. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
