/** 'counter-3' of '/counter-board/counter-3'; '' when there is none. */
export function lastPart(pathname: string): string {
  return decodeURIComponent(pathname.split('/').filter((part) => part !== '')[1] ?? '');
}
