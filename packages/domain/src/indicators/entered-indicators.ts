import type { IndicatorDefinition } from './indicator.ts';

/** Entered by hand with its source, by day: what is not on record in the hall [E10]. */
function entered(
  area: IndicatorDefinition['area'],
  [zh, en]: readonly [string, string],
  [formulaZh, formulaEn]: readonly [string, string],
  source: string,
) {
  return {
    area,
    name: { zh, en },
    formula: { zh: formulaZh, en: formulaEn },
    source,
    unit: 'share',
    aim: 'at-least',
    target: 100,
    cuts: [],
    observe: null,
  } as const satisfies IndicatorDefinition;
}

/** Indicators that somebody counts and enters [E10]. */
export const enteredIndicators = {
  'mystery-visits': {
    ...entered(
      'running',
      ['暗访得分率', 'Mystery visits'],
      [
        '暗访检查表中合格的要点，占检查过的要点的比例；外部暗访的得分由人工录入',
        'Points found good on forms of mystery visits, of those looked at; scores from outside are entered',
      ],
      'E10 [U 3.5.1]',
    ),
    target: 90,
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;
