import { type Call, createClient } from '@onehall/protocol';
import { ACTING_AS_HEADER, currentIdentity, sessionLost } from './identity.ts';

const client = createClient({
  baseUrl: '',
  send: async (url, { timeoutMs, headers, ...init }) => {
    const identity = currentIdentity();
    return fetch(url, {
      ...init,
      headers: identity === '' ? headers : { ...headers, [ACTING_AS_HEADER]: identity },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
  },
});

/** Any route of /api/v1 from a page. Never throws: an answer that cannot be read counts as none. */
export const call: Call = async (route, options) => {
  try {
    const answer = await client(route, options);
    if (answer.kind === 'refused' && answer.code === 'not-signed-in') sessionLost();
    return answer;
  } catch (problem) {
    console.warn(`${route.name}: unreadable answer`, problem);
    return { kind: 'offline' };
  }
};
