import path from 'node:path';
import type { Request, Response } from 'express';

/** Where npm has put it. Its own module is for browsers, and would be loaded whole to say so. */
const files = path.dirname(require.resolve('swagger-ui-dist/package.json'));

/** Swagger UI from our own files: the page asks nobody else for anything. */

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>milestone-escrow API</title>
    <link rel="icon" type="image/png" href="docs/favicon-32x32.png">
    <link rel="stylesheet" href="docs/swagger-ui.css">
  </head>
  <body>
    <div id="reference"></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  syntaxHighlight: { activated: true },
  validatorUrl: null,
});
`;

/** Styles that its components carry inline are all it needs beyond this origin's own files. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const asset = (name: string) => (_: Request, response: Response) => {
  response.set('Cache-Control', 'public, max-age=3600');
  response.sendFile(path.join(files, name), { cacheControl: false, etag: false });
};

export const viewer: Readonly<Record<string, (request: Request, response: Response) => void>> = {
  '/docs': (_, response) => {
    response.set('Content-Security-Policy', contentSecurityPolicy).type('html').send(page);
  },
  '/docs/start.js': (_, response) => {
    response.type('js').send(start);
  },
  ...Object.fromEntries(
    ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'].map((name) => [
      `/docs/${name}`,
      asset(name),
    ]),
  ),
};
