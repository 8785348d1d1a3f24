import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** Where the built pages lie; a helper may point it at its own build. */
export const webFolder = process.env['ONEHALL_WEB'] ?? join(root, '.build/web');
const clipFolder = join(root, 'hardware/voice/clips');

/** Addresses of the screens, as the real server maps them. */
const pages: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, 'apps/devices/start.html'],
  [/^\/kiosk$/, 'apps/kiosk/index.html'],
  [/^\/hall-board$/, 'apps/display/hall-board.html'],
  [/^\/counter-board\/[^/]+$/, 'apps/display/counter-board.html'],
  [/^\/t\/[^/]+$/, 'apps/display/phone.html'],
  [/^\/f\/[^/]+$/, 'apps/display/check.html'],
  [/^\/c\/[^/]+$/, 'apps/display/case.html'],
  [/^\/console$/, 'apps/counter/console.html'],
  [/^\/customer-screen\/[^/]+$/, 'apps/counter/customer-screen.html'],
  [/^\/floor$/, 'apps/floor/index.html'],
  [/^\/manager$/, 'apps/manager/index.html'],
  [/^\/devices$/, 'apps/devices/index.html'],
];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
};

function policy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self' ws:",
    "object-src 'none'",
  ].join('; ');
}

/** One built file, under the same strict content policy as the real server's. */
export async function servePage(pathname: string, response: ServerResponse): Promise<void> {
  const page = pages.find(([address]) => address.test(pathname));
  const asset = normalize(decodeURIComponent(pathname));
  const file = asset.startsWith('/voice/')
    ? join(clipFolder, asset.slice('/voice/'.length))
    : join(webFolder, page === undefined ? asset : page[1]);
  const content = await readFile(file).catch(() => null);
  if (content === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    return;
  }
  const nonce = randomUUID();
  const type = types[extname(file)] ?? 'application/octet-stream';
  const body = page === undefined ? content : content.toString('utf8').replace('__CSP_NONCE__', nonce);
  response.writeHead(200, { 'content-type': type, 'content-security-policy': policy(nonce) }).end(body);
}
