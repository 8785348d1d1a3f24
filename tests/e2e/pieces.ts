import type { Page } from 'playwright-core';

/** How many of each face, as the table of denominations names them. */
export type Pieces = Readonly<Record<string, number>>;

/** An amount in as few pieces as there are. */
export function piecesOf(amountFen: number): Pieces {
  const faces = [
    [10_000, '100 元'],
    [1_000, '10 元'],
    [100, '1 元'],
    [10, '1 角'],
    [1, '1 分'],
  ] as const;
  let left = amountFen;
  return Object.fromEntries(
    faces.map(([fen, face]) => {
      const n = Math.floor(left / fen);
      left -= n * fen;
      return [face, n];
    }),
  );
}

/** Types pieces into the table of denominations that is shown; what is not named is emptied. */
export async function countPieces(
  page: Page,
  pieces: Pieces,
  table = page.locator('.oh-notes-count'),
): Promise<void> {
  for (const [face, n] of Object.entries(pieces))
    await table.getByLabel(face, { exact: true }).fill(String(n));
}
