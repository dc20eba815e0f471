import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { formatDate } from '../../../host/emulator/realm/format-date.js'
import { createSession, evaluateInRun } from '../session/sample-session.js'

describe('Utilities.formatDate', () => {
  const at = Date.UTC(2026, 2, 31, 0, 5, 9, 7)
  test.each([
    ['Asia/Shanghai', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-03-31T08:05:09.007+08:00'],
    ['America/New_York', 'EEE EEEE d MMM MMMM yy', 'Mon Monday 30 Mar March 26'],
    ['America/New_York', 'h:mm a Z X', '8:05 PM -0400 -04'],
    ['Asia/Kolkata', "k K u D F w W 'o''clock' ''", "5 5 2 90 5 14 5 o'clock '"],
    ['UTC', 'X XXX Z zzz GG', 'Z Z +0000 UTC AD'],
    ['GMT+5:30', 'HH:mm', '05:35'],
    ['Asia/Shanghai', 'yyyy年M月d日', '2026年3月31日'],
  ])('writes %s %s', (zone, pattern, text) => {
    expect(formatDate(at, zone, pattern)).toBe(text)
  })
  test('gives the last days of a year to the first week of the next', () => {
    expect(formatDate(Date.UTC(2026, 11, 31), 'UTC', 'YYYY-ww')).toBe('2027-01')
    expect(formatDate(Date.UTC(2027, 0, 3), 'UTC', 'YYYY-ww')).toBe('2027-02')
  })
  test('follows the clocks of a zone over its changes', () => {
    const shown = (hour: number): string =>
      formatDate(Date.UTC(2026, 2, 8, hour, 59), 'America/New_York', 'HH:mm')
    expect([shown(6), shown(7)]).toEqual(['01:59', '03:59'])
  })
  test('refuses bad arguments in Google’s words', () => {
    expect(evaluateInRun("Utilities.formatDate(new Date(), 'Mars/Base', 'yyyy')")).toBe(
      'Exception: Invalid argument: timeZone',
    )
    expect(evaluateInRun("Utilities.formatDate('2026-03-31', 'UTC', 'yyyy')")).toMatch(
      /don't match the method signature/,
    )
    expect(evaluateInRun("Utilities.formatDate(new Date(), 'UTC', 'bbb')")).toBe(
      'Exception: Invalid argument: format (bbb)',
    )
  })
})

describe('Utilities', () => {
  test('makes ids that differ, and are the same for the same history', () => {
    const code = 'function go() { return Utilities.getUuid() }'
    const session = createSession(code)
    const ids = [session.call('go').value, session.call('go').value]
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(ids[0]).not.toBe(ids[1])
    const again = createSession(code)
    expect([again.call('go').value, again.call('go').value]).toEqual(ids)
  })
  test('writes text in the character set that it is given', () => {
    const ascii = 'Utilities.Charset.US_ASCII'
    expect(evaluateInRun(`Utilities.base64Encode('中a', ${ascii})`)).toBe('P2E=')
    expect(evaluateInRun(`Utilities.base64Encode('中a', Utilities.Charset.UTF_8)`)).toBe('5LitYQ==')
    expect(evaluateInRun(`Utilities.base64EncodeWebSafe('中a', ${ascii})`)).toBe('P2E=')
    const same = (member: string, before: string): unknown =>
      evaluateInRun(
        `String(Utilities.${member}(${before}, ${ascii})) === String(Utilities.${member}(${before}))`,
      )
    const md5 = 'Utilities.DigestAlgorithm.MD5'
    const hmac = 'Utilities.MacAlgorithm.HMAC_MD5'
    expect([same('computeDigest', `${md5}, 'a'`), same('computeDigest', `${md5}, '中'`)]).toEqual([
      true,
      false,
    ])
    expect([
      same('computeHmacSignature', `${hmac}, 'a', 'k'`),
      same('computeHmacSignature', `${hmac}, 'a', '中'`),
      same('computeHmacSha256Signature', `'中', 'k'`),
    ]).toEqual([true, false, false])
    expect(evaluateInRun(`Utilities.newBlob('').setDataFromString('é', 'ISO-8859-1').getBytes()`)).toEqual([
      -23,
    ])
    expect(evaluateInRun(`Utilities.newBlob([-23]).getDataAsString('ISO-8859-1')`)).toBe('é')
    expect(evaluateInRun(`Utilities.newBlob([0]).getDataAsString('moon')`)).toBe(
      'Exception: Invalid argument: moon',
    )
  })
  test('compresses and opens again what it compressed, or another program', () => {
    const open = (bytes: string, type: string): unknown =>
      evaluateInRun(`Utilities.ungzip(Utilities.newBlob(${bytes}, ${type})).getDataAsString('UTF-8')`)
    const elsewhere = `Utilities.base64Decode('${gzipSync('客户 progress').toString('base64')}')`
    expect(open(elsewhere, "'application/x-gzip'")).toBe('客户 progress')
    expect(open("Utilities.gzip(Utilities.newBlob('客户')).getBytes()", "'application/x-gzip'")).toBe('客户')
    expect(
      evaluateInRun(`(() => {
        const page = Utilities.gzip(Utilities.newBlob('<b>a</b>', 'text/html', 'page.html'), 'page.gz')
        const opened = Utilities.ungzip(page)
        return [page.getName(), page.getContentType(), opened.getDataAsString(), opened.getContentType()]
      })()`),
    ).toEqual(['page.gz', 'application/x-gzip', '<b>a</b>', null])
  })
  test('opens nothing that is cut, changed or not said to be compressed', () => {
    const whole = gzipSync('progress')
    const changed = Buffer.from(whole)
    changed[whole.length - 6]! ^= 1
    const open = (bytes: Buffer, type: string): unknown =>
      evaluateInRun(
        `Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode('${bytes.toString('base64')}'), ${type}))`,
      )
    const gzip = "'application/x-gzip'"
    for (const [bytes, type] of [
      [whole.subarray(0, -3), gzip],
      [changed, gzip],
      [Buffer.from('progress'), gzip],
      [whole, 'null'],
      [whole, "'text/plain'"],
    ] as const)
      expect(open(bytes, type)).toBe('Exception: Could not decompress gzip.')
  })
  test('counts no call for turning bytes into other bytes', () => {
    const { calls } = createSession(`function go() {
      const bytes = Utilities.gzip(Utilities.newBlob('a')).getBytes()
      const again = Utilities.base64Decode(Utilities.base64Encode(bytes))
      Utilities.ungzip(Utilities.newBlob(again, 'application/x-gzip')).getDataAsString()
      Utilities.formatDate(new Date(), 'UTC', 'yyyy')
    }`).call('go')
    expect(calls.byMember).toEqual({ 'Utilities.formatDate': 1 })
  })
  test('digests and encodes', () => {
    expect(evaluateInRun("Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').slice(0, 4)")).toEqual([
      12, -63, 117, -71,
    ])
    expect(evaluateInRun("Utilities.base64EncodeWebSafe('中文??')")).toBe('5Lit5paHPz8=')
    expect(evaluateInRun("Utilities.newBlob(Utilities.base64Decode('5Lit')).getDataAsString()")).toBe('中')
    expect(evaluateInRun("Utilities.formatString('%s has %05.1f%% of %d', 'A', 12.34, 7)")).toBe(
      'A has 012.3% of 7',
    )
    expect(evaluateInRun('Utilities.sleep(5)')).toBe(null)
    expect(evaluateInRun('Utilities.parseCsv("a")')).toBe('Error: NotEmulated: Utilities.parseCsv')
  })
})
