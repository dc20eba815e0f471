import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemas } from '../../../host/page/requests.js'
import { servePage, type ServedPage } from '../../../host/page/server.js'
import { Session } from '../../../host/emulator/session/session.js'
import { testBundle } from '../../browser/page/test-bundle.js'
import { createTrackerWorkbook } from '../../browser/page/tracker-workbook.js'

let served: ServedPage
let port = 0
let token = ''
let session: Session

beforeAll(async () => {
  session = new Session({
    snapshot: createTrackerWorkbook('en', 5),
    bundle: testBundle,
    now: { day: '2026-03-31', time: '08:00' },
  })
  served = await servePage(session, { port: 0, locale: 'en' })
  port = Number(new URL(served.url).port)
  token = /milepost-token" content="([^"]+)"/.exec(await (await fetch(served.url)).text())?.[1] ?? ''
})
afterAll(() => served.close())

/** The status line's number of what the server says to these very bytes; NaN where it only hangs up. */
const readStatus = (bytes: string): Promise<number> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(Buffer.from(bytes, 'latin1')))
    let response = ''
    socket.on('data', (chunk) => (response += chunk.toString('latin1')))
    socket.on('error', () => resolve(NaN))
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(response)?.[1] ?? NaN)))
  })

const sendRequest = (name: string, input: unknown): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/api/${name}`, {
    method: 'POST',
    headers: { 'x-milepost-token': token },
    body: JSON.stringify(input),
  })

describe('whatever is sent to the page’s server', () => {
  it.each(['//', '///', '/%', '/%ff', 'http://', '*', '/..', '/frame/%00', '/api', '/?lang=%', '//api/edit'])(
    'answers GET %s as what is not there or not understood',
    async (target) => {
      const status = await readStatus(
        `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
      )
      expect([200, 400, 403, 404, 405]).toContain(status)
    },
  )

  it('never breaks, whatever the bytes of a request are', async () => {
    const target = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 20 }),
      fc.constantFrom('/', '//', '/api/edit', '/frame/', '/download.xlsx', '/page.js', '/api/__proto__'),
    )
    const method = fc.oneof(fc.constantFrom('GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'get'), fc.string())
    const raw = fc
      .tuple(method, target, fc.string(), fc.string())
      .map(
        ([verb, path, header, body]) =>
          `${verb} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Milepost-Token: ${token}\r\nConnection: close\r\nX: ${header}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      )
    await fc.assert(
      fc.asyncProperty(fc.oneof(raw, fc.string({ unit: 'binary', maxLength: 60 })), async (bytes) => {
        const status = await readStatus(bytes)
        expect(Number.isNaN(status) || status < 500, `${status} to ${JSON.stringify(bytes)}`).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('refuses every request of the page with a sentence, or does it, whatever its numbers and words are', async () => {
    const number = fc.constantFrom(
      -1,
      0,
      1,
      2,
      3,
      27,
      1000,
      1001,
      16_385,
      1_048_576,
      1_048_577,
      2_000_000,
      1e15,
    )
    const area = fc.record({ row: number, column: number, lastRow: number, lastColumn: number })
    const sheet = fc.constantFrom(0, 1, 99, -1)
    const at = fc.record({ sheet, area })
    const word = fc.constantFrom('', 'x', '__proto__', 'constructor', '2026-02-30T08:00', '9999-12-31T23:59')
    const kinds =
      'insertRows deleteRows insertColumns deleteColumns hideColumns showRows width height sort freeze'
    const kind = fc.constantFrom(
      ...`${kinds} addSheet renameSheet deleteSheet hideSheet showSheet`.split(' '),
    )
    const cells = fc.array(fc.record({ row: number, column: number, text: word }), { maxLength: 3 })
    const input = fc.record(
      {
        sheet,
        area,
        at,
        cells,
        kind,
        entry: word,
        id: fc.oneof(word, number),
        name: word,
        to: word,
        row: number,
        column: number,
        count: number,
        size: number,
        rows: number,
        columns: number,
        hours: number,
        days: number,
        base64: word,
        locale: fc.constantFrom('en', 'zh-CN', 'xx'),
        ascending: fc.boolean(),
        input: fc.array(word, { maxLength: 2 }),
        answers: fc.constant([]),
      },
      {
        requiredKeys: ['sheet', 'area', 'at', 'cells', 'kind', 'entry', 'answers', 'input', 'count', 'size'],
      },
    )
    const name = fc.constantFrom(...Object.keys(schemas))
    await fc.assert(
      fc.asyncProperty(name, input, async (request, all) => {
        const response = await sendRequest(request, all)
        const said = (await response.json()) as { error?: string }
        expect(response.status, `${request} ${JSON.stringify(all)}: ${said.error}`).toBeLessThan(500)
        if (response.status >= 400) expect(said.error).toMatch(/[.。]$/)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a cell far beyond the sheet', () => {
  beforeAll(() => sendRequest('overview', { locale: 'en' }))
  const edit = (row: number, column: number): Promise<Response> =>
    sendRequest('edit', { sheet: session.workbook.sheets[0]!.id, cells: [{ row, column, text: 'x' }] })
  const refused = async (response: Response): Promise<string> => {
    expect(response.status).toBe(422)
    return ((await response.json()) as { error: string }).error
  }

  it('is refused in words, and the server answers on', async () => {
    expect(await refused(await edit(2_000_000, 1))).toMatch(/at most 1,048,576 rows .* 10,000,000 cells/)
    expect(await refused(await edit(1, 20_000))).toMatch(/16,384 columns/)
    expect(await refused(await edit(1_048_576, 1))).toMatch(/10,000,000 cells/)
    expect((await sendRequest('overview', { locale: 'en' })).status).toBe(200)
  })

  it('takes rows at its foot as a paste does', async () => {
    const sheet = session.workbook.sheets[0]!
    expect((await edit(sheet.rows + 10, 1)).status).toBe(200)
    expect(session.workbook.display({ sheet: sheet.id, row: sheet.rows, column: 1 })).toBe('x')
  })

  it.each([
    ['hideRows', 900_000, 5],
    ['deleteRows', 900_000, 5],
    ['width', 900, 5],
    ['insertRows', 900_000, 5],
    ['insertRows', 1, 100_000],
  ])('does not have its rows or columns changed: %s at %i', async (kind, at, count) => {
    const { id } = session.workbook.sheets[0]!
    for (let again = 0; again < 20; again++) {
      const response = await sendRequest('restructure', { kind, sheet: id, at, count, size: 50 })
      if (response.status === 422) return
    }
    expect.unreachable('nothing was refused')
  })
})
