import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clipFolder } from '@onehall/voice';
import express, { type Express, type Request, type Response } from 'express';
import helmet from 'helmet';

const webFolder = fileURLToPath(new URL('../../../../.build/web/', import.meta.url));

/** Which address shows which page. */
const pages: Readonly<Record<string, string>> = {
  '/': 'apps/devices/start.html',
  '/kiosk': 'apps/kiosk/index.html',
  '/hall-board': 'apps/display/hall-board.html',
  '/counter-board/:counterId': 'apps/display/counter-board.html',
  '/t/:token': 'apps/display/phone.html',
  '/f/:token': 'apps/display/check.html',
  '/c/:token': 'apps/display/case.html',
  '/console': 'apps/counter/console.html',
  '/customer-screen/:counterId': 'apps/counter/customer-screen.html',
  '/floor': 'apps/floor/index.html',
  '/manager': 'apps/manager/index.html',
  '/devices': 'apps/devices/index.html',
};

/** Strict: own scripts only, no inline ones; style tags need this answer's nonce (the component library sets one). */
function secure(nonce: string) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", `'nonce-${nonce}'`],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // Halls run on plain HTTP inside the branch; a proxy in front adds TLS and this header.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

function pageSender(file: string) {
  const path = join(webFolder, file);
  let html: string | null = null;
  return (request: Request, response: Response): void => {
    const nonce = randomBytes(16).toString('base64');
    html ??= existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (html === null) {
      response.status(503).type('text/plain').send('This screen has not been built: run `npm run build`.\n');
      return;
    }
    const text = html.replaceAll('__CSP_NONCE__', nonce);
    secure(nonce)(request, response, () => {
      response.set('cache-control', 'no-store').type('html').send(text);
    });
  };
}

/** Screens, their assets and the voice clips. */
export function mountPages(app: Express): void {
  app.use(
    '/assets',
    express.static(join(webFolder, 'assets'), { immutable: true, maxAge: '365d', index: false }),
  );
  app.use('/voice', express.static(clipFolder(), { maxAge: '1h', index: false }));
  for (const [address, file] of Object.entries(pages)) app.get(address, pageSender(file));
  app.use((_request, response) => {
    response.status(404).type('text/plain').send('There is no such page. The list of screens is at /\n');
  });
}
