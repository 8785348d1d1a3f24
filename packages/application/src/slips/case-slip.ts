import { type CaseKind, type Text, wallClock } from '@onehall/domain';
import { both, serviceText as words } from './service-text.ts';
import { copyMark, type Slip, type SlipElement } from './slip.ts';

export interface CaseSlipFacts {
  readonly hallName: Text;
  readonly zone: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly openedAt: number;
  /** '': nobody has taken it yet. */
  readonly ownerWorkNumber: string;
  /** Epoch ms; null: none is promised. */
  readonly nextContactAt: number | null;
  readonly answerBy: number | null;
  /** The customer's own page. */
  readonly pageUrl: string;
  readonly copy: number;
}

const kinds: Readonly<Record<CaseKind, Text>> = {
  complaint: words.caseComplaint,
  dissatisfaction: words.caseDissatisfaction,
  fault: words.caseFault,
  repair: words.caseRepair,
  suggestion: words.caseSuggestion,
};

/** What a customer takes along who has brought something up: its number, who answers for it, and by when they hear from us [D1, D10]. */
export function caseSlip(facts: CaseSlipFacts): Slip {
  const when = (at: number) => {
    const { businessDay, timeWithSeconds } = wallClock(at, facts.zone);
    return `${businessDay} ${timeWithSeconds.slice(0, 5)}`;
  };
  const line = (name: Text, at: number | null): SlipElement[] =>
    at === null ? [] : [{ kind: 'pair', left: both(name), right: when(at), bold: true }];
  const owner: SlipElement[] =
    facts.ownerWorkNumber === ''
      ? []
      : [{ kind: 'pair', left: both(words.caseOwner), right: facts.ownerWorkNumber }];
  return [
    { kind: 'text', text: facts.hallName.zh, align: 'centre', width: 2, height: 2, bold: true },
    { kind: 'text', text: facts.hallName.en, align: 'centre' },
    { kind: 'text', text: both(kinds[facts.kind]), align: 'centre', height: 2 },
    ...copyMark(facts.copy),
    { kind: 'rule' },
    { kind: 'text', text: facts.number, align: 'centre', width: 2, height: 2, bold: true },
    { kind: 'pair', left: both(words.time), right: when(facts.openedAt) },
    ...owner,
    ...line(words.caseContactBy, facts.nextContactAt),
    ...line(words.caseAnswerBy, facts.answerBy),
    { kind: 'rule' },
    { kind: 'text', text: words.casePage.zh, align: 'centre' },
    { kind: 'text', text: words.casePage.en, align: 'centre' },
    { kind: 'qr', data: facts.pageUrl },
    { kind: 'cut' },
  ];
}
