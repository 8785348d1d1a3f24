import type { ServiceCategory } from '@onehall/domain';
import { between, exponential, logNormal, type Random, seededRandom } from './random.ts';

/** One virtual customer: when they come after the one before, what they want, and how long it takes. */
export interface VirtualCustomer {
  readonly afterMs: number;
  readonly categoryId: string;
  /** Which subscriber they are; null: they do not name themselves at the kiosk. */
  readonly subscriberNumber: number | null;
  readonly serviceMs: number;
  readonly paysBill: boolean;
  readonly comes: boolean;
  readonly score: number;
  readonly language: 'zh' | 'en';
}

export interface CustomerStream {
  readonly seed: number;
  readonly customersPerHour: number;
  readonly categories: readonly Pick<ServiceCategory, 'id' | 'meanMinutes'>[];
  readonly subscribers: number;
  /** The category whose customers pay a bill. */
  readonly billCategoryId: string;
}

const serviceCv = 0.8;
const noShowShare = 0.03;
const namesThemselves = 0.6;
const hourMs = 3_600_000;

function chooseCategory(
  random: Random,
  categories: CustomerStream['categories'],
): CustomerStream['categories'][number] {
  // Short services are asked for more often than long ones.
  const shares = categories.map((category) => 1 / category.meanMinutes);
  let left = random() * shares.reduce((sum, share) => sum + share, 0);
  for (const [index, category] of categories.entries()) {
    left -= shares[index] ?? 0;
    if (left <= 0) return category;
  }
  const last = categories.at(-1);
  if (!last) throw new RangeError('a hall has at least one category');
  return last;
}

/** An endless stream of customers, the same for the same seed. Times are real, before any speed-up. */
export function* virtualCustomers(stream: CustomerStream): Generator<VirtualCustomer, never> {
  const random = seededRandom(stream.seed);
  for (;;) {
    const category = chooseCategory(random, stream.categories);
    const named = category.id === stream.billCategoryId || random() < namesThemselves;
    yield {
      afterMs: exponential(random, hourMs / stream.customersPerHour),
      categoryId: category.id,
      subscriberNumber: named && stream.subscribers > 0 ? between(random, 1, stream.subscribers) : null,
      serviceMs: logNormal(random, category.meanMinutes, serviceCv) * 60_000,
      paysBill: category.id === stream.billCategoryId,
      comes: random() >= noShowShare,
      score: random() < 0.95 ? between(random, 4, 5) : between(random, 1, 3),
      language: random() < 0.9 ? 'zh' : 'en',
    };
  }
}
