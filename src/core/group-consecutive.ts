/** Numbers in ascending runs of neighbours, such as columns that are next to each other. */
export const groupConsecutive = (numbers: readonly number[]): number[][] => {
  const runs: number[][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1]
    if (run && run[run.length - 1]! + 1 === number) run.push(number)
    else runs.push([number])
  }
  return runs
}
