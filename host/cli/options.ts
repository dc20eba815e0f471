/** What was written after a command, read and checked. */
import { parseArgs } from 'node:util'
import { parseLocale, type Locale } from '../../src/core/locale.js'
import { instantAt } from '../emulator/index.js'
import { UsageError } from './command-errors.js'
import { cliTexts, type HostText } from '../text/cli/index.js'
import { textOf } from '../../src/text/text-of.js'

/** Options by name; every one takes a value except those of {@link switchNames}. */
export type OptionName =
  | 'port'
  | 'on'
  | 'at'
  | 'zone'
  | 'script-zone'
  | 'locale'
  | 'as'
  | 'input'
  | 'link'
  | 'sheet'
  | 'tracker'
  | 'into'
  | 'template'
  | 'dates'
  | 'state'
  | 'save'
  | 'out'
  | 'outbox'
  | 'smtp'
  | 'quota'
  | 'fail-at'
  | 'late-errors'
  | 'latency'
  | 'to'
  | 'project'
  | 'open-only'
  | 'take'
  | 'overwrite'
  | 'json'

/** Options that are there or not. */
const switchNames: ReadonlySet<OptionName> = new Set(['json', 'late-errors', 'overwrite', 'open-only'])

const localeTag = /^(en|zh)([-_][a-z]+)*$|^[a-z]{2,3}[-_][a-z]{2}$/i
/** A language with a country, as spreadsheets have it: `de_DE`. */
const placeTag = /^([a-z]{2,3})[-_]([a-z]{2})$/i

/** The language of messages before anything else is understood: that of `--locale`, else English. */
export function readMessageLanguage(words: readonly string[]): Locale {
  const at = words.findIndex((word) => word === '--locale' || word.startsWith('--locale='))
  const tag = words[at]?.includes('=') ? words[at].slice('--locale='.length) : words[at + 1]
  return at >= 0 && tag !== undefined && localeTag.test(tag) ? parseLocale(tag) : 'en'
}

/** Reads one value; a wrong one throws WrongUsage in the reader's language. */
export class CommandOptions {
  readonly text: HostText
  private constructor(
    private readonly values: Record<string, string | boolean | undefined>,
    readonly positionals: readonly string[],
    readonly language: Locale,
  ) {
    this.text = textOf(cliTexts, language)
  }

