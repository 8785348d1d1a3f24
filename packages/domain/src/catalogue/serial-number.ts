/** Serial numbers of what a hall hands over: both end in a Luhn digit, so that one wrong digit is noticed. */

function luhnHolds(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const twice = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}

/** The last digit that makes a number hold by Luhn's rule. */
export function luhnDigit(digits: string): string {
  return [...'0123456789'].find((last) => luhnHolds(digits + last)) ?? '0';
}

/** A SIM card's ICCID: 19 or 20 digits beginning 89 (ITU-T E.118). */
export function isIccid(text: string): boolean {
  return /^89\d{17,18}$/.test(text) && luhnHolds(text);
}

/** A handset's IMEI: 15 digits (3GPP TS 23.003). */
export function isImei(text: string): boolean {
  return /^\d{15}$/.test(text) && luhnHolds(text);
}

/** A prepaid card's serial number as printed on it. */
export function isCardSerial(text: string): boolean {
  return /^[A-Z0-9]{8,20}$/.test(text);
}
