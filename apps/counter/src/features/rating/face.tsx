export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

const mouths: Readonly<Record<Score, string>> = {
  1: 'M7.500 17.500c1.200-2.600 7.800-2.600 9 0',
  2: 'M8 16.800c1.500-1.400 6.500-1.400 8 0',
  3: 'M8 16h8',
  4: 'M8 15.200c1.500 1.600 6.500 1.600 8 0',
  5: 'M7 14.300h10c-.400 3.200-2.600 4.700-5 4.700s-4.600-1.500-5-4.700z',
};

/** A face for a score; its mouth says it, colour says nothing. */
export function Face({ score }: { readonly score: Score }) {
  return (
    <svg className="cs-face" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="10" />
      <path d={`M8.500 9v1M15.500 9v1${mouths[score]}`} />
    </svg>
  );
}
