import type { RealmBridge } from '../realm/realm-bridge.js'
import { blob, blobContent } from './utilities-blob.js'

/** The content of a page; sizes in pixels, absent where the script set none. */
export interface Page {
  title: string
  html: string
  width?: number
  height?: number
  /** By name; absent where the script added none. */
  metaTags?: Readonly<Record<string, string>>
}

const pages = new WeakMap<object, Page>()

/** The page in an `HtmlOutput` that a script passes to `Ui`, or undefined for anything else. */
export function pageOf(output: unknown): Page | undefined {
  return typeof output === 'object' && output !== null ? pages.get(output) : undefined
}

/** `HtmlService`: pages from text or from the project's own HTML files, whose names may leave out `.html`. */
export function htmlService(bridge: RealmBridge, files: Record<string, string>): object {
  const SandboxMode = bridge.constants('SandboxMode')
  const XFrameOptionsMode = bridge.constants('XFrameOptionsMode')
  return bridge.make('HtmlService', {
    SandboxMode,
    XFrameOptionsMode,
    createHtmlOutput: (given?: unknown) => output(bridge, blobContent(given) ?? String(given ?? '')),
    createHtmlOutputFromFile: (name: unknown) => {
      const html = files[String(name)] ?? files[`${String(name)}.html`]
      if (html === undefined) throw bridge.exception(`No HTML file named ${String(name)} was found.`)
      return output(bridge, html)
    },
  })
}

/** The only ones allowed; https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String) */
const metaTags = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
])

function escaped(text: string): string {
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replaceAll(/[&<>"']/g, (character) => named[character] ?? character)
}

function output(bridge: RealmBridge, html: string): object {
  const page: Page = { title: '', html }
  const tags: { name: string; content: string }[] = []
  let favicon: string | null = null
  const then =
    (change: (value: unknown) => void) =>
    (value: unknown): object => {
      change(value)
      return self
    }
  const size = (name: 'width' | 'height') =>
    then((value) => {
      if (value === null) delete page[name]
      else page[name] = Number(value)
    })
  // A value that is built up: until it is shown, its members reach nothing.
  const self: object = bridge.makeFree('HtmlOutput', {
    getContent: () => page.html,
    setContent: then((value) => (page.html = String(value))),
    append: then((value) => (page.html += String(value))),
    appendUntrusted: then((value) => (page.html += escaped(String(value)))),
    clear: then(() => (page.html = '')),
    getTitle: () => page.title,
    setTitle: then((value) => (page.title = String(value))),
    getWidth: () => page.width ?? null,
    setWidth: size('width'),
    getHeight: () => page.height ?? null,
    setHeight: size('height'),
    getFaviconUrl: () => favicon,
    setFaviconUrl: then((value) => (favicon = String(value))),
    addMetaTag: (name: unknown, content: unknown) => {
      if (!metaTags.has(String(name)))
        throw bridge.exception('The meta tag you specified is not allowed in this context.')
      tags.push({ name: String(name), content: String(content) })
      page.metaTags = Object.fromEntries(tags.map((tag) => [tag.name, tag.content]))
      return self
    },
    getMetaTags: () =>
      bridge.list(
        tags.map(({ name, content }) =>
          bridge.makeFree('HtmlOutputMetaTag', { getName: () => name, getContent: () => content }),
        ),
      ),
    setSandboxMode: then(() => undefined),
    setXFrameOptionsMode: then(() => undefined),
    getBlob: () => blob(bridge, { bytes: Buffer.from(page.html), type: 'text/html', name: null }),
  })
  pages.set(self, page)
  return self
}
