/**
 * Serves the page: plain HTTP on this machine only, a handful of files, and one JSON request per thing to do.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import { emailedAddress, openWebApp } from '../answers/open-web-app.js'
import { type Bundle, Refusal, type Session } from '../emulator/index.js'
import { Visits } from './answers/visits.js'
import { pageFiles, type PageFiles } from './build.js'
import type { PageLocale, RequestName } from './contract.js'
import { refuseMissingSheet } from './bounds.js'
import { createDocument, framePolicy, pagePolicy } from './document.js'
import { insertShim } from './session/frames.js'
import { isAddressedHere, isFromPage, isSameText } from './guard.js'
import { readJson, HttpError, send, sendJson } from './http-error.js'
import { schemas } from './requests.js'
import { saveCurrentWorkbook } from './saving.js'
import { createRoutes } from './routes.js'
import type { Guide } from './session/guide.js'
import { PageSession } from './session/page-session.js'
import { pageServerTexts } from '../text/page-server/index.js'
import { textOf } from '../../src/text/text-of.js'

export interface PageOptions {
  /** With 0 the system chooses. */
  port: number
  /** The language the page opens in; `?lang=` and its own switch change it. */
  locale: PageLocale
  /** Shown instead of the workbook's name. */
  title?: string
  /** A folder with the page already built; without it the page is bundled now. */
  built?: string
  /** How many milliseconds each call of the add-on's pages takes before it runs: on Google one to three thousand. */
  latency?: number
  /** What newcomers are guided through; left out, nobody is. */
  guide?: Guide
  /** The web app that links in emails open; left out, they open nothing. */
  answers?: Bundle
  /** Called after everything that may have changed the session, so that it can be saved. */
  changed?: () => void
}

export interface ServedPage {
  url: string
  close(): Promise<void>
}

/**
 * Opens the session's page on 127.0.0.1 and says where. The session is opened (its `onOpen` runs) and from
 * then on belongs to the page. Throws when the port is taken or the client does not compile.
 */
export async function servePage(session: Session, options: PageOptions): Promise<ServedPage> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  session.setLocale(options.locale)
  if (options.title !== undefined) session.workbook.rename(options.title)
  const pageSession = new PageSession(session, options.changed, options.guide)
  const files = await pageFiles(options.built)
  const address = `http://127.0.0.1:${port}/answers`
  const context: ServerContext = {
    pageSession,
    files,
    token: randomBytes(24).toString('base64url'),
    locale: options.locale,
    routes: createRoutes(pageSession, options.latency ?? 0, { emailed: emailedAddress, served: address }),
    visits: options.answers ? createVisits(pageSession, options.answers, address, files) : null,
  }
  server.on('request', (request, response) => {
    answer(context, request, response, port).catch((reason: unknown) =>
      refuse(response, session.locale, reason),
    )
  })
  return {
    url: `http://127.0.0.1:${port}/?lang=${options.locale}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((reason) => (reason ? reject(reason) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/** The web app's clock goes on while the session's waits to be set. */
function createVisits(pageSession: PageSession, bundle: Bundle, address: string, files: PageFiles): Visits {
  const webApp = openWebApp(pageSession.session, bundle, address, () => Math.floor(performance.now()))
  return new Visits(webApp, pageSession, {
    bridge: files['answers-bridge.js'],
    shim: files['script-run.js'],
  })
}

interface ServerContext {
  pageSession: PageSession
  files: PageFiles
  token: string
  locale: PageLocale
  routes: ReturnType<typeof createRoutes>
  visits: Visits | null
}

async function answer(
  context: ServerContext,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  if (!isAddressedHere(request, port)) throw new HttpError(421, (text) => text.stranger)
  const url = parseRequestUrl(request.url ?? '/', port)
  const [, kind = '', name = ''] = url.pathname.split('/')
  if (kind === 'answers' && context.visits) return context.visits.answer(url, request, response)
  if (kind === 'api' && request.method === 'POST') return api(context, name, request, response)
  if (request.method !== 'GET') throw new HttpError(405, (text) => text.notHere)
  switch (kind) {
    case '':
      return send(
        response,
        200,
        'text/html; charset=utf-8',
        createDocument(context.token, url.searchParams.get('lang') ?? context.locale),
        pagePolicy,
      )
    case 'page.js':
      return send(response, 200, 'text/javascript; charset=utf-8', context.files['page.js'])
    case 'page.css':
      return send(response, 200, 'text/css; charset=utf-8', context.files['page.css'])
    case 'frame': {
      const html = context.pageSession.frames.html(name)
      if (html === undefined) throw new HttpError(404, (text) => text.notHere)
      return send(
        response,
        200,
        'text/html; charset=utf-8',
        insertShim(html, context.files['script-run.js']),
        framePolicy,
      )
    }
    case 'download.xlsx':
      if (!isSameText(url.searchParams.get('token') ?? '', context.token))
        throw new HttpError(403, (text) => text.stranger)
      return download(context.pageSession, response)
    default:
      throw new HttpError(404, (text) => text.notHere)
  }
}

/** What a request asks for. The text after the method is sent unchanged by simple clients. */
function parseRequestUrl(target: string, port: number): URL {
  try {
    return new URL(target.startsWith('/') ? `http://127.0.0.1:${port}${target}` : target)
  } catch {
    throw new HttpError(400, (text) => text.badRequest)
  }
}

async function api(
  desk: ServerContext,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isFromPage(request, desk.token)) throw new HttpError(403, (text) => text.stranger)
  if (!Object.hasOwn(schemas, name)) throw new HttpError(404, (text) => text.notHere)
  const known = name as RequestName
  const input = v.safeParse(schemas[known], await readJson(request))
  if (!input.success) throw new HttpError(400, (text) => text.badRequest)
  refuseMissingSheet(desk.pageSession.session.workbook, input.output)
  const route = desk.routes[known] as (input: unknown) => unknown
  sendJson(response, 200, await route(input.output))
}

async function download(pageSession: PageSession, response: ServerResponse): Promise<void> {
  const { bytes } = await saveCurrentWorkbook(pageSession)
  const name = encodeURIComponent(`${pageSession.session.workbook.name}.xlsx`)
  send(response, 200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes, {
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  })
}

/** Every failure is JSON; a refusal of the workbook is for the user, an error in here says so. */
function refuse(response: ServerResponse, locale: PageLocale, reason: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const status = reason instanceof HttpError ? reason.status : reason instanceof Refusal ? 422 : 500
  const text = textOf(pageServerTexts, locale)
  const message = reason instanceof Error ? reason.message : String(reason)
  const error =
    reason instanceof HttpError
      ? reason.say(text)
      : reason instanceof Refusal
        ? message
        : text.inside + message
  sendJson(response, status, { error })
}
