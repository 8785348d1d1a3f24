/** '张三丰' → '张**': family name and as many stars as letters follow [C12]. */
export function maskName(name: string): string {
  const letters = [...name];
  return (letters[0] ?? '') + '*'.repeat(Math.max(letters.length - 1, 1));
}

/** '13812340001' → '138****0001'. */
export function maskMobile(mobile: string): string {
  return `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
}

/** '110101199003071234' → '110***********1234': the region and the last four. Too short to hide anything: all stars. */
export function maskIdNumber(number: string): string {
  const hidden = number.length - 7;
  if (hidden <= 0) return '*'.repeat(number.length);
  return `${number.slice(0, 3)}${'*'.repeat(hidden)}${number.slice(-4)}`;
}
