import type * as z from 'zod';

export type Method = 'get' | 'post' | 'delete';

/** One endpoint of /api/v1: the shape both sides import. `path` uses Express parameters (`:ticketId`). */
export interface Route<
  Name extends string = string,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly name: Name;
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly body: Body | null;
  readonly reply: Reply;
}

export function defineRoute<Name extends string, Body extends z.ZodType, Reply extends z.ZodType>(
  route: Route<Name, Body, Reply>,
): Route<Name, Body, Reply> {
  return route;
}

export type BodyOf<R> = R extends Route<string, infer B, z.ZodType> ? z.infer<B> : never;
export type ReplyOf<R> = R extends Route<string, z.ZodType, infer P> ? z.infer<P> : never;
