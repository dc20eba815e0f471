/** Sends requests to the page's own server, with the types of the contract. */
import type { Input, Output, RequestName } from '../contract.js'

/** The server refused or failed; the message is for people. */
export class RequestError extends Error {}
/** The server did not answer at all. */
export class ConnectionError extends Error {}

const token = document.querySelector<HTMLMetaElement>('meta[name="milepost-token"]')?.content ?? ''

/** The address of the workbook as a file. */
export const downloadAddress = `/download.xlsx?token=${encodeURIComponent(token)}`

/**
 * Sends one request. Throws {@link RequestError} with the server's words, or {@link ConnectionError} without
 * a reply.
 */
export async function sendRequest<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> {
  let response: Response
  try {
    response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-milepost-token': token },
      body: JSON.stringify(input),
    })
  } catch {
    throw new ConnectionError()
  }
  const answer = (await response.json().catch(() => ({ error: response.statusText }))) as
    Output<N> | { error: string }
  if (!response.ok) throw new RequestError((answer as { error: string }).error)
  return answer as Output<N>
}
