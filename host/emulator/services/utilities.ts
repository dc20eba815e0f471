import { createHash, createHmac } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { RealmBridge } from '../realm/realm-bridge.js'
import { formatDate } from '../realm/format-date.js'
import { formatString } from '../realm/format-string.js'
import { isZone } from '../realm/zone.js'
import { blob, bytesOf, contentOf, gzipType } from './utilities-blob.js'

const hashes = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' } as const

function hashName(bridge: RealmBridge, member: string, algorithm: unknown): string {
  const name = String(algorithm).replace(/^HMAC_/, '')
  const found = hashes[name as keyof typeof hashes]
  if (found === undefined) throw bridge.notEmulated(`Utilities.${member}(${String(algorithm)})`)
  return found
}

function decoded(bridge: RealmBridge, encoding: 'base64' | 'base64url', given: unknown): number[] {
  const text = String(given)
  if (!/^[\w+/-]*={0,2}$/.test(text)) throw bridge.exception('Could not decode string.')
  return bridge.bytes(Buffer.from(text, encoding))
}

function webSafe(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_')
}

function dateText(bridge: RealmBridge, date: Date, zone: string, pattern: string): string {
  const instant = Number(date)
  if (Number.isNaN(instant)) throw bridge.exception('Invalid argument: date')
  if (!isZone(zone)) throw bridge.exception('Invalid argument: timeZone')
  try {
    return formatDate(instant, zone, pattern)
  } catch {
    throw bridge.exception(`Invalid argument: format (${pattern})`)
  }
}

const gzip = (bridge: RealmBridge, source: unknown, name: unknown): object =>
  blob(bridge, {
    bytes: gzipSync(contentOf(source).bytes),
    type: gzipType,
    name: name === undefined ? null : String(name),
  })

function ungzip(bridge: RealmBridge, source: unknown): object {
  const { bytes, type } = contentOf(source)
  const refusal = 'Could not decompress gzip.'
  if (type !== gzipType) throw bridge.exception(refusal)
  try {
    return blob(bridge, { bytes: unpacked(bytes), type: null, name: null })
  } catch {
    throw bridge.exception(refusal)
  }
}

let lastUnpacked: { packed: Buffer; bytes: Buffer } = { packed: Buffer.alloc(0), bytes: Buffer.alloc(0) }

/** Each run of a script unpacks the same library. Nobody changes the bytes of a blob in place. */
function unpacked(packed: Buffer): Buffer {
  if (!packed.equals(lastUnpacked.packed)) lastUnpacked = { packed, bytes: gunzipSync(packed) }
  return lastUnpacked.bytes
}

/** Members that only turn bytes into other bytes. */
const uncounted = new Set([
  'base64Encode',
  'base64EncodeWebSafe',
  'base64Decode',
  'base64DecodeWebSafe',
  'newBlob',
  'gzip',
  'ungzip',
])

/** Longer sleeps are refused; https://developers.google.com/apps-script/reference/utilities/utilities#sleep */
const longestSleep = 300_000

function sleep({ calls, exception }: RealmBridge, milliseconds: number): void {
  if (!(milliseconds >= 0 && milliseconds <= longestSleep))
    throw exception(`Invalid argument: milliseconds (${milliseconds})`)
  calls.time.pass(milliseconds)
}

/**
 * `Utilities`. `sleep` returns at once, and its time counts as the run's; `uuid` gives the next of a seeded
 * sequence. Digests MD2 and RSA signatures, zip, `parseDate` and `parseCsv` are not emulated.
 */
export function utilities(bridge: RealmBridge, uuid: () => string): object {
  const members = {
    Charset: bridge.constants('Charset'),
    DigestAlgorithm: bridge.constants('DigestAlgorithm'),
    MacAlgorithm: bridge.constants('MacAlgorithm'),
    formatDate: (date: Date, zone: string, pattern: string) => dateText(bridge, date, zone, pattern),
    formatString: (template: unknown, ...values: unknown[]) => formatString(String(template), values),
    getUuid: uuid,
    sleep: (milliseconds: number) => sleep(bridge, milliseconds),
    base64Encode: (value: unknown, charset?: unknown) => bytesOf(value, charset).toString('base64'),
    base64EncodeWebSafe: (value: unknown, charset?: unknown) => webSafe(bytesOf(value, charset)),
    base64Decode: (text: unknown) => decoded(bridge, 'base64', text),
    base64DecodeWebSafe: (text: unknown) => decoded(bridge, 'base64url', text),
    computeDigest: (algorithm: unknown, value: unknown, charset?: unknown) =>
      bridge.bytes(
        createHash(hashName(bridge, 'computeDigest', algorithm))
          .update(bytesOf(value, charset))
          .digest(),
      ),
    computeHmacSignature: (algorithm: unknown, value: unknown, key: unknown, charset?: unknown) =>
      bridge.bytes(
        createHmac(hashName(bridge, 'computeHmacSignature', algorithm), bytesOf(key, charset))
          .update(bytesOf(value, charset))
          .digest(),
      ),
    computeHmacSha256Signature: (value: unknown, key: unknown, charset?: unknown) =>
      bridge.bytes(createHmac('sha256', bytesOf(key, charset)).update(bytesOf(value, charset)).digest()),
    newBlob: (bytes: unknown, type: unknown = null, name: unknown = null) =>
      blob(bridge, {
        bytes: bytesOf(bytes),
        type: type === null ? null : String(type),
        name: name === null ? null : String(name),
      }),
    gzip: (source: unknown, name?: unknown) => gzip(bridge, source, name),
    ungzip: (source: unknown) => ungzip(bridge, source),
  }
  return bridge.make('Utilities', members, uncounted)
}
