import { escapeHtml } from './escape-html.js'

/** Google's note above every web app of a consumer account; no script can remove it. */
const banner = 'This application was created by a Google Apps Script user'

/** What a page inside may do, as Google lets it; it has no origin here, and another one on Google. */
const sandbox =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts allow-top-navigation-by-user-activation'

/** The policy of a page inside: its own script and style, and forms to the web app. */
export const innerPolicy = {
  'content-security-policy': [
    `sandbox ${sandbox}`,
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
}

/** The policy of the document around it. */
export const outerPolicy = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'unsafe-inline'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
}

/** The document of an address, with the page in a frame of another origin: title and metas are those a script has set. */
export const createOuterDocument = (
  id: string,
  title: string,
  metaTags: Readonly<Record<string, string>>,
): string => `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    ${Object.entries(metaTags)
      .map(([name, content]) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}" />`)
      .join('')}
    <title>${escapeHtml(title)}</title>
    <style>
      html, body { height: 100%; margin: 0; }
      body { display: flex; flex-direction: column; }
      p { margin: 0; padding: 4px 8px; font: 12px sans-serif; }
      iframe { flex: 1; border: 0; }
    </style>
  </head>
  <body>
    <p lang="en">${banner}</p>
    <iframe title="${escapeHtml(title)}" sandbox="${sandbox}" src="/answers/frame/${id}"></iframe>
    <script src="/answers/bridge.js"></script>
  </body>
</html>
`

/** What a visitor sees where Google itself refuses. */
export const createFaultDocument = (says: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Error</title></head><body><p>${escapeHtml(says)}</p></body></html>\n`
