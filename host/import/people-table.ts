import { type ExportLayout, filledCells, readPlainLayout } from './layout.js'

const nameHeader = /^name$/i
const emailHeader = /^e-?mail$/i

/**
 * A table of tasks with a table of people below blank lines, as GanttProject writes it: the tasks, and the
 * people with their addresses.
 */
export function splitPeopleTable(lines: readonly (readonly string[])[], header: number): ExportLayout {
  const isBlank = (index: number): boolean => filledCells(lines[index]).length === 0
  const second = lines.findIndex(
    (line, index) =>
      index > header + 1 && isBlank(index - 1) && line.some((cell) => nameHeader.test(cell.trim())),
  )
  if (second < 0) return readPlainLayout(lines, header)
  const columnOf = (pattern: RegExp): number => lines[second]!.findIndex((cell) => pattern.test(cell.trim()))
  const [name, email] = [columnOf(nameHeader), columnOf(emailHeader)]
  const people = lines.slice(second + 1).flatMap((line) => {
    const text = line[name]?.trim() ?? ''
    return text === '' ? [] : [{ name: text, email: line[email]?.trim() || null }]
  })
  return { ...readPlainLayout(lines.slice(0, second), header), people }
}
