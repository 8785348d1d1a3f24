import type { ServiceEntry, VisitView } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { byArea, stillWanted, unfitFor } from './service-fit.ts';

const service = (change: Partial<ServiceEntry>): ServiceEntry => ({
  serviceId: 's',
  name: { zh: '', en: '' },
  initials: 's',
  area: 'mobile',
  subject: 'line',
  customers: ['personal', 'corporate'],
  identity: 'none',
  agentAllowed: true,
  signs: true,
  averageMinutes: 1,
  ...change,
});

type Party = VisitView['parties'][number];
const party = (proof: Partial<NonNullable<Party['proof']>> | null): Party => ({
  partyId: 'p',
  kind: 'line',
  current: true,
  maskedName: '',
  maskedMobile: '',
  proof: proof && { by: 'document', documentKind: '', actsAs: 'holder', checkedAt: 0, ...proof },
  copyKept: false,
  retained: false,
});
const visit = (parties: Party[], orders: { serviceId: string; partyId: string }[] = []) =>
  ({
    subscriber: { line: { customerKind: 'personal' } },
    parties,
    orders,
  }) as unknown as VisitView;

describe('what a service in the list still waits for', () => {
  it('is the line, the right customer, the proof, the person, in this order', () => {
    const nobody = { subscriber: null, parties: [], orders: [] } as unknown as VisitView;
    expect(unfitFor(service({}), nobody)).toBe('needs-line');
    expect(unfitFor(service({ subject: 'anyone' }), nobody)).toBe(null);
    expect(unfitFor(service({ customers: ['corporate'] }), visit([party(null)]))).toBe('other-customers');
    const inPerson = service({ identity: 'document-in-person', agentAllowed: false });
    expect(unfitFor(inPerson, visit([party(null)]))).toBe('needs-document');
    expect(unfitFor(inPerson, visit([party({ by: 'password' })]))).toBe('needs-document');
    expect(unfitFor(inPerson, visit([party({ actsAs: 'agent' })]))).toBe('needs-holder');
    expect(unfitFor(inPerson, visit([party({})]))).toBe(null);
    const either = service({ identity: 'password-or-document' });
    expect(unfitFor(either, visit([party(null)]))).toBe('needs-proof');
    expect(unfitFor(either, visit([party({ by: 'password' })]))).toBe(null);
  });

  it('is nothing where it stands on the form already', () => {
    const there = visit([party({})], [{ serviceId: 's', partyId: 'p' }]);
    expect(unfitFor(service({}), there)).toBe('on-form');
    expect(unfitFor(service({ subject: 'anyone' }), there)).toBe(null);
  });

  it('stands under its area', () => {
    const groups = byArea([service({ area: 'sales' }), service({}), service({ area: 'sales' })]);
    expect(groups.map(({ area, services }) => [area, services.length])).toEqual([
      ['mobile', 1],
      ['sales', 2],
    ]);
  });
});

describe('what the guide took down', () => {
  it('stands first in the list, in its order, until it is entered', () => {
    const services = ['a', 'b', 'c'].map((serviceId) => service({ serviceId }));
    const wanted = (orders: { serviceId: string; partyId: string }[]) => {
      const preAccepted = { services: [{ serviceId: 'c' }, { serviceId: 'gone' }, { serviceId: 'a' }] };
      const here = { ...visit([], orders), preAccepted } as unknown as VisitView;
      return stillWanted(services, here).map(({ serviceId }) => serviceId);
    };
    expect(wanted([])).toEqual(['c', 'a']);
    expect(wanted([{ serviceId: 'c', partyId: 'p' }])).toEqual(['a']);
    expect(stillWanted(services, { ...visit([]), preAccepted: null } as VisitView)).toEqual([]);
  });
});
