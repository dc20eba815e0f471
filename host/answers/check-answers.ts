import { answersFormat } from '../../src/core/answers/published-page.js'

/** What a deployed web app turned out to be. */
export type CheckResult =
  { readonly is: 'right' | 'older' | 'other' } | { readonly is: 'noReply'; readonly why: string }

/** How an address is asked, as `fetch` does it. */
export type Ask = (
  address: string,
) => Promise<{ readonly ok: boolean; readonly status: number; text(): Promise<string> }>

function readPing(text: string): { product?: unknown; format?: unknown; script?: unknown } | null {
  try {
    return JSON.parse(text) as object
  } catch {
    return null
  }
}

/** Asks a deployed web app which build it is. It opens nothing there. */
export async function checkAnswers(address: string, fingerprint: string, ask: Ask): Promise<CheckResult> {
  try {
    const response = await ask(`${address}?ping`)
    if (!response.ok) return { is: 'noReply', why: String(response.status) }
    const ping = readPing(await response.text())
    if (ping?.product !== 'Milepost') return { is: 'other' }
    return { is: ping.format === answersFormat && ping.script === fingerprint ? 'right' : 'older' }
  } catch (thrown) {
    return { is: 'noReply', why: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}