  /**
   * Reads the words after a command.
   * @param most how many words there may be besides the options
   * @throws WrongUsage for an option the command does not have, a missing value, or a word too many
   */
  static read(words: readonly string[], names: readonly OptionName[], most: number): CommandOptions {
    const language = readMessageLanguage(words)
    const text = textOf(cliTexts, language)
    const options = Object.fromEntries(
      names.map((name) => [
        name,
        { type: switchNames.has(name) ? ('boolean' as const) : ('string' as const) },
      ]),
    )
    const { values, positionals, tokens } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: false,
      tokens: true,
    })
    for (const token of tokens) {
      if (token.kind !== 'option') continue
      const declared = options[token.name]
      if (declared === undefined) throw new UsageError(text.unknownOption(token.rawName))
      if (declared.type === 'boolean' && token.value !== undefined)
        throw new UsageError(text.noValueTaken(token.rawName))
      const swallowed = token.value?.startsWith('--') === true && token.inlineValue === false
      if (declared.type === 'string' && (token.value === undefined || swallowed))
        throw new UsageError(text.missingValue(token.rawName))
    }
    const extra = positionals[most]
    if (extra !== undefined) throw new UsageError(text.tooMuch(extra))
    const given = new CommandOptions(
      values as Record<string, string | boolean | undefined>,
      positionals,
      language,
    )
    given.check()
    return given
  }

  /** Reads every value once, so that a wrong one is reported before any work is done. */
  private check(): void {
    this.day()
    this.time()
    this.zone('zone')
    this.zone('script-zone')
    this.locale()
    this.dayOrder()
    this.count('port')
    this.count('quota')
    this.count('fail-at')
    this.count('latency')
    this.address()
    this.input()
    this.mailServer()
  }

  get json(): boolean {
    return this.values['json'] === true
  }
  /** Whether a switch was written. */
  isOn(name: 'open-only'): boolean {
    return this.values[name] === true
  }
  /** Whether the file that was read may be replaced. */
  get overwrite(): boolean {
    return this.values['overwrite'] === true
  }
  /** Whether what a spreadsheet refuses shows only when it carries writes out. */
  get lateErrors(): boolean {
    return this.values['late-errors'] === true
  }
  /** The value as written; a path or free text. */
  written(name: OptionName): string | undefined {
    const value = this.values[name]
    return typeof value === 'string' ? value : undefined
  }
  private checked<Value>(
    name: OptionName,
    read: (value: string) => Value,
    wrong: (found: string) => string,
  ): Value | undefined {
    const value = this.written(name)
    if (value === undefined) return undefined
    try {
      return read(value)
    } catch {
      throw new UsageError(wrong(value))
    }
  }

  day(): string | undefined {
    const read = (value: string): string => (instantAt({ day: value, time: '00:00' }, 'UTC'), value)
    return this.checked('on', read, this.text.badDay)
  }
  time(): string | undefined {
    return this.checked('at', matching(/^([01]\d|2[0-3]):[0-5]\d$/), this.text.badTime)
  }
  zone(name: 'zone' | 'script-zone'): string | undefined {
    const read = (value: string): string => {
      Intl.DateTimeFormat('en', { timeZone: value })
      return value
    }
    return this.checked(name, read, (found) => this.text.badZone(`--${name}`, found))
  }
  locale(): Locale | undefined {
    const read = (value: string): Locale => {
      if (!localeTag.test(value)) throw new RangeError(value)
      return parseLocale(value)
    }
    return this.checked('locale', read, this.text.badLocale)
  }
  /**
   * The locale of the spreadsheet, where `--locale` names a country: `de_DE` is in English, with decimal
   * commas.
   */
  place(): string | undefined {
    const [, language, country] = placeTag.exec(this.written('locale') ?? '') ?? []
    return language && country && `${language.toLowerCase()}_${country.toUpperCase()}`
  }
  /** In which order a file writes day and month. */
  dayOrder(): 'dayFirst' | 'monthFirst' | undefined {
    const read = (value: string): 'dayFirst' | 'monthFirst' => {
      if (value !== 'dayFirst' && value !== 'monthFirst') throw new RangeError(value)
      return value
    }
    return this.checked('dates', read, this.text.badOrder)
  }
  /** A whole number; a run's calls count from 1. */
  count(name: 'port' | 'quota' | 'fail-at' | 'latency'): number | undefined {
    const least = name === 'fail-at' ? 1 : 0
    const most = name === 'port' ? 65_535 : Number.MAX_SAFE_INTEGER
    const read = (value: string): number => {
      const number = /^\d+$/.test(value) ? Number(value) : NaN
      if (!(number >= least && number <= most)) throw new RangeError(value)
      return number
    }
    return this.checked(name, read, (found) => this.text.badCount(`--${name}`, found))
  }
  address(): string | undefined {
    return this.checked('as', matching(/^[^\s@<>,;"]+@[^\s@<>,;"]+$/), this.text.badAddress)
  }
  /** The JSON of `--input`, in an object so that `null` differs from no input. */
  input(): { value: unknown } | undefined {
    const written = this.written('input')
    if (written === undefined) return undefined
    try {
      return { value: JSON.parse(written) as unknown }
    } catch (thrown) {
      throw new UsageError(this.text.badInput((thrown as SyntaxError).message.replaceAll('\n', ' ')))
    }
  }
  mailServer(): string | undefined {
    const read = (value: string): string => {
      const { protocol, username, password } = new URL(value)
      // A stray % is found here, where the answer quotes nothing of the address.
      decodeURIComponent(`${username}${password}`)
      if (!/^smtps?:$/.test(protocol)) throw new RangeError(value)
      return value
    }
    return this.checked('smtp', read, () => this.text.badServer)
  }
}

/** Reads a value that has to have a certain form. */
const matching =
  (form: RegExp) =>
  (value: string): string => {
    if (!form.test(value)) throw new RangeError(value)
    return value
  }
