const directive = /%(?:(\d+)\$)?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g

function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

function formatNumeric(
  value: number,
  conversion: string,
  precision: number | undefined,
  flags: string,
): string {
  const size = Math.abs(value)
  const digits =
    conversion === 'd' || conversion === 'i'
      ? String(Math.trunc(size))
      : conversion === 'x' || conversion === 'X'
        ? Math.trunc(size).toString(16)
        : conversion === 'o'
          ? Math.trunc(size).toString(8)
          : conversion === 'e' || conversion === 'E'
            ? size.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2')
            : size.toFixed(precision ?? 6)
  const [integerPart = '', fraction] = digits.split('.')
  const body =
    (flags.includes(',') ? groupDigits(integerPart) : integerPart) +
    (fraction === undefined ? '' : `.${fraction}`)
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''
  return sign + (conversion === 'X' || conversion === 'E' ? body.toUpperCase() : body)
}

const padText = (text: string, width: number, flags: string): string =>
  flags.includes('-') ? text.padEnd(width) : text.padStart(width)

function padNumber(text: string, width: number, flags: string): string {
  if (flags.includes('-') || !flags.includes('0')) return padText(text, width, flags)
  const sign = /^[-+ ]/.exec(text)?.[0] ?? ''
  return sign + text.slice(sign.length).padStart(width - sign.length, '0')
}

/**
 * Fills a template with `%s`, `%d`, `%05.2f`, `%x`, `%e`, `%c`, `%b` and `%%` as C's printf does, which is what
 * `Utilities.formatString` and `Logger.log` do. A directive without a value becomes `undefined`.
 */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0
  return template.replaceAll(
    directive,
    (whole, position?: string, flags = '', width = '0', precision?: string, conversion = '') => {
      if (conversion === '%') return '%'
      const value = values[position === undefined ? next++ : Number(position) - 1]
      const digits = precision === undefined ? undefined : Number(precision)
      if (/[dixXofeE]/.test(conversion))
        return padNumber(formatNumeric(Number(value), conversion, digits, flags), Number(width), flags)
      if (conversion === 'c')
        return padText(
          typeof value === 'number' ? String.fromCharCode(value) : String(value),
          Number(width),
          flags,
        )
      if (conversion === 's' || conversion === 'b')
        return padText(String(value).slice(0, digits), Number(width), flags)
      return whole
    },
  )
}
