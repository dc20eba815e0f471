/** The page's document, and what it and the add-on's pages inside it may load. */

/** Nothing but the page's own files; letters inside inherit this, so they load no picture from anywhere. */
export const pagePolicy = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    'img-src data:',
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
}

/**
 * The add-on's pages run their inline scripts in a sandbox without an origin, also when opened by address.
 */
export const framePolicy = {
  'content-security-policy': [
    'sandbox allow-scripts allow-forms allow-popups allow-downloads',
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "frame-ancestors 'self'",
  ].join('; '),
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%231f5fbf'/%3E%3Cpath d='M12 8v17' stroke='%23fff' stroke-width='2.6'/%3E%3Cpath d='M12 9h9.5l3 3.2-3 3.3H12z' fill='%23fff'/%3E%3C/svg%3E"

/** The HTML in which everything else is drawn. `token` proves that a request comes from the page. */
export const createDocument = (token: string, locale: string): string => `<!doctype html>
<html lang="${locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="milepost-token" content="${token}" />
    <title>Milepost</title>
    <link rel="icon" href="${icon}" />
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <div id="root"></div>
    <script src="/page.js" defer></script>
  </body>
</html>
`
