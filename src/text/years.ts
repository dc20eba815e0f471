/** Working days of a year without holidays. A year never has more, so what is counted by it is no exaggeration. */
const workdaysOfYear = 262

/** From so many years on a delay is told in years: thousands of working days tell nobody anything. */
const fewest = 5

/** The whole years in so many working days; 0 while days say it better. */
export const yearsIn = (workdays: number): number => {
  const years = Math.floor(workdays / workdaysOfYear)
  return years < fewest ? 0 : years
}
