import { type Answer, type ReplyOf, type Route, refusalBody } from '@onehall/protocol';
import { ACTING_AS_HEADER, currentIdentity, sessionLost } from './identity.ts';

/**
 * Sends the bytes of a file as they are to a route that takes them so; `onPart` hears how much has gone, from 0 to 1.
 * Never rejects: an answer that cannot be read counts as none.
 */
export function sendFile<R extends Route>(
  route: R,
  params: Readonly<Record<string, string>>,
  file: File,
  onPart: (part: number) => void,
): Promise<Answer<ReplyOf<R>>> {
  return new Promise((resolve) => {
    // fetch tells nothing of what has been sent.
    const request = new XMLHttpRequest();
    const path = route.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    );
    request.open(route.method.toUpperCase(), `/api/v1${path}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    const identity = currentIdentity();
    if (identity !== '') request.setRequestHeader(ACTING_AS_HEADER, identity);
    request.upload.onprogress = ({ loaded, total }) => onPart(total === 0 ? 0 : loaded / total);
    request.onerror = () => resolve({ kind: 'offline' });
    request.onload = () => {
      const answer = answerOf(route, request);
      if (answer.kind === 'refused' && answer.code === 'not-signed-in') sessionLost();
      resolve(answer);
    };
    request.send(file);
  });
}

function answerOf<R extends Route>(route: R, request: XMLHttpRequest): Answer<ReplyOf<R>> {
  let told: unknown;
  try {
    told = JSON.parse(request.responseText);
  } catch {
    return { kind: 'offline' };
  }
  const kept = route.reply.safeParse(told);
  if (request.status < 400 && kept.success) return { kind: 'ok', value: kept.data as ReplyOf<R> };
  const refused = refusalBody.safeParse(told);
  if (!refused.success) return { kind: 'offline' };
  const { code, facts } = refused.data.refusal;
  return { kind: 'refused', status: request.status, code, facts };
}
