import express, { type Express } from 'express';
import type { ServerParts } from '../parts.ts';

/**
 * Pictures and films of the boards, for everybody: nothing in them is secret. They are named by their hash, so they never
 * change, and are nothing but what their ending says: a page in a picture's clothes runs nowhere.
 */
export function mountMedia(app: Express, parts: ServerParts): void {
  app.use(
    '/media',
    express.static(parts.media.path, {
      immutable: true,
      maxAge: '365d',
      index: false,
      dotfiles: 'deny',
      fallthrough: false,
      setHeaders: (response) => {
        response.set('x-content-type-options', 'nosniff');
        response.set('content-security-policy', "default-src 'none'; sandbox");
      },
    }),
  );
}
