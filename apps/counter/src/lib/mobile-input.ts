const MOBILE = /^1[3-9]\d{9}$/;

/** A mobile number as it is typed or pasted ('+86 138-0000-0001'), without what does not belong to it. */
export function plainMobile(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/^\+?86/, '')
    .replaceAll(/[\s-]/g, '');
}

export function isMobile(plain: string): boolean {
  return MOBILE.test(plain);
}
