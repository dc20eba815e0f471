/** Finds out what a file is before anything is parsed. */
import { CannotOpen } from '../cannot-open.js'
import { convertToUtf8 } from './encoding.js'
import { readZip, type Parts } from './zip.js'

/** Office's older container; encrypted new files are in the same one. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const zip = [0x50, 0x4b, 0x03, 0x04]

/** The maximum number of unpacked bytes of one file; ten thousand full rows take less than a tenth. */
export const inflatedLimit = 160 * 1024 * 1024

const startsWith = (bytes: Uint8Array, magic: number[]): boolean =>
  magic.every((value, at) => bytes[at] === value)

/**
 * The parts of an `.xlsx` file.
 * @throws CannotOpen `encrypted` (a password is set), `oldFormat` (`.xls`, `.xlsb`, `.ods`), `tooBig`,
 * `notAWorkbook` (anything else).
 */
export const openPackage = (bytes: Uint8Array, limit = inflatedLimit): Parts => {
  if (startsWith(bytes, compound)) {
    // Names in a compound file's directory are UTF-16; an encrypted workbook has a stream of this name.
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    const workbook = ['Workbook', 'Book'].some((name) =>
      Buffer.from(bytes).includes(Buffer.from(`${name}\0`, 'utf16le')),
    )
    throw new CannotOpen(encrypted ? 'encrypted' : workbook ? 'oldFormat' : 'notAWorkbook')
  }
  if (!startsWith(bytes, zip)) throw new CannotOpen('notAWorkbook')
  const parts = convertToUtf8(readZip(bytes, limit), limit)
  const paths = [...parts.keys()]
  if (paths.some((path) => /(^|\/)workbook\d*\.xml$/i.test(path))) return parts
  const older =
    paths.some((path) => path.endsWith('workbook.bin')) ||
    new TextDecoder().decode(parts.get('mimetype') ?? new Uint8Array()).includes('opendocument.spreadsheet')
  throw new CannotOpen(older ? 'oldFormat' : 'notAWorkbook')
}
