import type { Answer, Call, CallOptions, Route } from '@onehall/protocol';
import type * as z from 'zod';
import { newCommandId } from './command-id.ts';

/** A command's body as a screen gives it: the id is added here. */
export type CommandBody<B extends z.ZodType> = Omit<z.input<B>, 'commandId'>;

export interface CommandOptions<B extends z.ZodType> extends Omit<CallOptions<z.input<B>>, 'body'> {
  readonly body?: CommandBody<B>;
}

export type Send<B extends z.ZodType, P extends z.ZodType> = (
  options?: CommandOptions<B>,
) => Promise<Answer<z.output<P>>>;

/**
 * Sends one kind of command. While one is under way a second press joins it. After 'offline' the same content goes out
 * with the same id, so that the hall does it once; any other answer, or other content, ends that id.
 */
export function createSender<B extends z.ZodType, P extends z.ZodType>(
  call: Call,
  route: Route<string, B, P>,
  makeId: () => string = newCommandId,
): Send<B, P> {
  let underWay: Promise<Answer<z.output<P>>> | null = null;
  let unanswered: { content: string; commandId: string } | null = null;

  return (options = {}) => {
    if (underWay !== null) return underWay;
    const content = JSON.stringify([options.params ?? {}, options.body ?? {}]);
    const commandId = unanswered?.content === content ? unanswered.commandId : makeId();
    unanswered = { content, commandId };
    const body = { ...options.body, commandId } as z.input<B>;
    underWay = call(route, { ...options, body }).then((answer) => {
      if (answer.kind !== 'offline') unanswered = null;
      underWay = null;
      return answer;
    });
    return underWay;
  };
}
