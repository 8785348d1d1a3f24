import { describe, expect, test } from 'vitest';
import { amountOf, dayOf } from './amount-of.ts';
import { readSettlement } from './read-settlement.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const codeOf = (source: 'bank-card' | 'bank-statement', text: string) => {
  const read = readSettlement(source, utf8(text));
  if (read.ok) return 'accepted';
  const { problem = '' } = read.refusal.facts;
  return `${read.refusal.code} ${problem}`.trim();
};
const camt = (entries: string) =>
  `<?xml version="1.0"?><c:Document xmlns:c="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><c:BkToCstmrStmt><c:Stmt>${entries}</c:Stmt></c:BkToCstmrStmt></c:Document>`;
const entry = (amount: string, kind: string, more = '', currency = 'CNY') =>
  `<c:Ntry>${more}<c:Amt Ccy="${currency}">${amount}</c:Amt><c:CdtDbtInd>${kind}</c:CdtDbtInd><c:BookgDt><c:Dt>2026-03-01</c:Dt></c:BookgDt></c:Ntry>`;

describe('files of terminals, payment services and banks', () => {
  test('a CSV is read by its head line, in either language, in UTF-8 or as banks write it', () => {
    const rows = '\r\n000123,"1,234.50",2026/3/1\r\n000124,-86,20260301\r\n';
    const chinese = `参考号,交易金额,交易日期${rows}`;
    // The same head line in GB18030.
    const head = Buffer.from('b2cebfbcbac52cbdbbd2d7bdf0b6ee2cbdbbd2d7c8d5c6da', 'hex');
    const expected = [
      { line: 1, reference: '000123', amountFen: 123_450, businessDay: '2026-03-01' },
      { line: 2, reference: '000124', amountFen: -8_600, businessDay: '2026-03-01' },
    ];
    expect(readSettlement('bank-card', utf8(`\uFEFF${chinese}`))).toEqual({ ok: true, value: expected });
    expect(readSettlement('bank-card', Buffer.concat([head, utf8(rows)]))).toEqual({
      ok: true,
      value: expected,
    });
    const english = 'Date,Reference,Amount\n2026-03-01,000123,1234.5\n2026-03-01,000124,-86.00\n';
    expect(readSettlement('mobile-payment', utf8(english))).toEqual({ ok: true, value: expected });
  });

  test.each([
    ['no head line that names the columns', 'a,b,c\n1,2,3\n', 'file-broken columns'],
    ['an amount that is none', 'reference,amount,date\nT1,12.345,2026-03-01\n', 'file-broken amount'],
    ['a day that is none', 'reference,amount,date\nT1,12,2026-13-01\n', 'file-broken day'],
    ['a line without a reference', 'reference,amount,date\n,12,2026-03-01\n', 'file-broken reference'],
    ['a file that was cut within quotes', 'reference,amount,date\n"T1,12', 'file-broken not-csv'],
    ['a statement where a terminal’s file is wanted', camt(entry('1', 'CRDT')), 'file-broken not-csv'],
  ])('%s: nothing of it is taken in', (_, text, code) => {
    expect(codeOf('bank-card', text)).toBe(code);
  });

  test('of a camt.053 the deposits are read by the depositor’s own reference; fees are left aside', () => {
    const slip =
      '<c:NtryRef>9</c:NtryRef><c:NtryDtls><c:TxDtls><c:Refs><c:EndToEndId>SLIP-1</c:EndToEndId></c:Refs></c:TxDtls></c:NtryDtls>';
    const plain = '<c:NtryRef>SLIP-2</c:NtryRef>';
    const text = camt(entry('995.00', 'CRDT', slip) + entry('3.00', 'DBIT') + entry('10', 'CRDT', plain));
    expect(readSettlement('bank-statement', utf8(text))).toEqual({
      ok: true,
      value: [
        { line: 1, reference: 'SLIP-1', amountFen: 99_500, businessDay: '2026-03-01' },
        { line: 3, reference: 'SLIP-2', amountFen: 1_000, businessDay: '2026-03-01' },
      ],
    });
  });

  test.each([
    ['cut in the middle', camt(entry('1', 'CRDT')).slice(0, 120), 'file-broken not-xml'],
    ['another message', '<?xml version="1.0"?><Document><Other/></Document>', 'file-broken not-camt'],
    ['another currency', camt(entry('1', 'CRDT', '<c:NtryRef>S</c:NtryRef>', 'USD')), 'file-broken amount'],
    ['a deposit without any reference', camt(entry('1', 'CRDT')), 'file-broken reference'],
  ])('a statement that is %s is refused whole', (_, text, code) => {
    expect(codeOf('bank-statement', text)).toBe(code);
  });

  test.each([
    ['￥1,234.5', 123_450],
    ['-0.05', -5],
    ['１２', null],
    ['12.345', null],
    ['', null],
  ])('the amount %j is %j fen', (written, fen) => {
    expect(amountOf(written)).toBe(fen);
  });

  test.each([
    ['2026年3月1日', '2026-03-01'],
    ['20260301 10:00:00', '2026-03-01'],
    ['01.03.2026', null],
  ])('the day %j is %j', (written, day) => {
    expect(dayOf(written)).toBe(day);
  });
});
