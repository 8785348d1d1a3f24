import { join } from 'node:path';
import type { Db } from '../../packages/storage-sqlite/src/database.ts';
import { column, number, withFile } from './hall-files.ts';

/** Money that has no visit behind it, and visits that were paid without their money: none of them may ever be there. */
export function brokenVisits(db: Db): string[] {
  const rules = {
    'money without a signed form': `SELECT visit_id FROM payment WHERE NOT EXISTS (
      SELECT 1 FROM document WHERE document.visit_id = payment.visit_id AND signed_at IS NOT NULL AND void_at IS NULL)`,
    'money without its orders on their way': `SELECT payment.visit_id FROM payment JOIN service_order
      ON service_order.visit_id = payment.visit_id WHERE void_at IS NULL AND billing IS NULL`,
    'an order on its way without money': `SELECT visit_id FROM service_order WHERE billing IS NOT NULL
      AND visit_id NOT IN (SELECT visit_id FROM payment)`,
    'money that is not what was signed for': `SELECT payment.visit_id FROM payment WHERE due_fen <> (
      SELECT sum(amount_fen) FROM service_order WHERE service_order.visit_id = payment.visit_id AND void_at IS NULL)`,
    'tenders that are not what was tendered': `SELECT visit_id FROM payment WHERE tendered_fen <> cash_fen + (
      SELECT coalesce(sum(amount_fen), 0) FROM tender WHERE tender.visit_id = payment.visit_id AND state = 'confirmed')`,
    'a visit that was left, with money': `SELECT id FROM visit WHERE abandoned_reason IS NOT NULL
      AND id IN (SELECT visit_id FROM payment)`,
    'a receipt that nobody asked for': `SELECT subject_id FROM print_job WHERE slip = 'receipt'
      AND subject_id NOT IN (SELECT visit_id FROM payment)`,
    'money without its receipt': `SELECT visit_id FROM payment WHERE visit_id NOT IN (
      SELECT subject_id FROM print_job WHERE slip = 'receipt' AND copy = 0)`,
    'a piece handed over for an order that is void': `SELECT serial FROM stock_use JOIN service_order
      ON service_order.id = order_id WHERE void_at IS NOT NULL`,
  };
  const found = Object.entries(rules).flatMap(([what, sql]) => column(db, sql).map((id) => `${what}: ${id}`));
  const drawers = number(db, `SELECT coalesce(sum(balance_fen), 0) FROM account WHERE kind = 'drawer'`);
  const floats = number(db, 'SELECT coalesce(sum(float_fen), 0) FROM shift');
  const kept = number(db, 'SELECT coalesce(sum(cash_fen - change_fen - payout_fen), 0) FROM payment');
  return drawers - floats === kept
    ? found
    : [...found, `drawers hold ${drawers - floats}, payments say ${kept}`];
}

/** Once every order has its answer: the billing system did each paid one once, and nothing else. */
export function billingDifferences(dataFolder: string): string[] {
  const ours = withFile(join(dataFolder, 'hall.sqlite'), (db) =>
    column(db, `SELECT id || ' ' || amount_fen FROM service_order WHERE billing = 'confirmed' ORDER BY id`),
  );
  const theirs = withFile(join(dataFolder, 'billing.sqlite'), (db) =>
    column(db, `SELECT order_id || ' ' || amount_fen FROM product_order ORDER BY 1`),
  );
  return [
    ...ours.filter((one) => !theirs.includes(one)).map((one) => `not done: ${one}`),
    ...theirs.filter((one) => !ours.includes(one)).map((one) => `done unasked: ${one}`),
  ];
}
