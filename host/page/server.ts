/** Serves the page: plain HTTP on this machine only, a handful of files, and one JSON request per thing to do. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import type { Session } from '../session/session.js'
import { Refusal } from '../workbook/refusal.js'
import { pageFiles, type PageFiles } from './build.js'
import type { PageLocale, RequestName } from './contract.js'
import { refuseGone } from './bounds.js'
import { documentOf, framePolicy, pagePolicy } from './document.js'
import { withShim } from './sitting/frames.js'
import { addressedHere, fromPage, sameText } from './guard.js'
import { readJson, Refused, send, sendJson } from './http.js'
import { schemas } from './requests.js'
import { savedNow } from './saving.js'
import { routesOf } from './routes.js'
import { Sitting } from './sitting/sitting.js'
import { words, type Words } from './words.js'

export interface PageOptions {
  /** 0 lets the system choose. */
  port: number
  /** The language the page opens in; `?lang=` and its own switch change it. */
  locale: PageLocale
  /** Shown instead of the workbook's name. */
  title?: string
  /** A folder with the page already built; without it the page is bundled now. */
  built?: string
  /** Hears of everything that may have changed the session, so that it can be kept. */
  changed?: () => void
}

export interface ServedPage {
  url: string
  close(): Promise<void>
}

/**
 * Opens the session's page on 127.0.0.1 and says where. The session is opened (its `onOpen` runs) and from then on
 * belongs to the page. Throws when the port is taken or the client does not compile.
 */
export async function servePage(session: Session, options: PageOptions): Promise<ServedPage> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  session.locale = options.locale
  if (options.title !== undefined) session.workbook.name = options.title
  const sitting = new Sitting(session, options.changed)
  const desk: Desk = {
    sitting,
    files: await pageFiles(options.built),
    token: randomBytes(24).toString('base64url'),
    locale: options.locale,
    routes: routesOf(sitting),
  }
  server.on('request', (request, response) => {
    answer(desk, request, response, port).catch((reason: unknown) => refuse(response, session.locale, reason))
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

interface Desk {
  sitting: Sitting
  files: PageFiles
  token: string
  locale: PageLocale
  routes: ReturnType<typeof routesOf>
}

async function answer(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  if (!addressedHere(request, port)) throw new Refused(421, words.stranger)
  const url = addressOf(request.url ?? '/', port)
  const [, kind = '', name = ''] = url.pathname.split('/')
  if (kind === 'api' && request.method === 'POST') return api(desk, name, request, response)
  if (request.method !== 'GET') throw new Refused(405, words.notHere)
  switch (kind) {
    case '':
      return send(
        response,
        200,
        'text/html; charset=utf-8',
        documentOf(desk.token, url.searchParams.get('lang') ?? desk.locale),
        pagePolicy,
      )
    case 'page.js':
      return send(response, 200, 'text/javascript; charset=utf-8', desk.files['page.js'])
    case 'page.css':
      return send(response, 200, 'text/css; charset=utf-8', desk.files['page.css'])
    case 'frame': {
      const html = desk.sitting.frames.html(name)
      if (html === undefined) throw new Refused(404, words.notHere)
      return send(
        response,
        200,
        'text/html; charset=utf-8',
        withShim(html, desk.files['script-run.js']),
        framePolicy,
      )
    }
    case 'download.xlsx':
      if (!sameText(url.searchParams.get('token') ?? '', desk.token)) throw new Refused(403, words.stranger)
      return download(desk.sitting, response)
    default:
      throw new Refused(404, words.notHere)
  }
}

/** What a request asks for. Whatever follows the method is sent as it is by a client that knows no better. */
function addressOf(target: string, port: number): URL {
  try {
    return new URL(target.startsWith('/') ? `http://127.0.0.1:${port}${target}` : target)
  } catch {
    throw new Refused(400, words.badRequest)
  }
}

async function api(
  desk: Desk,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!fromPage(request, desk.token)) throw new Refused(403, words.stranger)
  if (!Object.hasOwn(schemas, name)) throw new Refused(404, words.notHere)
  const known = name as RequestName
  const input = v.safeParse(schemas[known], await readJson(request))
  if (!input.success) throw new Refused(400, words.badRequest)
  refuseGone(desk.sitting.session.workbook, input.output)
  const route = desk.routes[known] as (input: unknown) => unknown
  sendJson(response, 200, await route(input.output))
}

async function download(sitting: Sitting, response: ServerResponse): Promise<void> {
  const { bytes } = await savedNow(sitting)
  const name = encodeURIComponent(`${sitting.session.workbook.name}.xlsx`)
  send(response, 200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes, {
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  })
}

/** Every failure is JSON; what the workbook refuses is the user's to know, what breaks in here says so. */
function refuse(response: ServerResponse, locale: PageLocale, reason: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const status = reason instanceof Refused ? reason.status : reason instanceof Refusal ? 422 : 500
  const said = (sentence: Words): string => sentence[locale]
  const message = reason instanceof Error ? reason.message : String(reason)
  const error =
    reason instanceof Refused
      ? said(reason.words)
      : reason instanceof Refusal
        ? message
        : said(words.inside) + message
  sendJson(response, status, { error })
}
