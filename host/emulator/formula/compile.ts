/** Makes a function from the tree of a formula, so that a formula is parsed once and computed often. */
import type {
  AstExpression,
  BinaryExpression,
  CallExpression,
  LambdaExpression,
  UnaryExpression,
} from '@borgar/fx'
import { FormulaError, notCalculated, type ErrorCode, type Value } from './value.js'
import { catchError, caughtCells, operandOf, spreadOver } from './broadcast.js'
import { Cache, memoize } from '../cache.js'
import { isGoogleFunction } from './functions/google-functions.js'
import { findFunction } from './functions/registry.js'
import type { FormulaFunction } from './functions/kinds.js'
import {
  Lambda,
  toScalar,
  type Cells,
  type Context,
  type Evaluator,
  type Operand,
  type Scope,
} from './operand.js'
import { binaryOperators, unaryOperators } from './operators.js'
import { parseFormula } from './parse.js'
import { createCellReader, joinReferences, createReferenceReader } from './references.js'

const MIN_CACHED = 20_000
/** The limit for a workbook of any size: this many take about 250 MB. */
const MAX_CACHED = 60_000
const compiledByText = new Cache<string, Evaluator>(MIN_CACHED)

/**
 * Makes room for the computations of this many formulas: those of a workbook are all needed again and again.
 */
export const reserveCompiled = (formulas: number): void =>
  compiledByText.makeRoom(Math.min(MAX_CACHED, Math.ceil(formulas * 1.25)))

/** The computation of a formula, cached by its text; a formula that does not parse computes to `#ERROR!`. */
export const compileFormula = (formula: string): Evaluator =>
  memoize(compiledByText, formula, () => {
    const tree = parseFormula(formula)
    return tree ? compile(tree) : createConstant(new FormulaError('#ERROR!'))
  })

const createConstant =
  (operand: Operand): Evaluator =>
  () =>
    operand

function compile(tree: AstExpression | null | undefined): Evaluator {
  if (!tree) return createConstant(null)
  switch (tree.type) {
    case 'Literal':
      return createConstant(tree.value)
    case 'ErrorLiteral':
      return createConstant(new FormulaError(tree.value.toUpperCase() as ErrorCode))
    case 'ReferenceIdentifier':
      return tree.kind === 'name' ? createNameReader(tree.value) : createReferenceReader(tree.value)
    case 'UnaryExpression':
      return compileUnary(tree)
    case 'BinaryExpression':
      return compileBinary(tree)
    case 'CallExpression':
      return compileCall(tree)
    case 'LambdaExpression':
      return compileLambda(
        tree.params.map((parameter) => parameter.name),
        compile(tree.body),
      )
    case 'LetExpression':
      return compileLet(
        tree.declarations.map(({ id, init }) => [id.name, compile(init)]),
        compile(tree.body),
      )
    default:
      return createConstant(new FormulaError('#ERROR!'))
  }
}

function createNameReader(text: string): Evaluator {
  const name = text.slice(text.lastIndexOf('!') + 1)
  const key = name.toUpperCase()
  const area = createReferenceReader(name)
  return (context) => {
    for (let scope = context.scope; scope; scope = scope.outer) if (scope.name === key) return scope.operand
    return area(context)
  }
}

/** The computation of one value, narrowed where it is a range; single cells are read directly. */
function compileSingleValue(
  tree: AstExpression | null | undefined,
  evaluator: Evaluator,
): (context: Context) => Value {
  const cell =
    tree?.type === 'ReferenceIdentifier' && tree.kind !== 'name' ? createCellReader(tree.value) : undefined
  return cell ?? ((context) => toScalar(evaluator(context), context))
}

function compileUnary({ operator, arguments: [tree] }: UnaryExpression): Evaluator {
  const apply = unaryOperators[operator]
  if (!apply) return createConstant(new FormulaError('#ERROR!'))
  return compileOfSingleValues([tree], ([value = null]) => apply(value))
}

function compileBinary({ operator, arguments: [left, right] }: BinaryExpression): Evaluator {
  const apply = binaryOperators[operator]
  if (apply) return compileOfSingleValues([left, right], ([a = null, b = null]) => apply(a, b))
  const [from, to] = [compile(left), compile(right)]
  return (context) => catchError(() => joinReferences(operator, from(context), to(context)))
}

