import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { type RouteName, refusalBody, refusalStatus, routes, whoMay } from '@onehall/protocol';
import express, { type Express } from 'express';

const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** The OpenAPI 3.1 document, made from the same schemas that parse the requests. */
function openApiDocument(): object {
  const registry = new OpenAPIRegistry();
  for (const [name, route] of Object.entries(routes)) {
    const parameters = [...route.path.matchAll(/:([a-zA-Z]+)/g)].map(([, parameter]) => ({
      name: parameter ?? '',
      in: 'path' as const,
      required: true,
      schema: { type: 'string' as const },
    }));
    registry.registerPath({
      operationId: name,
      method: route.method,
      path: `/api/v1${route.path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')}`,
      summary: route.summary,
      description: `May be used by: ${whoMay[name as RouteName].join(', ')}.`,
      parameters,
      request: route.body ? { body: { content: { 'application/json': { schema: route.body } } } } : {},
      responses: {
        200: { description: 'Done', content: { 'application/json': { schema: route.reply } } },
        default: {
          description: `Refused: ${Object.keys(refusalStatus).length} codes, each with its status`,
          content: { 'application/json': { schema: refusalBody } },
        },
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Onehall',
      version: '1',
      description: 'Everything that happens in a telecom service hall.',
    },
  });
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Onehall API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const start =
  "window.SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', supportedSubmitMethods: [] });";

/** /api/docs for people, /api/openapi.json for programs. */
export function mountDocs(app: Express): void {
  let document: object | null = null;
  app.get('/api/openapi.json', (_request, response) => {
    document ??= openApiDocument();
    response.json(document);
  });
  app.get('/api/docs', (_request, response) => {
    response.type('html').send(page);
  });
  app.get('/api/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(start);
  });
  app.use('/api/docs', express.static(swaggerFolder, { index: false, maxAge: '1h' }));
}
