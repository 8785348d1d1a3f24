import { type Text, wallClock } from '@onehall/domain';
import { both, serviceText as words } from './service-text.ts';
import { copyMark, type Slip, type SlipElement } from './slip.ts';

export interface PaperSlipFacts {
  readonly hallName: Text;
  readonly zone: string;
  /** As it is keyed in: 'P0007'. */
  readonly number: string;
  /** null: written on it by hand. */
  readonly categoryName: Text | null;
  readonly drill: boolean;
  readonly printedAt: number;
  readonly copy: number;
}

/** A line to write on. */
const written = (name: Text): SlipElement[] => [
  { kind: 'feed', lines: 1 },
  { kind: 'pair', left: both(name), right: '________________' },
];

/**
 * A numbered paper ticket off the roll [E5]: the number and the lines of the tickets on A4. Its code holds the number and
 * nothing else, since no page knows the ticket before it is keyed in.
 */
export function paperSlip(facts: PaperSlipFacts): Slip {
  const { businessDay, time } = wallClock(facts.printedAt, facts.zone);
  const drill: SlipElement[] = facts.drill
    ? [{ kind: 'text', text: both(words.paperDrill), align: 'centre', bold: true }]
    : [];
  const service: SlipElement[] =
    facts.categoryName === null
      ? written(words.paperService)
      : [
          { kind: 'text', text: facts.categoryName.zh, align: 'centre', width: 2, height: 2 },
          { kind: 'text', text: facts.categoryName.en, align: 'centre' },
        ];
  return [
    { kind: 'text', text: facts.hallName.zh, align: 'centre', width: 2, height: 2, bold: true },
    { kind: 'text', text: facts.hallName.en, align: 'centre' },
    { kind: 'text', text: both(words.paperTicket), align: 'centre' },
    ...drill,
    ...copyMark(facts.copy),
    { kind: 'rule' },
    { kind: 'text', text: facts.number, align: 'centre', width: 4, height: 4, bold: true },
    { kind: 'rule' },
    ...service,
    ...written(words.paperTime),
    ...written(words.paperClass),
    ...written(words.paperCalled),
    ...written(words.paperEnded),
    { kind: 'feed', lines: 1 },
    { kind: 'qr', data: facts.number, moduleSize: 6 },
    { kind: 'text', text: words.paperKeep.zh, align: 'centre' },
    { kind: 'text', text: words.paperKeep.en, align: 'centre' },
    { kind: 'pair', left: both(words.paperPrinted), right: `${businessDay} ${time}` },
    { kind: 'cut' },
  ];
}
