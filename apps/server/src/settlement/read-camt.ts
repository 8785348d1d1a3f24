import { type Refusal, type Result, refuse, type SettlementLine } from '@onehall/domain';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as z from 'zod';
import { amountOf, dayOf } from './amount-of.ts';

const many = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(one));

const refs = z
  .object({
    EndToEndId: z.string().optional(),
    InstrId: z.string().optional(),
    AcctSvcrRef: z.string().optional(),
  })
  .optional();

/** What counts of ISO 20022 camt.053: the entries of each statement, whatever version of the message it is. */
const message = z.object({
  Document: z.object({
    BkToCstmrStmt: z.object({
      Stmt: many(
        z.object({
          Ntry: many(
            z.object({
              Amt: z.object({ '#text': z.string(), '@_Ccy': z.string() }),
              CdtDbtInd: z.enum(['CRDT', 'DBIT']),
              NtryRef: z.string().optional(),
              AcctSvcrRef: z.string().optional(),
              BookgDt: z.object({ Dt: z.string().optional(), DtTm: z.string().optional() }),
              NtryDtls: many(z.object({ TxDtls: many(z.object({ Refs: refs })) })),
            }),
          ),
        }),
      ),
    }),
  }),
});

// No entities of the file's own are expanded, and every text stays the text it is.
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
  processEntities: false,
});

type Entry = z.infer<typeof message>['Document']['BkToCstmrStmt']['Stmt'][number]['Ntry'][number];

/** The depositor's own reference first: the slip number is written there. */
function referenceOf(entry: Entry): string {
  const own = entry.NtryDtls.flatMap((details) => details.TxDtls.map((one) => one.Refs)).find(
    (one) => one !== undefined,
  );
  const candidates = [own?.EndToEndId, own?.InstrId, entry.NtryRef, own?.AcctSvcrRef, entry.AcctSvcrRef];
  return candidates.find((one) => one !== undefined && one !== '' && one !== 'NOTPROVIDED') ?? '';
}

/** Refusal: file-broken {line, problem}: no such message, an entry without amount, day or reference, another currency. */
export function readCamt(xml: string): Result<readonly SettlementLine[], Refusal> {
  if (XMLValidator.validate(xml) !== true) return refuse('file-broken', { line: 1, problem: 'not-xml' });
  const read = message.safeParse(parser.parse(xml));
  if (!read.success) return refuse('file-broken', { line: 1, problem: 'not-camt' });
  const entries = read.data.Document.BkToCstmrStmt.Stmt.flatMap((statement) => statement.Ntry);
  const lines: SettlementLine[] = [];
  for (const [index, entry] of entries.entries()) {
    const line = index + 1;
    // Deposits are what came in; fees and the like need no reference to be left aside.
    if (entry.CdtDbtInd === 'DBIT') continue;
    const amountFen = amountOf(entry.Amt['#text']);
    const businessDay = dayOf(entry.BookgDt.Dt ?? entry.BookgDt.DtTm ?? '');
    const reference = referenceOf(entry).slice(0, 120);
    if (amountFen === null || entry.Amt['@_Ccy'] !== 'CNY')
      return refuse('file-broken', { line, problem: 'amount' });
    if (businessDay === null) return refuse('file-broken', { line, problem: 'day' });
    if (reference === '') return refuse('file-broken', { line, problem: 'reference' });
    lines.push({
      line,
      reference,
      amountFen,
      businessDay,
    });
  }
  return { ok: true, value: lines };
}
