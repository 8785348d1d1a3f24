import { fen, formatYuan, wallClock } from '@onehall/domain';
import type { Express } from 'express';
import type { ServerParts } from '../parts.ts';

/** Where the code of an invoice without paper is checked: number, amount and time, nobody's name. */
export function mountEInvoiceCheck(app: Express, { store, hall }: ServerParts): void {
  app.get('/e/:code', (request, response) => {
    const found = store.eInvoices.byCode(request.params.code);
    response
      .status(found === null ? 404 : 200)
      .type('text/plain')
      .set('cache-control', 'no-store');
    if (found === null) {
      response.send('没有找到这张电子发票。\nThis invoice was not found.\n');
      return;
    }
    const { businessDay, timeWithSeconds } = wallClock(found.issuedAt, hall.zone);
    const amount = `￥${formatYuan(fen(found.amountFen))}`;
    response.send(
      `${hall.name.zh} ${hall.name.en}\n电子发票 Invoice ${found.number}\n金额 Amount ${amount}\n开具 Issued ${businessDay} ${timeWithSeconds}\n`,
    );
  });
}
