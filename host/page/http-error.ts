/** The little of HTTP the page's server needs. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type PageServerText, pageServerTexts } from '../text/page-server/index.js'
import { textOf } from '../../src/text/text-of.js'

/** A refusal the page shows to its reader, with the HTTP status that fits it. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly say: (text: PageServerText) => string,
  ) {
    super(say(textOf(pageServerTexts, 'en')))
  }
}

/** Bytes of a request: a 20 MB spreadsheet in base64, and some more. */
const maxRequestBytes = 28_000_000

/** Reads a request's body. Throws {@link HttpError} when it is too large. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxRequestBytes) throw new HttpError(413, (text) => text.tooLarge)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads a request's body as JSON. Throws {@link HttpError} when it is too large or no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request)
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    throw new HttpError(400, (text) => text.notJson)
  }
}

/** Sends an answer with the headers every answer has: nothing is cached, guessed or framed by others. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  })
  response.end(body)
}

export const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body))
