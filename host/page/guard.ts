/** Who may send requests to the page's server: only the page itself, on this machine. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Whether the request is addressed to this machine by name. A foreign site that has its own name resolve to
 * 127.0.0.1 ("DNS rebinding") is recognised by the name it uses.
 */
export function isAddressedHere(request: IncomingMessage, port: number): boolean {
  const { host } = request.headers
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

/** Whether the request comes from the page: same origin, and with the token that only the page has. */
export function isFromPage(request: IncomingMessage, token: string): boolean {
  const { origin, host } = request.headers
  if (origin !== undefined && origin !== `http://${host}`) return false
  if (request.headers['sec-fetch-site'] !== undefined && request.headers['sec-fetch-site'] !== 'same-origin')
    return false
  return isSameText(String(request.headers['x-milepost-token'] ?? ''), token)
}

/** Compares two texts in a time that does not show how much of them is equal. */
export function isSameText(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}
