/** The web app of the emails' links as a browser finds it on Google: `/answers?t=…`. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { Parameters, WebApp, WebResponse } from '../../emulator/index.js'
import { HttpError, readBody, send, sendJson } from '../http-error.js'
import type { PageSession } from '../session/page-session.js'
import { insertShim } from '../session/frames.js'
import { createFaultDocument, createOuterDocument, innerPolicy, outerPolicy } from './outer-document.js'
import { readTrouble, tooManyRuns, type Trouble } from './trouble.js'

/** Pages inside that were asked for; older ones are forgotten. */
const maxPages = 100

const html = 'text/html; charset=utf-8'
const types: Readonly<Record<string, string>> = {
  JSON: 'application/json; charset=utf-8',
  ICAL: 'text/calendar; charset=utf-8',
}

const callSchema = v.object({ entry: v.string(), input: v.array(v.unknown()) })

interface OpenPage {
  readonly content: string
  readonly type: string
  readonly trouble: Trouble | null
}

/** What was asked of the web app's address, for one served page. */
export class Visits {
  private readonly pages = new Map<string, OpenPage>()

  constructor(
    private readonly webApp: WebApp,
    private readonly pageSession: PageSession,
    /** The scripts of the documents: the bridge around a page, and what replaces `google.script` in it. */
    private readonly scripts: { readonly bridge: string; readonly shim: string },
  ) {}

  /** Answers a request below `/answers`. */
  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, , kind, name = ''] = url.pathname.split('/')
    const { method } = request
    if (kind === undefined && (method === 'GET' || method === 'POST'))
      return this.visit(url, request, response)
    if (kind === 'call' && method === 'POST') return this.call(name, request, response)
    if (kind === 'bridge.js' && method === 'GET')
      return send(response, 200, 'text/javascript; charset=utf-8', this.scripts.bridge)
    const page = this.pages.get(name)
    if (method !== 'GET' || !page || (kind !== 'frame' && kind !== 'content'))
      throw new HttpError(404, (text) => text.notHere)
    return kind === 'frame'
      ? send(response, 200, html, insertShim(page.content, this.scripts.shim), innerPolicy)
      : send(response, 200, page.type, page.content)
  }

  private async visit(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const trouble = readTrouble(url)
    url.searchParams.delete('trouble')
    const parameters = Object.fromEntries(url.searchParams)
    const fields =
      request.method === 'POST'
        ? Object.fromEntries(new URLSearchParams((await readBody(request)).toString('utf8')))
        : null
    if (trouble === 'notFound')
      return send(response, 404, html, createFaultDocument('Sorry, unable to open the file at this time.'))
    if (trouble === 'tooManyRuns') return send(response, 200, html, createFaultDocument(tooManyRuns))
    const answered = this.run(parameters, fields)
    if (trouble === 'lostReply' && fields !== null) return void response.destroy()
    this.show(answered, trouble, response)
  }

  private run(parameters: Parameters, fields: Parameters | null): WebResponse {
    return this.pageSession.runElsewhere(() =>
      fields === null ? this.webApp.get(parameters) : this.webApp.post({ ...parameters, ...fields }),
    )
  }

  private show(answered: WebResponse, trouble: Trouble | null, response: ServerResponse): void {
    if (answered.kind === 'error') return send(response, 200, html, createFaultDocument(answered.message))
    if (answered.kind === 'text') {
      const { text, type } = answered.content
      const id = this.remember({ content: text, type: types[type] ?? 'text/plain; charset=utf-8', trouble })
      // Google sends such answers from another address.
      return send(response, 302, 'text/plain', '', { location: `/answers/content/${id}` })
    }
    const { page } = answered
    const id = this.remember({ content: page.html, type: html, trouble })
    return send(response, 200, html, createOuterDocument(id, page.title, page.metaTags ?? {}), outerPolicy)
  }

  private remember(page: OpenPage): string {
    const id = randomUUID()
    this.pages.set(id, page)
    const [oldest] = this.pages.keys()
    if (this.pages.size > maxPages && oldest !== undefined) this.pages.delete(oldest)
    return id
  }

  private async call(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = this.pages.get(id)
    const sent = v.safeParse(callSchema, JSON.parse((await readBody(request)).toString('utf8')))
    if (!page || !sent.success) throw new HttpError(400, (text) => text.badRequest)
    if (page.trouble === 'tooManyRuns') return sendJson(response, 200, { error: tooManyRuns })
    const { entry, input } = sent.output
    const { value, error } = this.pageSession.runElsewhere(() => this.webApp.call(entry, ...input))
    if (page.trouble === 'lostReply') return void response.destroy()
    return sendJson(response, 200, error === undefined ? { value } : { error })
  }
}
