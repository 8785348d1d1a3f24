import { phraseRows, phrasesOf, rowNames } from '@onehall/application';
import { catalogue, phraseKinds } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { endpoint } from '../endpoint.ts';

export const readPhrasesEndpoint = endpoint(routes.readPhrases, ({ parts }) => ({
  ok: true,
  value: {
    phrases: phrasesOf(parts.hall).map((one) => ({ ...one, may: [...one.may], must: [...one.must] })),
    rows: phraseRows(),
    owners: [
      ...phraseKinds.map((id) => ({ id, name: rowNames[id] })),
      ...catalogue.map(({ id, name }) => ({ id, name })),
    ],
  },
}));
