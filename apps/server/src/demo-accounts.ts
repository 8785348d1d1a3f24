import type { InventedSubscriber } from '@onehall/simulator';
import type { NewSubscriber } from '@onehall/storage-sqlite';

/** The demo's company: its code holds by GB 32100 and belongs to nobody. */
const demoCompanyCode = '91990100M000100Y4U';
/** Every second line of the demo has this service password; the others still have the initial one. */
const demoServicePassword = '820417';

/**
 * What an invented subscriber has beside a plan and bills, so that every service can be tried in the demo: features,
 * a roaming deposit, broadband, a contract with a subsidy. By their place in the list, so that it never changes.
 */
export function withAccount(person: InventedSubscriber, place: number): NewSubscriber {
  const { contractUntil } = person;
  const contract =
    contractUntil === null
      ? null
      : {
          startedOn: `${Number(contractUntil.slice(0, 4)) - 2}${contractUntil.slice(4)}`,
          until: contractUntil,
          monthlyFen: 3_900,
          subsidyFen: 60_000,
        };
  const roams = place % 7 === 3;
  return {
    ...person,
    contract,
    points: (place * 37) % 5_000,
    paymentMethod: place % 4 === 1 ? 'prepaid' : 'postpaid',
    featureIds: ['caller-display', 'mobile-data', ...(roams ? ['international-roaming'] : [])],
    deposits: roams
      ? [{ id: `${person.id}-deposit`, purpose: 'roaming', amountFen: 100_000 }]
      : place % 7 === 0
        ? [{ id: `${person.id}-deposit`, purpose: 'equipment', amountFen: 20_000 }]
        : [],
    products:
      place % 3 === 0
        ? [{ id: `${person.id}-line`, productId: 'home-line', kind: 'fixed-line', optionIds: [] }]
        : place % 3 === 1
          ? [{ id: `${person.id}-net`, productId: 'broadband-300', kind: 'broadband', optionIds: [] }]
          : [],
    ...(place % 2 === 0 ? { password: demoServicePassword } : {}),
    ...(person.classId === 'corporate' ? { corporateDocument: demoCompanyCode } : {}),
  };
}
