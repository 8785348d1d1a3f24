/** How English speaks numbers, as clip names, below one million. */

function belowHundred(number: number): readonly string[] {
  if (number <= 20 || number % 10 === 0) return [`en/${number}`];
  return [`en/${number - (number % 10)}`, `en/${number % 10}`];
}

function belowThousand(number: number): readonly string[] {
  if (number < 100) return belowHundred(number);
  const rest = number % 100;
  return [`en/${Math.floor(number / 100)}`, 'en/hundred', ...(rest > 0 ? belowHundred(rest) : [])];
}

export function englishNumber(number: number): readonly string[] {
  if (number < 1000) return belowThousand(number);
  const rest = number % 1000;
  return [
    ...belowThousand(Math.floor(number / 1000)),
    'en/thousand',
    ...(rest > 0 ? belowThousand(rest) : []),
  ];
}

/** Both units are named: "twelve yuan five" would leave open whether five jiao or five fen. */
export function englishAmount(amountFen: number): readonly string[] {
  const yuan = Math.floor(amountFen / 100);
  const fen = amountFen % 100;
  const clips: string[] = [];
  if (yuan > 0 || fen === 0) clips.push(...englishNumber(yuan), 'en/yuan');
  if (fen > 0) clips.push(...belowHundred(fen), 'en/fen');
  return clips;
}
