import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { presentQuality } from '../../present/quality.ts';
import { endpoint } from '../endpoint.ts';

/** Refusal: malformed-request (no day). */
export const qualityEndpoint = endpoint(routes.readQuality, ({ param, parts }) => {
  const day = param('day');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
  return isDay
    ? { ok: true, value: presentQuality(parts, day) }
    : refuse('malformed-request', { field: 'day' });
});
