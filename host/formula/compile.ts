/** From a formula's tree to a function that computes it, so that a formula is read once and computed often. */
import type {
  AstExpression,
  BinaryExpression,
  CallExpression,
  LambdaExpression,
  UnaryExpression,
} from '@borgar/fx'
import { FormulaError, type ErrorCode, type Value } from './contract.js'
import { caught, caughtCells, operandOf, spreadOver } from './broadcast.js'
import { Cache } from './cache.js'
import { functionNamed } from './functions/registry.js'
import type { FormulaFunction } from './functions/kinds.js'
import {
  Lambda,
  scalar,
  type Cells,
  type Context,
  type Evaluator,
  type Operand,
  type Scope,
} from './operand.js'
import { binary, unary } from './operators.js'
import { treeOf } from './parse.js'
import { cellReader, joinedBy, referenceReader } from './references.js'

const MOST_KEPT = 20_000
/** However large the workbook: so many take some 250 MB. */
const MOST_EVER = 60_000
const compiledByText = new Cache<string, Evaluator>(MOST_KEPT)

/** Keeps the computations of so many formulas: those of a workbook are all needed again and again. */
export const keepCompiled = (formulas: number): void =>
  compiledByText.makeRoom(Math.min(MOST_EVER, Math.ceil(formulas * 1.25)))

/** The computation of a formula; what does not parse computes to `#ERROR!`. Kept by text. */
export function compiled(formula: string): Evaluator {
  const known = compiledByText.get(formula)
  if (known) return known
  const tree = treeOf(formula)
  const made = tree ? compile(tree) : always(new FormulaError('#ERROR!'))
  compiledByText.set(formula, made)
  return made
}

const always =
  (operand: Operand): Evaluator =>
  () =>
    operand

function compile(tree: AstExpression | null | undefined): Evaluator {
  if (!tree) return always(null)
  switch (tree.type) {
    case 'Literal':
      return always(tree.value)
    case 'ErrorLiteral':
      return always(new FormulaError(tree.value.toUpperCase() as ErrorCode))
    case 'ReferenceIdentifier':
      return tree.kind === 'name' ? nameReader(tree.value) : referenceReader(tree.value)
    case 'UnaryExpression':
      return unaryOf(tree)
    case 'BinaryExpression':
      return binaryOf(tree)
    case 'CallExpression':
      return callOf(tree)
    case 'LambdaExpression':
      return lambdaOf(
        tree.params.map((parameter) => parameter.name),
        compile(tree.body),
      )
    case 'LetExpression':
      return letOf(
        tree.declarations.map(({ id, init }) => [id.name, compile(init)]),
        compile(tree.body),
      )
    default:
      return always(new FormulaError('#ERROR!'))
  }
}

function nameReader(text: string): Evaluator {
  const name = text.slice(text.lastIndexOf('!') + 1)
  const key = name.toUpperCase()
  const area = referenceReader(name)
  return (context) => {
    for (let scope = context.scope; scope; scope = scope.outer) if (scope.name === key) return scope.operand
    return area(context)
  }
}

/** The computation of one value, narrowed where it is a range; single cells are read straight away. */
function single(tree: AstExpression | null | undefined, evaluator: Evaluator): (context: Context) => Value {
  const cell =
    tree?.type === 'ReferenceIdentifier' && tree.kind !== 'name' ? cellReader(tree.value) : undefined
  return cell ?? ((context) => scalar(evaluator(context), context))
}

function unaryOf({ operator, arguments: [tree] }: UnaryExpression): Evaluator {
  const apply = unary[operator]
  if (!apply) return always(new FormulaError('#ERROR!'))
  return ofSingleValues([tree], ([value = null]) => apply(value))
}

function binaryOf({ operator, arguments: [left, right] }: BinaryExpression): Evaluator {
  const apply = binary[operator]
  if (apply) return ofSingleValues([left, right], ([a = null, b = null]) => apply(a, b))
  const [from, to] = [compile(left), compile(right)]
  return (context) => caught(() => joinedBy(operator, from(context), to(context)))
}

/** A computation from single values, spread over ranges where arrays are computed. */
function ofSingleValues(
  trees: readonly (AstExpression | null | undefined)[],
  compute: (values: Value[], context: Context) => Value,
): Evaluator {
  const evaluators = trees.map(compile)
  const readers = trees.map((tree, index) => single(tree, evaluators[index]!))
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
function callOf(tree: CallExpression): Evaluator {
  const callee: CallExpression['callee'] | CallExpression | LambdaExpression = tree.callee
  const given = tree.arguments
  const evaluators = given.map(compile)
  if (callee.type !== 'Identifier') {
    const called = compile(callee)
    return (context) => {
      const lambda = called(context)
      if (!(lambda instanceof Lambda)) return new FormulaError('#VALUE!')
      return caught(() => lambda.call(evaluators.map((evaluator) => evaluator(context))))
    }
  }
  const key = callee.name.toUpperCase()
  const named = functionNamed(key)
  if (!named) return lambdaNamed(key, evaluators)
  if (evaluators.length < named.least || evaluators.length > named.most)
    return always(new FormulaError('#N/A'))
  return named.reads === 'values' ? ofSingleValues(given, named.run) : callOfFunction(named, evaluators)
}

function callOfFunction(
  named: Exclude<FormulaFunction, { reads: 'values' }>,
  evaluators: Evaluator[],
): Evaluator {
  if (named.reads === 'lazily') return (context) => caught(() => named.run(evaluators, context))
  const evaluator: Evaluator = (context) => {
    const inside = named.arrays && !context.arrays ? { ...context, arrays: true } : context
    const operands = evaluators.map((evaluator) => evaluator(inside))
    return caught(() => named.run(operands, context))
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

/** A call by a name that `LET` gave to a lambda; any other unknown function is `#NAME?`. */
function lambdaNamed(key: string, evaluators: Evaluator[]): Evaluator {
  return (context) => {
    for (let scope = context.scope; scope; scope = scope.outer)
      if (scope.name === key && scope.operand instanceof Lambda) {
        const { call } = scope.operand
        return caught(() => call(evaluators.map((evaluator) => evaluator(context))))
      }
    return new FormulaError('#NAME?')
  }
}

const bound = (outer: Scope | undefined, name: string, operand: Operand): Scope => ({
  name: name.toUpperCase(),
  operand,
  outer,
})

function lambdaOf(parameters: string[], body: Evaluator): Evaluator {
  return (context) =>
    new Lambda((operands) => {
      if (operands.length !== parameters.length) throw new FormulaError('#N/A')
      let scope = context.scope
      parameters.forEach((name, index) => {
        scope = bound(scope, name, operands[index] ?? null)
      })
      return body({ ...context, scope })
    })
}

function letOf(declarations: [name: string, value: Evaluator][], body: Evaluator): Evaluator {
  return (context) => {
    let inner: Context = context
    for (const [name, value] of declarations)
      inner = { ...inner, scope: bound(inner.scope, name, value(inner)) }
    return body(inner)
  }
}
