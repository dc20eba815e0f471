/** Around a page of the web app: carries out what its `google.script.run` asks. */
import type { FromFrame, ToFrame } from './messages.js'

const frame = document.querySelector('iframe')!
const callAddress = frame.src.replace('/frame/', '/call/')

/** What Google says where nothing comes back. */
const lost = 'NetworkError: Connection failure due to HTTP 0'

async function callFunction({ id, entry, input }: Extract<FromFrame, { kind: 'call' }>): Promise<ToFrame> {
  try {
    const response = await fetch(callAddress, { method: 'POST', body: JSON.stringify({ entry, input }) })
    const answer = (await response.json()) as { value?: unknown; error?: string }
    return answer.error === undefined
      ? { kind: 'reply', id, value: answer.value }
      : { kind: 'failure', id, message: answer.error }
  } catch {
    return { kind: 'failure', id, message: lost }
  }
}

addEventListener('message', ({ data, source }: MessageEvent<FromFrame>) => {
  if (source !== frame.contentWindow || data.kind !== 'call') return
  void callFunction(data).then((answer) => frame.contentWindow?.postMessage(answer, '*'))
})
