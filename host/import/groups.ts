/** A table cut into groups, each with its name above and its headers again, as monday.com exports one: as one table. */
export function joinGroups(
  lines: readonly (readonly string[])[],
  header: number,
): { headers: readonly string[]; rows: readonly (readonly string[])[] } {
  const titles = lines[header]!
  const bare = (line: readonly string[]): readonly string[] => line.filter((cell) => cell.trim() !== '')
  const again = (line: readonly string[] | undefined): boolean =>
    line !== undefined && bare(line).join('\n') === bare(titles).join('\n')
  const nameAbove = (index: number): string => {
    const above = bare(lines[index - 1] ?? [])
    return above.length === 1 ? above[0]! : ''
  }
  const first = nameAbove(header)
  const repeats = lines.some((line, index) => index > header && again(line))
  // A single name above the only headers is the name of the board.
  const grouped = repeats || (first !== '' && header >= 2)
  const rows: (readonly string[])[] = []
  let group = first
  for (let index = header + 1; index < lines.length; index++) {
    const line = lines[index]!
    if (again(line)) continue
    if (again(lines[index + 1]) && bare(line).length === 1) group = bare(line)[0]!
    else if (bare(line).length > 0)
      rows.push(grouped ? [...titles.map((_, at) => line[at] ?? ''), group] : line)
  }
  return { headers: grouped ? [...titles, 'Group'] : titles, rows }
}
