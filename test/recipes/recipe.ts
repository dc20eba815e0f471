/** A recipe of CONTRIBUTING.md as its reader follows it: files to create and to change, then commands to run. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Action = 'create' | 'after' | 'replace'

export interface Step {
  readonly action: Action
  readonly path: string
  /** The line of the file that the step is about; blank for a new file. */
  readonly line: string
  readonly text: string
}

export interface Recipe {
  readonly name: string
  readonly steps: readonly Step[]
  readonly commands: readonly string[]
}

const createStep = /^Create `([^`]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm
const changeStep =
  /^In `([^`]+)`,(?: which [^,]+,)? (after|replace) `(.+)`(?:, add| by):\n\n```\w+\n([\s\S]*?)^```$/gm
const commandBlock = /^```sh\n([\s\S]*?)^```$/gm

function listSteps(section: string): Step[] {
  const created = [...section.matchAll(createStep)].map(({ index, 1: path = '', 2: text = '' }) => ({
    index,
    step: { action: 'create' as const, path, line: '', text },
  }))
  const changed = [...section.matchAll(changeStep)].map(
    ({ index, 1: path = '', 2: action, 3: line = '', 4: text = '' }) => ({
      index,
      step: { action: action as Action, path, line, text },
    }),
  )
  return [...created, ...changed].sort((one, other) => one.index - other.index).map(({ step }) => step)
}

/** The recipes of a text, in its order: sections with steps. */
export const readRecipes = (text: string): Recipe[] =>
  text
    .split(/^## /m)
    .map((section) => ({
      name: section.split('\n', 1)[0]!,
      steps: listSteps(section),
      commands: [...section.matchAll(commandBlock)].flatMap(([, lines = '']) => lines.trim().split('\n')),
    }))
    .filter(({ steps }) => steps.length > 0)

/** A file after a step. The line must be there exactly once, so that its reader cannot miss it. */
function applyStep(before: string, { action, path, line, text }: Step): string {
  const lines = before.split('\n')
  const at = lines.indexOf(line)
  if (at < 0 || lines.includes(line, at + 1)) throw new Error(`${path} has this line not once: ${line}`)
  const added = text.replace(/\n$/, '').split('\n')
  return [...lines.slice(0, action === 'after' ? at + 1 : at), ...added, ...lines.slice(at + 1)].join('\n')
}

/** Does in a folder what a recipe's steps say. */
export function followRecipe(folder: string, { steps }: Recipe): void {
  for (const step of steps) {
    const path = join(folder, step.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, step.action === 'create' ? step.text : applyStep(readFileSync(path, 'utf8'), step))
  }
}
