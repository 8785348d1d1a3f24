import { expect, test } from 'vitest';
import { newCaseBody } from './new-case.tsx';

const typed = {
  ...{ channel: 'hotline', kind: 'fault', topic: 'network', content: ' no signal ', expectation: '' },
  ...{ name: ' Zhou ', mobile: '13800001234', readBack: 'no', number: ' HL-7 ', hours: '24' },
};

test('an order from the hotline carries their number and their deadline [D11]', () => {
  expect(newCaseBody(typed, 1000)).toMatchObject({
    kind: 'fault',
    content: 'no signal',
    contact: { name: 'Zhou', mobile: '13800001234' },
    readBack: false,
    outside: { where: 'hotline', number: 'HL-7', dueAt: 1000 + 24 * 3_600_000 },
  });
});

test('a call has no other side, and a suggestion may come without a name', () => {
  const call = { ...typed, channel: 'call', kind: 'suggestion', name: '', mobile: '', readBack: 'yes' };
  expect(newCaseBody(call, 0)).toMatchObject({ outside: null, contact: null, readBack: true });
});
