/** 64 hex digits in groups of eight: a person can compare them with a paper. */
export function hashGroups(hash: string): readonly string[] {
  return hash.match(/.{1,8}/g) ?? [];
}
