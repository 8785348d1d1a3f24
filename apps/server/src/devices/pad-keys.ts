/** Five faces with words [Q12]; a pad with fewer keys has those that it has. */
const scores: Readonly<Record<string, number>> = {
  'very-satisfied': 5,
  satisfied: 4,
  neutral: 3,
  dissatisfied: 2,
  'very-dissatisfied': 1,
};

const callKeys = ['call-next', 'recall', 'no-show'] as const;
type CallKey = (typeof callKeys)[number];

/** The rating, 1 to 5, that a key of a pad gives; null: it rates nothing. */
export function scoreOf(key: string): number | null {
  return scores[key] ?? null;
}

/** Whether a key of a call pad does something for its clerk. */
export function isCallKey(key: string): key is CallKey {
  return callKeys.some((one) => one === key);
}
