import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { servePage, type ServedPage } from '../../../host/page/server.js'
import { Session } from '../../../host/emulator/session/session.js'
import { findFaults, readParts } from '../../emulator/xlsx/file-faults.js'
import { testBundle } from './test-bundle.js'
import { createTrackerWorkbook } from './tracker-workbook.js'

let served: ServedPage
let origin: string
let token: string
let savedTimes = 0

beforeAll(async () => {
  const session = new Session({
    snapshot: createTrackerWorkbook('en', 5),
    bundle: testBundle,
    now: { day: '2026-03-31', time: '08:00' },
  })
  served = await servePage(session, { port: 0, locale: 'en', changed: () => (savedTimes += 1) })
  origin = new URL(served.url).origin
  token = /milepost-token" content="([^"]+)"/.exec(await (await fetch(served.url)).text())?.[1] ?? ''
})
afterAll(() => served.close())

const sendRequest = (name: string, input: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${origin}/api/${name}`, {
    method: 'POST',
    headers: { 'x-milepost-token': token, ...headers },
    body: typeof input === 'string' ? input : JSON.stringify(input),
  })

/** The status of a request that calls the server by another name. */
const asHost = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(origin, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

describe('the page’s server', () => {
  it('answers the page', async () => {
    const response = await sendRequest('overview', { locale: 'zh-CN' })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ name: 'Client progress 2026', now: '2026-03-31T08:00' })
  })

  it('answers nobody without the token, from another site, or by another name', async () => {
    const input = { locale: 'en' }
    expect((await sendRequest('overview', input, { 'x-milepost-token': 'guess' })).status).toBe(403)
    expect((await sendRequest('overview', input, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await sendRequest('overview', input, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(await asHost('evil.example')).toBe(421)
    expect((await fetch(`${origin}/download.xlsx?token=guess`)).status).toBe(403)
  })

  it.each([
    ['something that is no JSON', 'edit', '{'],
    ['a request it does not know', 'constructor', {}],
    ['a cell that cannot be', 'edit', { sheet: 1, cells: [{ row: 0, column: 1, text: 'x' }] }],
    [
      'a sheet that is not there',
      'view',
      { sheet: 99, area: { row: 1, column: 1, lastRow: 2, lastColumn: 2 } },
    ],
    ['a file that is no spreadsheet', 'open', { name: 'a.xlsx', base64: 'aGVsbG8=' }],
  ])('refuses %s with an error in JSON', async (_what, name, input) => {
    const response = await sendRequest(name, input)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.json()).toEqual({ error: expect.stringMatching(/./) })
  })

  it('gives the workbook as a file that it can open again, and tells its keeper', async () => {
    const file = await fetch(`${origin}/download.xlsx?token=${encodeURIComponent(token)}`)
    const base64 = Buffer.from(await file.arrayBuffer()).toString('base64')
    const before = savedTimes
    const response = await sendRequest('open', { name: 'again.xlsx', base64 })
    const { overview } = (await response.json()) as { overview: { name: string; sheets: { name: string }[] } }
    expect(overview.name).toBe('again')
    expect(overview.sheets.map(({ name }) => name)).toContain('Tasks')
    expect(savedTimes).toBe(before + 1)
  })

  it('says what the file would not have, and gives what it has', async () => {
    expect(await (await sendRequest('leftOut', {})).json()).toEqual({ left: null })
    const fixture = new URL('../../emulator/xlsx/fixtures/xlsxwriter.xlsx', import.meta.url)
    await sendRequest('open', { name: 'plan.xlsx', base64: (await readFile(fixture)).toString('base64') })
    await sendRequest('overview', { locale: 'zh-CN' })
    const { left } = (await (await sendRequest('leftOut', {})).json()) as { left: string }
    expect(left).toContain('表单控件 1 个（My tasks）')
    const file = await fetch(`${origin}/download.xlsx?token=${encodeURIComponent(token)}`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(findFaults(bytes)).toEqual([])
    expect([...readParts(bytes).keys()].filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(5)
  })

  it('makes a copy with another id and without triggers', async () => {
    const at = { sheet: 0, area: { row: 1, column: 1, lastRow: 1, lastColumn: 1 } }
    await sendRequest('run', { entry: 'turnOn', at, answers: [] })
    const before = (await (await sendRequest('triggers', {})).json()) as { triggers: unknown[] }
    const { overview } = (await (await sendRequest('copyWorkbook', {})).json()) as {
      overview: { spreadsheetId: string }
    }
    const after = (await (await sendRequest('triggers', {})).json()) as { triggers: unknown[] }
    expect(before.triggers).toHaveLength(1)
    expect(after.triggers).toEqual([])
    expect(overview.spreadsheetId).toMatch(/-copy-1$/)
  })
})
