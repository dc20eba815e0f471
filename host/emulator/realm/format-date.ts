import { offsetAt, toWallClock, type WallClock } from './zone.js'

interface Moment extends WallClock {
  zone: string
  instant: number
  offset: number
}
type Piece = string | { letter: string; length: number }

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const pieceCache = new Map<string, Piece[]>()

/** Cuts a pattern into literal text and runs of one letter; `''` is a quote, quoted text is literal. */
function parsePattern(pattern: string): Piece[] {
  const cachedPieces = pieceCache.get(pattern)
  if (cachedPieces !== undefined) return cachedPieces
  const found: Piece[] = []
  const matcher = /''|'((?:[^']|'')*)'|(([A-Za-z])\3*)|([^'A-Za-z]+)/gy
  let end = 0
  for (let match = matcher.exec(pattern); match !== null; match = matcher.exec(pattern)) {
    end = matcher.lastIndex
    if (match[2] !== undefined) found.push({ letter: match[3] as string, length: match[2].length })
    else if (match[0] === "''") found.push("'")
    else found.push((match[1] ?? match[0]).replaceAll("''", "'"))
  }
  if (end !== pattern.length) throw new RangeError('Unterminated quote')
  pieceCache.set(pattern, found)
  return found
}

const padNumber = (value: number, length: number): string =>
  value < 0 ? `-${padNumber(-value, length)}` : String(value).padStart(length, '0')

function weekday({ instant, offset }: Moment): number {
  return new Date(instant + offset).getUTCDay()
}

function dayOfYear({ year, month, day }: Moment): number {
  return (
    (Date.UTC(2000 + (year % 400), month - 1, day) - Date.UTC(2000 + (year % 400), 0, 1)) / 86_400_000 + 1
  )
}

/** Weeks as an American calendar counts them: from Sunday, the week with January 1 is the first. */
function weekAndYear(moment: Moment): { week: number; year: number } {
  const saturday = toWallClock(moment.instant + moment.offset + (6 - weekday(moment)) * 86_400_000, 'UTC')
  if (saturday.year !== moment.year) return { week: 1, year: saturday.year }
  const firstDay = (weekday(moment) - ((dayOfYear(moment) - 1) % 7) + 7) % 7
  return { week: Math.ceil((dayOfYear(moment) + firstDay) / 7), year: moment.year }
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.trunc(Math.abs(offset) / 60_000)
  return `${offset < 0 ? '-' : '+'}${padNumber(Math.trunc(minutes / 60), 2)}${separator}${padNumber(minutes % 60, 2)}`
}

function zoneName(moment: Moment, length: number): string {
  if (/^(GMT|UTC)/.test(moment.zone)) return moment.zone
  const timeZoneName = length < 4 ? 'short' : 'long'
  const format = new Intl.DateTimeFormat('en-US', { timeZone: moment.zone, timeZoneName })
  return (
    format.formatToParts(moment.instant).find((part) => part.type === 'timeZoneName')?.value ?? moment.zone
  )
}

function isoZone(offset: number, length: number): string {
  if (offset === 0) return 'Z'
  return length === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, length === 2 ? '' : ':')
}

function formatField(moment: Moment, letter: string, length: number): string {
  const { year, month, day, hour } = moment
  switch (letter) {
    case 'G':
      return year > 0 ? 'AD' : 'BC'
    case 'y':
      return length === 2 ? padNumber(year % 100, 2) : padNumber(year, length)
    case 'Y':
      return length === 2
        ? padNumber(weekAndYear(moment).year % 100, 2)
        : padNumber(weekAndYear(moment).year, length)
    case 'M':
    case 'L': {
      const name = months[month - 1] as string
      return length >= 4 ? name : length === 3 ? name.slice(0, 3) : padNumber(month, length)
    }
    case 'w':
      return padNumber(weekAndYear(moment).week, length)
    case 'W':
      return padNumber(Math.ceil((day + ((((weekday(moment) - day + 1) % 7) + 7) % 7)) / 7), length)
    case 'D':
      return padNumber(dayOfYear(moment), length)
    case 'd':
      return padNumber(day, length)
    case 'F':
      return padNumber(Math.ceil(day / 7), length)
    case 'E': {
      const name = days[weekday(moment)] as string
      return length >= 4 ? name : name.slice(0, 3)
    }
    case 'u':
      return padNumber(weekday(moment) || 7, length)
    case 'a':
      return hour < 12 ? 'AM' : 'PM'
    case 'H':
      return padNumber(hour, length)
    case 'k':
      return padNumber(hour || 24, length)
    case 'K':
      return padNumber(hour % 12, length)
    case 'h':
      return padNumber(hour % 12 || 12, length)
    case 'm':
      return padNumber(moment.minute, length)
    case 's':
      return padNumber(moment.second, length)
    case 'S':
      return padNumber(moment.millisecond, length)
    case 'z':
      return zoneName(moment, length)
    case 'Z':
      return offsetText(moment.offset, '')
    case 'X':
      return isoZone(moment.offset, length)
    default:
      throw new RangeError(`Illegal pattern character '${letter}'`)
  }
}

/**
 * Writes an instant as Java's SimpleDateFormat does in English, which is what `Utilities.formatDate`
 * promises.
 * @param instant milliseconds since 1970
 * @param zone IANA name or `GMT±h`; throws RangeError when unknown, as for a letter that Java does not have
 * @see https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html
 */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const moment: Moment = { ...toWallClock(instant, zone), zone, instant, offset: offsetAt(instant, zone) }
  let text = ''
  for (const piece of parsePattern(pattern))
    text += typeof piece === 'string' ? piece : formatField(moment, piece.letter, piece.length)
  return text
}
