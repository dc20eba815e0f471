import fc from 'fast-check'

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
const sheetName = (text: string): string => `'${text.replaceAll("'", "''")}'!`

/** Characters that a careless reading would take for separators. */
const odd = fc.string({ unit: fc.constantFrom(...'a,;.\\{}()\'"1 中'), maxLength: 8 })
const named = odd.filter((text) => text.trim() !== '' && !text.startsWith("'") && !text.endsWith("'"))

const leaf = fc.oneof(
  fc.constantFrom(
    'A1',
    '$B$2',
    'A2:C',
    '$A:$A',
    '2:3',
    'TRUE',
    '工作!B5',
    '#REF!',
    'Milepost_dueSoonBy',
    'Plan[Due]',
  ),
  fc.constantFrom('1', '0.25', '1.5', '.5', '2.', '1e5', '1.5E-3', '100%', '12.5%'),
  odd.map(quote),
  named.map((name) => `${sheetName(name)}A1`),
)
const spaced = fc.constantFrom(',', ', ', ' ,')

/** Formulas as the engine holds them: calls, operators, arrays, texts, quoted names and decimals. */
export const formulas: fc.Arbitrary<string> = fc
  .letrec<{ any: string }>((again) => ({
    any: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      fc
        .tuple(
          fc.constantFrom('IF', 'SUM', 'WORKDAY.INTL', 'and'),
          fc.array(again('any'), { minLength: 1, maxLength: 4 }),
          spaced,
        )
        .map(([name, given, comma]) => `${name}(${given.join(comma)})`),
      fc
        .tuple(again('any'), fc.constantFrom('+', '<=', '&', ' * '), again('any'))
        .map(([left, operator, right]) => `${left}${operator}${right}`),
      again('any').map((inner) => `(${inner})`),
      fc
        .array(fc.array(again('any'), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
        .map((rows) => `{${rows.map((row) => row.join(',')).join(';')}}`),
    ),
  }))
  .any.map((body) => `=${body}`)
