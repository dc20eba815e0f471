import { inspect } from 'node:util'
import type { RealmBridge } from '../realm/realm-bridge.js'
import { formatString } from '../realm/format-string.js'

export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error'
  text: string
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value, { depth: 4, breakLength: Infinity })
}

function line(values: readonly unknown[]): string {
  const [first, ...rest] = values
  if (typeof first === 'string' && first.includes('%') && rest.length > 0) return formatString(first, rest)
  return values.map(written).join(' ')
}

/** `console`: every line goes to `write`. Timers print nothing, because no time passes here. */
export function consoleService(bridge: RealmBridge, write: (line: LogLine) => void): object {
  const at =
    (level: LogLine['level']) =>
    (...values: unknown[]): void =>
      write({ level, text: line(values) })
  return bridge.makeFree('Console', {
    log: at('log'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    time: () => undefined,
    timeEnd: () => undefined,
  })
}

/** `Logger`: the same lines at level `info`, and a log of its own until it is cleared. */
export function loggerService(bridge: RealmBridge, write: (line: LogLine) => void): object {
  let recordedLines: string[] = []
  const self: object = bridge.makeFree('Logger', {
    log: (...values: unknown[]) => {
      const text = line(values)
      recordedLines.push(text)
      write({ level: 'info', text })
      return self
    },
    getLog: () => recordedLines.map((text) => `${text}\n`).join(''),
    clear: () => {
      recordedLines = []
    },
  })
  return self
}
