import { type HandActionBody, routes } from '@onehall/protocol';
import { type Refusal, useCommand } from '@onehall/ui';

export interface Hand {
  readonly act: (action: HandActionBody) => void;
  readonly refusal: Refusal | null;
  readonly clear: () => void;
}

/** A hand at a virtual device: what a person would do to a real one. */
export function useHand(deviceId: string): Hand {
  const { send, refusal, clear } = useCommand(routes.operateDouble);
  return { act: (action) => void send({ params: { deviceId }, body: { action } }), refusal, clear };
}
