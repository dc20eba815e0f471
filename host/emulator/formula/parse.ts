/** Makes a tree from the text of a formula. */
import { parse, tokenize, type AstExpression, type Token } from '@borgar/fx'
import { isUnparsed } from './form/unparsed.js'

/** The function that represents `{…}`, and the one for each of its rows: names that no user can type. */
export const ARRAY_ROWS = '{'
export const ARRAY_ROW = ';'

/** The tokens of a formula, each reference whole (`'任务 表'!A2:B`), in the order written. */
export const tokenizeFormula = (formula: string): Token[] =>
  tokenize(formula, { allowTernary: true, mergeRefs: true, negativeNumbers: false })

/** The tree of a formula with or without its `=`, or `undefined` where it does not parse. */
export function parseFormula(formula: string): AstExpression | undefined {
  if (isUnparsed(formula)) return undefined
  try {
    const tokens = replaceArrayLiterals(joinReferenceErrors(tokenizeFormula(formula)))
    return (parse(tokens) ?? undefined) as AstExpression | undefined
  } catch {
    return undefined
  }
}

/** `Sheet1!#REF!` is one error, although the parser knows only the one without a sheet. */
function joinReferenceErrors(tokens: Token[]): Token[] {
  return tokens.filter((token, index) => {
    const ahead = token.type === 'context' || token.type === 'context_quote' ? 2 : token.value === '!' ? 1 : 0
    return ahead === 0 || tokens[index + ahead]?.type !== 'error'
  })
}

/** Writes `{1,A1+1;3,4}` as calls, since the parser takes no expressions inside braces and spreadsheets do. */
function replaceArrayLiterals(tokens: Token[]): Token[] {
  if (!tokens.some((token) => token.type === 'operator' && token.value === '{')) return tokens
  const open = (name: string): Token[] => [
    { type: 'func', value: name },
    { type: 'operator', value: '(' },
  ]
  const close: Token = { type: 'operator', value: ')' }
  const nesting: string[] = []
  return tokens.flatMap((token) => {
    if (token.type !== 'operator') return [token]
    if (token.value === '{' || token.value === '(') nesting.push(token.value)
    else if (token.value === '}' || token.value === ')') nesting.pop()
    if (token.value === '{') return [...open(ARRAY_ROWS), ...open(ARRAY_ROW)]
    if (token.value === '}') return [close, close]
    if (token.value === ';' && nesting.at(-1) === '{')
      return [close, { type: 'operator', value: ',' }, ...open(ARRAY_ROW)]
    return [token]
  })
}