/** A computation from single values, done for each cell of ranges where arrays are computed. */
function compileOfSingleValues(
  trees: readonly (AstExpression | null | undefined)[],
  compute: (values: Value[], context: Context) => Value,
): Evaluator {
  const evaluators = trees.map(compile)
  const readers = trees.map((tree, index) => compileSingleValue(tree, evaluators[index]!))
  const cells = (context: Context): Cells =>
    spreadOver(evaluators, context, (values) => compute(values, context))
  const evaluator: Evaluator = (context) => {
    if (context.arrays) return operandOf(cells(context))
    try {
      return compute(
        readers.map((reader) => reader(context)),
        context,
      )
    } catch (thrown) {
      if (thrown instanceof FormulaError) return thrown
      throw thrown
    }
  }
  return Object.assign(evaluator, { cells })
}

/** A call by name, or of what another expression computes: `LAMBDA(x,x+1)(2)`. */
function compileCall(tree: CallExpression): Evaluator {
  const callee: CallExpression['callee'] | CallExpression | LambdaExpression = tree.callee
  const given = tree.arguments
  const evaluators = given.map(compile)
  if (callee.type !== 'Identifier') {
    const called = compile(callee)
    return (context) => {
      const lambda = called(context)
      if (!(lambda instanceof Lambda)) return new FormulaError('#VALUE!')
      return catchError(() => lambda.call(evaluators.map((evaluator) => evaluator(context))))
    }
  }
  const key = callee.name.toUpperCase()
  const named = findFunction(key)
  if (!named) return compileLambdaCall(key, evaluators)
  if (evaluators.length < named.least || evaluators.length > named.most)
    return createConstant(new FormulaError('#N/A'))
  return named.reads === 'values'
    ? compileOfSingleValues(given, named.run)
    : compileFunctionCall(named, evaluators)
}

function compileFunctionCall(
  named: Exclude<FormulaFunction, { reads: 'values' }>,
  evaluators: Evaluator[],
): Evaluator {
  if (named.reads === 'lazily') return (context) => catchError(() => named.run(evaluators, context))
  const evaluator: Evaluator = (context) => {
    const inside = named.arrays && !context.arrays ? { ...context, arrays: true } : context
    const operands = evaluators.map((evaluator) => evaluator(inside))
    return catchError(() => named.run(operands, context))
  }
  const { cells } = named
  if (cells === undefined) return evaluator
  return Object.assign(evaluator, {
    cells: (context: Context) =>
      caughtCells(() =>
        cells(
          evaluators.map((each) => each(context)),
          context,
        ),
      ),
  })
}

/** A call by a name that `LET` gave to a lambda; a name that Google also does not know is `#NAME?`. */
function compileLambdaCall(key: string, evaluators: Evaluator[]): Evaluator {
  return (context) => {
    for (let scope = context.scope; scope; scope = scope.outer)
      if (scope.name === key && scope.operand instanceof Lambda) {
        const { call } = scope.operand
        return catchError(() => call(evaluators.map((evaluator) => evaluator(context))))
      }
    return isGoogleFunction(key) ? notCalculated : new FormulaError('#NAME?')
  }
}

const bindName = (outer: Scope | undefined, name: string, operand: Operand): Scope => ({
  name: name.toUpperCase(),
  operand,
  outer,
})

function compileLambda(parameters: string[], body: Evaluator): Evaluator {
  return (context) =>
    new Lambda((operands) => {
      if (operands.length !== parameters.length) throw new FormulaError('#N/A')
      let scope = context.scope
      parameters.forEach((name, index) => {
        scope = bindName(scope, name, operands[index] ?? null)
      })
      return body({ ...context, scope })
    })
}

function compileLet(declarations: [name: string, value: Evaluator][], body: Evaluator): Evaluator {
  return (context) => {
    let inner: Context = context
    for (const [name, value] of declarations)
      inner = { ...inner, scope: bindName(inner.scope, name, value(inner)) }
    return body(inner)
  }
}
